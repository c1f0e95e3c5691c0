package io.github.leakstop.source;

import java.util.Set;

/**
 * Tells folders that a build or a package manager fills, by name: {@code target}, {@code build}, {@code node_modules}.
 *
 * <p>Below a folder {@code src} the first two are ordinary names ({@code src/main/java/com/acme/build}) and no output.
 */
public final class OutputFolders {
    private static final Set<String> BUILT = Set.of("target", "build");
    private static final String INSTALLED = "node_modules";

    private OutputFolders() {}

    /** True when {@code path}, a folder relative to the root with {@code /}, is an output folder itself or lies in one. */
    public static boolean hold(String path) {
        boolean inSources = false;
        for (String name : path.split("/", -1)) {
            if (name.equals(INSTALLED) || (!inSources && BUILT.contains(name))) {
                return true;
            }
            inSources |= name.equals("src");
        }
        return false;
    }
}
