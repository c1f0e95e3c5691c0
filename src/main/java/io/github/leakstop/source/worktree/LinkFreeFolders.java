package io.github.leakstop.source.worktree;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Knows which folders below a root are reached without a symbolic link, so that no listed path leads out of the root.
 *
 * <p>One look at the disk for each folder. Thread-safe.
 */
final class LinkFreeFolders {
    private final Path root;
    private final Map<String, Boolean> known = new ConcurrentHashMap<>();

    LinkFreeFolders(Path root) {
        this.root = root;
    }

    /** True when every folder on the way from the root to {@code path} is a real one; {@code ..} never is. */
    boolean leadTo(String path) {
        int slash = path.lastIndexOf('/');
        return slash < 0 || isReal(path.substring(0, slash));
    }

    private boolean isReal(String folder) {
        Boolean before = known.get(folder);
        if (before != null) {
            return before;
        }
        boolean real = !folder.endsWith("..")
                && leadTo(folder)
                && Files.isDirectory(root.resolve(folder), LinkOption.NOFOLLOW_LINKS);
        known.put(folder, real);
        return real;
    }
}
