package io.github.leakstop.maven;

import io.github.leakstop.rule.Rule;
import io.github.leakstop.scan.ChosenRules;
import io.github.leakstop.scan.Explanation;
import io.github.leakstop.scan.Goal;
import io.github.leakstop.scan.HistoryPart;
import io.github.leakstop.scan.InvalidRequestException;
import io.github.leakstop.scan.Progress;
import io.github.leakstop.scan.Scan;
import io.github.leakstop.scan.ScanRequest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/**
 * Lists the rules, explains why a line is a finding or none, or tells which rules cost most here.
 *
 * <p>It writes no report and never fails because of a leak.
 */
@Mojo(name = "rules", requiresProject = false, threadSafe = true)
public final class RulesMojo extends AbstractMojo {
    private static final int MOST_EXPENSIVE = 10;

    /**
     * A line to explain, as path:line, or path:line@commit for a version in history. Default: none, so that the rules are
     * listed. Example: <code>-Dleakstop.explain=src/main/resources/application.yml:12</code>.
     */
    @Parameter(property = "leakstop.explain")
    private String explain = "";

    /**
     * Scans as check does and shows the ten rules that took longest, in place of findings. Default: false. Example:
     * <code>-Dleakstop.costs</code>.
     */
    @Parameter(property = "leakstop.costs", defaultValue = "false")
    private boolean costs;

    /**
     * Files or folders with rules of your own, beside the built-in ones. Default: none. Example:
     * <code>-Dleakstop.rules=config/leakstop</code>.
     */
    @Parameter(property = "leakstop.rules")
    private List<String> rules = new ArrayList<>();

    private final MavenSession session;
    private final MavenProject project;
    private final MojoExecution execution;

    @Inject
    RulesMojo(MavenSession session, MavenProject project, MojoExecution execution) {
        this.session = session;
        this.project = project;
        this.execution = execution;
    }

    @Override
    public void execute() throws MojoExecutionException {
        Folders folders = Folders.of(session);
        boolean again = !session.getProjects().isEmpty()
                && !project.equals(session.getProjects().get(0));
        if (again) {
            return;
        }
        try {
            new ParameterCheck(execution.getMojoDescriptor().getPluginDescriptor()).verify(session, project);
            List<Path> packs = RequestReader.existing("leakstop.rules", rules, folders.bases());
            lines(folders.root(), packs).forEach(getLog()::info);
        } catch (InvalidRequestException e) {
            throw new MojoExecutionException(e.getMessage());
        }
    }

    private List<String> lines(Path root, List<Path> packs) throws InvalidRequestException {
        if (!explain.isBlank()) {
            return new Explanation(root, ChosenRules.of(packs)).of(explain);
        }
        return costs
                ? dearest(root, packs)
                : listed(ChosenRules.of(packs).pack().rules());
    }

    private static List<String> listed(List<Rule> rules) {
        return rules.stream()
                .sorted(Comparator.comparing(Rule::id))
                .map(rule -> String.format(
                        "%-32s %-8s %s", rule.id(), rule.severity().name().toLowerCase(Locale.ROOT), rule.title()))
                .toList();
    }

    private List<String> dearest(Path root, List<Path> packs) throws InvalidRequestException {
        ScanRequest request = new ScanRequest(
                Goal.CHECK,
                root,
                List.of(),
                List.of(),
                packs,
                Optional.empty(),
                true,
                Set.of(),
                false,
                HistoryPart.ALL,
                List.of(),
                false,
                Optional.empty(),
                1,
                execution.getMojoDescriptor().getPluginDescriptor().getVersion());
        return new Scan(request)
                .costs(Progress.SILENT).stream()
                        .limit(MOST_EXPENSIVE)
                        .map(cost -> String.format(
                                Locale.ROOT,
                                "%-32s %9.1f ms %9d values",
                                cost.rule(),
                                cost.nanos() / 1e6,
                                cost.values()))
                        .toList();
    }
}
