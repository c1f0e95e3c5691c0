package io.github.leakstop.source.git;

import io.github.leakstop.finding.Gap;
import io.github.leakstop.source.TreeFile;
import io.github.leakstop.source.TreeFile.Kind;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Walks a work tree once, with the rules of each folder at hand. For one use. */
final class WorkTreeWalk extends SimpleFileVisitor<Path> {
    private final Path top;
    private final Set<Path> gitFolders;
    private final IndexFiles index;
    private final Predicate<String> enterIgnored;
    private final Deque<Level> levels = new ArrayDeque<>();
    private final List<TreeFile> files = new ArrayList<>();
    private final List<String> notEntered = new ArrayList<>();
    private final List<Gap> gaps = new ArrayList<>();
    private final Set<String> tracked = new HashSet<>();

    /** What holds in a folder under way. */
    private record Level(IgnoreRules rules, boolean ignored) {}

    /**
     * Prepares a walk.
     *
     * @param top where the tree begins
     * @param gitFolders folders of git's own, never entered
     * @param index what is tracked
     * @param configured rules that hold below all {@code .gitignore} files
     * @param enterIgnored asked with the path of an ignored folder, whether its files are wanted all the same
     */
    WorkTreeWalk(
            Path top, Set<Path> gitFolders, IndexFiles index, IgnoreRules configured, Predicate<String> enterIgnored) {
        this.top = top;
        this.gitFolders = gitFolders;
        this.index = index;
        this.enterIgnored = enterIgnored;
        levels.push(new Level(configured, false));
    }

    TreeListing run() {
        try {
            Files.walkFileTree(top, this);
        } catch (IOException e) {
            gaps.add(unreadable("."));
        }
        for (String path : index.entries().keySet()) {
            if (!tracked.contains(path) && !index.isSubmodule(path)) {
                addUnvisited(path);
            }
        }
        files.sort(Comparator.comparing(TreeFile::path));
        return new TreeListing(files, notEntered, gaps);
    }

    /** Tracked files in folders that were not entered because they are ignored. */
    private void addUnvisited(String path) {
        Path file = top.resolve(path);
        try {
            if (Files.exists(file, LinkOption.NOFOLLOW_LINKS) && isReal(file)) {
                BasicFileAttributes attributes =
                        Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
                if (attributes.isRegularFile() || attributes.isSymbolicLink()) {
                    add(path, Kind.TRACKED, attributes);
                }
            }
        } catch (IOException e) {
            gaps.add(unreadable(path));
        }
    }

    private boolean isReal(Path file) throws IOException {
        Path parent = file.getParent();
        return parent == null || parent.toRealPath().startsWith(top.toRealPath());
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        Level above = levels.getFirst();
        if (folder.equals(top)) {
            levels.push(new Level(withOwnRules(above.rules(), folder, ""), false));
            return FileVisitResult.CONTINUE;
        }
        String path = path(folder);
        if (gitFolders.contains(folder) || folder.endsWith(".git")) {
            return FileVisitResult.SKIP_SUBTREE;
        }
        if (index.isSubmodule(path) || Files.exists(folder.resolve(".git"), LinkOption.NOFOLLOW_LINKS)) {
            notEntered.add(path);
            return FileVisitResult.SKIP_SUBTREE;
        }
        boolean ignored = above.ignored() || above.rules().ignores(path, true);
        if (ignored && !enterIgnored.test(path)) {
            return FileVisitResult.SKIP_SUBTREE;
        }
        levels.push(new Level(ignored ? above.rules() : withOwnRules(above.rules(), folder, path + "/"), ignored));
        return FileVisitResult.CONTINUE;
    }

    private IgnoreRules withOwnRules(IgnoreRules above, Path folder, String below) {
        try {
            return above.with(folder.resolve(".gitignore"), below);
        } catch (IOException e) {
            gaps.add(unreadable(below + ".gitignore"));
            return above;
        }
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (!(attributes.isRegularFile() || attributes.isSymbolicLink()) || gitFolders.contains(file)) {
            return FileVisitResult.CONTINUE;
        }
        String path = path(file);
        Level level = levels.getFirst();
        if (index.holds(path)) {
            add(path, Kind.TRACKED, attributes);
        } else if (!file.endsWith(".git")) {
            boolean ignored = level.ignored() || level.rules().ignores(path, false);
            files.add(new TreeFile(path, ignored ? Kind.IGNORED : Kind.UNTRACKED, Optional.empty()));
        }
        return FileVisitResult.CONTINUE;
    }

    private void add(String path, Kind kind, BasicFileAttributes attributes) {
        tracked.add(path);
        files.add(new TreeFile(path, kind, index.unchanged(path, attributes)));
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException cause) {
        gaps.add(unreadable(path(file)));
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, IOException cause) {
        if (cause != null) {
            gaps.add(unreadable(path(folder)));
        }
        levels.pop();
        return FileVisitResult.CONTINUE;
    }

    private String path(Path file) {
        String relative = top.relativize(file).toString();
        return file.getFileSystem().getSeparator().equals("/") ? relative : relative.replace('\\', '/');
    }

    private static Gap unreadable(String path) {
        return new Gap(Gap.Cause.UNREADABLE_FILES, path, "it cannot be read");
    }
}
