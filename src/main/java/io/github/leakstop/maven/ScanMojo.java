package io.github.leakstop.maven;

import io.github.leakstop.finding.ScanResult;
import io.github.leakstop.fork.JavaProcess;
import io.github.leakstop.scan.Deputy;
import io.github.leakstop.scan.Goal;
import io.github.leakstop.scan.HistoryPart;
import io.github.leakstop.scan.InvalidRequestException;
import io.github.leakstop.scan.Scan;
import io.github.leakstop.scan.ScanRequest;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/** What the scanning goals have in common: their parameters, and one scan a reactor. */
abstract class ScanMojo extends VerdictMojo {
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
     * Looks only at what came after this commit, branch or tag, with what merges made: the gate of a pull request. Or at
     * what one adds to another: <code>A..B</code>, and <code>A...B</code>, which asks that both once parted. Uncommitted
     * files count where HEAD is the end. The report says so. Default: everything. Example:
     * <code>-Dleakstop.since=origin/main</code>.
     */
    @Parameter(property = "leakstop.since")
    private String since = "";

    /**
     * Looks only at the history behind these refs, by their names or patterns, in which <code>*</code> stands for anything.
     * Uncommitted files count where HEAD is among them. With <code>leakstop.since</code>: at what they add. The report says
     * so. Default: HEAD for check, everything for history. Example:
     * <code>-Dleakstop.refs=refs/heads/*,refs/tags/v*</code>.
     */
    @Parameter(property = "leakstop.refs")
    private List<String> refs = new ArrayList<>();

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

    /**
     * Lets a large history be read by a Java process of its own, which takes three quarters of the time and two thirds
     * of the CPU. The verdict is the same without. Default: true. Example: <code>-Dleakstop.fork=false</code>.
     */
    @Parameter(property = "leakstop.fork", defaultValue = "true")
    private boolean fork;

    private final Goal goal;

    ScanMojo(Goal goal, MavenSession session, MavenProject project, MojoExecution execution) {
        super(session, project, execution);
        this.goal = goal;
    }

    @Override
    final void reachVerdict() throws InvalidRequestException, MojoExecutionException, MojoFailureException {
        scanOnce(plan());
    }

    private void scanOnce(Plan plan) throws InvalidRequestException, MojoExecutionException, MojoFailureException {
        OncePerReactor<SharedVerdict> once = OncePerReactor.in(
                session().getPluginContext(plugin(), session().getProjects().get(0)),
                "leakstop." + goal.id() + "." + executionId());
        try {
            OncePerReactor.Share<SharedVerdict> share = once.share(() -> scan(plan));
            if (share.own()) {
                share.product().verdict().pass();
            } else {
                share.product().passTo(plan, module(), getLog());
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof InvalidRequestException invalid) {
                throw invalid;
            }
            throw Verdict.broken(Objects.requireNonNullElse(e.getCause(), e));
        }
    }

    private SharedVerdict scan(Plan plan) throws InvalidRequestException {
        Terminal terminal = Terminal.of(session().getRequest());
        ScanResult result;
        try (ProgressLog progress = new ProgressLog(getLog(), terminal)) {
            result = new Scan(plan.request(), deputy()).run(progress.progress());
        }
        return new SharedVerdict(plan, module(), told(plan.output(), result, terminal));
    }

    private Deputy deputy() {
        return fork ? new JavaProcess(classPath(), getLog()::debug) : Deputy.NONE;
    }

    private List<Path> classPath() {
        return plugin().getArtifacts().stream()
                .map(Artifact::getFile)
                .filter(Objects::nonNull)
                .map(File::toPath)
                .toList();
    }

    private HistoryPart part() {
        return new HistoryPart(
                Optional.of(since.trim()).filter(commit -> !commit.isEmpty()), RequestReader.trimmed(refs));
    }

    private Plan plan() throws InvalidRequestException {
        if (threads < 0) {
            throw new InvalidRequestException("leakstop.threads is " + threads + "; it takes 1 or more.");
        }
        Folders folders = folders();
        Output output = output(folders);
        Path recordFolder = RequestReader.resolved("leakstop.recordDirectory", recordDirectory, folders.root());
        ScanRequest request = new ScanRequest(
                goal,
                folders.root(),
                RequestReader.trimmed(includes),
                RequestReader.trimmed(excludes),
                RequestReader.existing("leakstop.rules", rules, folders.bases()),
                line(),
                neverFails(),
                accepted(),
                strict,
                part(),
                recordDirectory.isBlank() ? List.of(output.folder()) : List.of(output.folder(), recordFolder),
                record,
                recordDirectory.isBlank() ? Optional.empty() : Optional.of(recordFolder),
                threads == 0 ? Runtime.getRuntime().availableProcessors() : threads,
                plugin().getVersion());
        return new Plan(request, output);
    }
}
