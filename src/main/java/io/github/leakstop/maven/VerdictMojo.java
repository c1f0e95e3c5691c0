package io.github.leakstop.maven;

import io.github.leakstop.finding.Gap;
import io.github.leakstop.finding.ScanResult;
import io.github.leakstop.finding.Severity;
import io.github.leakstop.report.Report;
import io.github.leakstop.report.Reports;
import io.github.leakstop.scan.InvalidRequestException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/** What the goals that end with a verdict have in common: what counts, and where the reports go. */
abstract class VerdictMojo extends AbstractMojo {
    /**
     * Does nothing and says so. Default: false. Example: <code>-Dleakstop.skip</code>.
     */
    @Parameter(property = "leakstop.skip", defaultValue = "false")
    private boolean skip;

    /**
     * Findings of this severity or worse fail the build: critical, high, medium, low, or never. What could not be looked
     * at fails the build whatever this says. Default: high for check, medium for history; for merge
     * each report's own verdict stands. Example: <code>-Dleakstop.failOn=critical</code>.
     */
    @Parameter(property = "leakstop.failOn")
    private String failOn = "";

    /**
     * Causes of gaps that do not fail the build; the report shows them all the same. One or more of: shallow,
     * partial-clone, missing-objects, corrupt-objects, unsupported-repository, no-git, no-commits, submodules,
     * unreadable-files, vanished-files, lfs-pointers, nothing-seen, missing-reports, unreadable-reports.
     * Default: none. Example: <code>-Dleakstop.accept=shallow,submodules</code>.
     */
    @Parameter(property = "leakstop.accept")
    private List<String> accept = new ArrayList<>();

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

    private final MavenSession session;
    private final MavenProject project;
    private final MojoExecution execution;

    VerdictMojo(MavenSession session, MavenProject project, MojoExecution execution) {
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
            reachVerdict();
        } catch (InvalidRequestException e) {
            throw new MojoExecutionException(e.getMessage());
        }
    }

    /** Does the goal's work; returns when nothing stands in the way of the build. */
    abstract void reachVerdict() throws InvalidRequestException, MojoExecutionException, MojoFailureException;

    /** Prints and writes a result. */
    final Verdict told(Output output, ScanResult result, Terminal terminal) {
        Verdict verdict = new Verdict(output, result);
        verdict.tell(getLog(), terminal);
        return verdict;
    }

    final Output output(Folders folders) throws InvalidRequestException {
        Path folder = reportDirectory.isBlank()
                ? folders.reports()
                : RequestReader.resolved("leakstop.reportDirectory", reportDirectory, folders.root());
        List<String> names = new ArrayList<>();
        for (Report report : Reports.all()) {
            names.add(report.name());
        }
        return new Output(
                folders.root(), folder, Reports.named(RequestReader.chosen("leakstop.reports", reports, names)));
    }

    final Optional<Severity> line() throws InvalidRequestException {
        return RequestReader.line(failOn);
    }

    final boolean neverFails() {
        return RequestReader.neverFails(failOn);
    }

    final Set<Gap.Cause> accepted() throws InvalidRequestException {
        return RequestReader.accepted(accept);
    }

    final Folders folders() {
        return Folders.of(session);
    }

    final MavenSession session() {
        return session;
    }

    final String module() {
        return project.getName();
    }

    final String executionId() {
        return execution.getExecutionId();
    }

    final PluginDescriptor plugin() {
        return execution.getMojoDescriptor().getPluginDescriptor();
    }
}
