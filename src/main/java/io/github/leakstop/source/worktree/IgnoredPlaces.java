package io.github.leakstop.source.worktree;

import io.github.leakstop.source.OutputFolders;
import io.github.leakstop.source.TreeFile;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which ignored files are worth a look: those directly in a project's root ({@code .env}) and those among its sources and
 * resources ({@code src/**}), since a build may package the latter.
 *
 * <p>A project's root is the listing's own, and each folder with a build file that git does not ignore.
 */
final class IgnoredPlaces {
    private static final Set<String> BUILD_FILES =
            Set.of("pom.xml", "build.gradle", "build.gradle.kts", "package.json", "pyproject.toml");

    private final Set<String> roots;

    private IgnoredPlaces(Set<String> roots) {
        this.roots = roots;
    }

    static IgnoredPlaces of(List<TreeFile> files) {
        Set<String> roots = new HashSet<>();
        roots.add("");
        for (TreeFile file : files) {
            if (!file.ignored() && BUILD_FILES.contains(name(file.path()))) {
                roots.add(folder(file.path()));
            }
        }
        return new IgnoredPlaces(roots);
    }

    boolean count(String path) {
        String folder = folder(path);
        if (roots.contains(folder)) {
            return true;
        }
        return amongSources(folder);
    }

    static boolean amongSources(String folder) {
        return ("/" + folder + "/").contains("/src/") && !OutputFolders.hold(folder);
    }

    private static String folder(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
