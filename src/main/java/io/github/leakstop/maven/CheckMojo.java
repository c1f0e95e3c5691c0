package io.github.leakstop.maven;

import io.github.leakstop.scan.Goal;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.project.MavenProject;

/**
 * Fails the build when a credential stands in a file that git tracks or would track, or in the history behind HEAD.
 *
 * <p>Bound in a reactor it scans once for all modules. From the command line it also runs in a folder without a pom.
 */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VERIFY, requiresProject = false, threadSafe = true)
public final class CheckMojo extends ScanMojo {
    @Inject
    CheckMojo(MavenSession session, MavenProject project, MojoExecution execution) {
        super(Goal.CHECK, session, project, execution);
    }
}
