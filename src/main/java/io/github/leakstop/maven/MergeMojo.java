package io.github.leakstop.maven;

import io.github.leakstop.finding.ScanResult;
import io.github.leakstop.merge.DoubledNameException;
import io.github.leakstop.merge.Merge;
import io.github.leakstop.merge.MergeRequest;
import io.github.leakstop.scan.InvalidRequestException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/**
 * Joins the reports of many repositories or jobs into one, and fails when one of them has leaks, could not look, or is not
 * there.
 *
 * <p>It reads <code>leakstop.json</code> files and scans nothing. It needs no pom.
 */
@Mojo(name = "merge", requiresProject = false, aggregator = true, threadSafe = true)
public final class MergeMojo extends VerdictMojo {
    /**
     * Where the reports lie: folders, in which every <code>leakstop.json</code> is taken at any depth, and files. A
     * report is called after the folders that lead to it, or after its own name. Default: none, so this must be set.
     * Example: <code>-Dleakstop.from=reports</code>.
     */
    @Parameter(property = "leakstop.from")
    private List<String> from = new ArrayList<>();

    /**
     * Names that must have a report, or <code>&#64;file</code> with one name a line; one that has none fails the build.
     * Default: none, so a missing report is not missed. Example: <code>-Dleakstop.expect=bot,shop</code>.
     */
    @Parameter(property = "leakstop.expect")
    private List<String> expect = new ArrayList<>();

    @Inject
    MergeMojo(MavenSession session, MavenProject project, MojoExecution execution) {
        super(session, project, execution);
    }

    @Override
    void reachVerdict() throws InvalidRequestException, MojoExecutionException, MojoFailureException {
        Folders folders = folders();
        Output output = output(folders);
        MergeRequest request = new MergeRequest(
                folders.root(),
                places(folders),
                RequestReader.listed("leakstop.expect", expect, folders.bases()),
                output.folder(),
                line(),
                neverFails(),
                accepted(),
                plugin().getVersion());
        told(output, merged(request), Terminal.of(session().getRequest())).pass();
    }

    private List<Path> places(Folders folders) throws InvalidRequestException {
        List<Path> places = new ArrayList<>();
        for (String each : RequestReader.trimmed(from)) {
            places.add(RequestReader.resolved("leakstop.from", each, folders.root()));
        }
        if (places.isEmpty()) {
            throw new InvalidRequestException("leakstop.from names nothing to merge.\n"
                    + "Give the folder that the reports lie in, such as -Dleakstop.from=reports.");
        }
        return places;
    }

    private static ScanResult merged(MergeRequest request) throws InvalidRequestException, MojoExecutionException {
        try {
            return new Merge(request).run();
        } catch (DoubledNameException e) {
            throw new InvalidRequestException(String.valueOf(e.getMessage()), e);
        } catch (RuntimeException e) {
            throw Verdict.broken(e);
        }
    }
}
