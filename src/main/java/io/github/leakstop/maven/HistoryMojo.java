package io.github.leakstop.maven;

import io.github.leakstop.scan.Goal;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.project.MavenProject;

/**
 * Scans everything that was ever committed, before a repository is published: all objects, reachable or not, stash and
 * reflog, messages and identities of commits and tags, and {@code .git/config}.
 *
 * <p>It needs no pom, and a shallow or partial clone fails it.
 */
@Mojo(name = "history", requiresProject = false, threadSafe = true)
public final class HistoryMojo extends ScanMojo {
    @Inject
    HistoryMojo(MavenSession session, MavenProject project, MojoExecution execution) {
        super(Goal.HISTORY, session, project, execution);
    }
}
