package io.github.leakstop.maven;

import io.github.leakstop.finding.ScanResult;
import io.github.leakstop.report.Report;
import io.github.leakstop.report.Reports;
import io.github.leakstop.scan.Goal;
import io.github.leakstop.scan.InvalidRequestException;
import io.github.leakstop.scan.Scan;
import io.github.leakstop.scan.ScanRequest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/** What the scanning goals have in common: their parameters, one scan a reactor, and the way to the verdict. */
abstract class ScanMojo extends AbstractMojo {
    /**
     * Scans nothing and says so. Default: false. Example: <code>-Dleakstop.skip</code>.
     */
    @Parameter(property = "leakstop.skip", defaultValue = "false")
    private boolean skip;

    /**
     * Findings of this severity or worse fail the build: critical, high, medium, low, or never. What could not be looked
     * at fails the build whatever this says. Default: high for check, medium for history. Example:
     * <code>-Dleakstop.failOn=critical</code>.
     */
    @Parameter(property = "leakstop.failOn")
    private String failOn = "";

    /**
     * Causes of gaps that do not fail the build; the report shows them all the same. One or more of: shallow,
     * partial-clone, missing-objects, corrupt-objects, unsupported-repository, no-git, no-commits, submodules,
     * unreadable-files, vanished-files, lfs-pointers, nothing-seen. Default: none. Example:
     * <code>-Dleakstop.accept=shallow,submodules</code>.
     */
    @Parameter(property = "leakstop.accept")
    private List<String> accept = new ArrayList<>();

    /**
     * Glob patterns of the paths to look at, from the top of the repository. Default: all. Example:
     * <code>-Dleakstop.includes=src/**,pom.xml</code>.
     */
    @Parameter(property = "leakstop.includes")
    private List<String> includes = new ArrayList<>();

    /**
     * Glob patterns of paths to leave out, from the top of the repository, in tree and history. The report counts what
     * they hide. Default: none. Example: <code>-Dleakstop.excludes=docs/samples/**</code>.
     */
    @Parameter(property = "leakstop.excludes")
    private List<String> excludes = new ArrayList<>();

    /**
     * Files or folders with rules of your own, beside the built-in ones. Relative paths start at the folder that Maven
     * was started for, or else at the outermost one, by its <code>.mvn</code>. Default: none. Example:
     * <code>-Dleakstop.rules=config/leakstop</code>.
     */
    @Parameter(property = "leakstop.rules")
    private List<String> rules = new ArrayList<>();

    /**
     * Reports to write, by name: json, sarif, junit, html, gitlab. Default: all. Example:
     * <code>-Dleakstop.reports=sarif</code>.
     */
    @Parameter(property = "leakstop.reports")
    private List<String> reports = new ArrayList<>();

    /**
     * Where the reports are written. Default: <code>leakstop</code> in the build folder (<code>target</code>) of the
     * folder that Maven was started for, and <code>leakstop-report</code> where there is no pom. Example:
     * <code>-Dleakstop.reportDirectory=build/leaks</code>.
     */
    @Parameter(property = "leakstop.reportDirectory")
    private String reportDirectory = "";

    /**
     * Looks only at what came after this commit, branch or tag: the gate of a pull request. The report says so. Default:
     * everything. Example: <code>-Dleakstop.since=origin/main</code>.
     */
    @Parameter(property = "leakstop.since")
    private String since = "";

    /**
     * A shallow clone fails check too, instead of making its verdict say that history was seen in part. Default: false.
     * Example: <code>-Dleakstop.strict</code>.
     */
    @Parameter(property = "leakstop.strict", defaultValue = "false")
    private boolean strict;

    /**
     * Remembers which contents were looked at, so that the next scan looks only at new ones. The verdict is the same without.
     * Default: true. Example: <code>-Dleakstop.record=false</code>.
     */
    @Parameter(property = "leakstop.record", defaultValue = "true")
    private boolean record;

    /**
     * Where that is remembered, for one repository; a folder that a CI keeps from one build to the next. Default:
     * <code>leakstop</code> in the git folder. Example: <code>-Dleakstop.recordDirectory=.leakstop</code>.
     */
    @Parameter(property = "leakstop.recordDirectory")
    private String recordDirectory = "";

    /**
     * Threads to scan with. Default: one for each processor. Example: <code>-Dleakstop.threads=2</code>.
     */
    @Parameter(property = "leakstop.threads", defaultValue = "0")
    private int threads;

    private final Goal goal;
    private final MavenSession session;
    private final MavenProject project;
    private final MojoExecution execution;

    ScanMojo(Goal goal, MavenSession session, MavenProject project, MojoExecution execution) {
        this.goal = goal;
        this.session = session;
        this.project = project;
        this.execution = execution;
    }

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("leakstop is skipped (leakstop.skip): nothing was scanned.");
            return;
        }
        try {
            new ParameterCheck(plugin()).verify(session, project);
            scanOnce(plan());
        } catch (InvalidRequestException e) {
            throw new MojoExecutionException(e.getMessage());
        }
    }

    private void scanOnce(Plan plan) throws InvalidRequestException, MojoExecutionException, MojoFailureException {
        OncePerReactor<Verdict> once = OncePerReactor.in(
                session.getPluginContext(plugin(), session.getProjects().get(0)),
                "leakstop." + goal.id() + "." + execution.getExecutionId());
        try {
            OncePerReactor.Share<Verdict> share = once.share(() -> scan(plan));
            if (share.own()) {
                share.product().pass();
            } else {
                share.product().passAgain(plan, project.getName(), getLog());
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof InvalidRequestException invalid) {
                throw invalid;
            }
            throw Verdict.broken(Objects.requireNonNullElse(e.getCause(), e));
        }
    }

    private Verdict scan(Plan plan) throws InvalidRequestException {
        Terminal terminal = Terminal.of(session.getRequest());
        ScanResult result;
        try (ProgressLog progress = new ProgressLog(getLog(), terminal)) {
            result = new Scan(plan.request()).run(progress.progress());
        }
        Verdict verdict = new Verdict(plan, project.getName(), result);
        verdict.print(getLog(), terminal);
        verdict.write();
        return verdict;
    }

    private Plan plan() throws InvalidRequestException {
        Folders folders = Folders.of(session);
        if (threads < 0) {
            throw new InvalidRequestException("leakstop.threads is " + threads + "; it takes 1 or more.");
        }
        Path reportFolder = reportDirectory.isBlank()
                ? folders.reports()
                : RequestReader.resolved("leakstop.reportDirectory", reportDirectory, folders.root());
        Path recordFolder = RequestReader.resolved("leakstop.recordDirectory", recordDirectory, folders.root());
        ScanRequest request = new ScanRequest(
                goal,
                folders.root(),
                RequestReader.trimmed(includes),
                RequestReader.trimmed(excludes),
                RequestReader.existing("leakstop.rules", rules, folders.bases()),
                RequestReader.line(failOn),
                RequestReader.neverFails(failOn),
                RequestReader.accepted(accept),
                strict,
                Optional.of(since.trim()).filter(commit -> !commit.isEmpty()),
                recordDirectory.isBlank() ? List.of(reportFolder) : List.of(reportFolder, recordFolder),
                record,
                recordDirectory.isBlank() ? Optional.empty() : Optional.of(recordFolder),
                threads == 0 ? Runtime.getRuntime().availableProcessors() : threads,
                plugin().getVersion());
        List<String> names = Reports.all().stream().map(Report::name).toList();
        return new Plan(request, reportFolder, Reports.named(RequestReader.chosen("leakstop.reports", reports, names)));
    }

    private PluginDescriptor plugin() {
        return execution.getMojoDescriptor().getPluginDescriptor();
    }
}
