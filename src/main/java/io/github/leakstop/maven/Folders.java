package io.github.leakstop.maven;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/**
 * Where a build stands: the same for all modules of a reactor, with {@code -pl} and without a pom.
 *
 * @param root folder that Maven was started for
 * @param top folder of the outermost pom, by its {@code .mvn}; else the same as {@code root}
 * @param reports default place of the reports
 */
record Folders(Path root, Path top, Path reports) {
    private static final String WITHIN_BUILD = "leakstop";
    private static final String WITHOUT_POM = "leakstop-report";

    static Folders of(MavenSession session) {
        Path root =
                Path.of(session.getExecutionRootDirectory()).toAbsolutePath().normalize();
        Path top = session.getRequest().getMultiModuleProjectDirectory() == null
                ? root
                : session.getRequest()
                        .getMultiModuleProjectDirectory()
                        .toPath()
                        .toAbsolutePath()
                        .normalize();
        return new Folders(root, top, reports(session, root));
    }

    private static Path reports(MavenSession session, Path root) {
        for (MavenProject project : session.getAllProjects()) {
            if (project.getFile() != null && root.equals(folderOf(project))) {
                return root.resolve(project.getBuild().getDirectory()).resolve(WITHIN_BUILD);
            }
        }
        return Files.exists(root.resolve("pom.xml"))
                ? root.resolve("target").resolve(WITHIN_BUILD)
                : root.resolve(WITHOUT_POM);
    }

    private static Path folderOf(MavenProject project) {
        return project.getBasedir().toPath().toAbsolutePath().normalize();
    }

    /** Folders in which relative files that the user names may lie. */
    List<Path> bases() {
        return List.of(root, top);
    }
}
