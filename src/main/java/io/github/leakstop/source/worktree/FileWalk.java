package io.github.leakstop.source.worktree;

import io.github.leakstop.finding.Gap;
import io.github.leakstop.source.OutputFolders;
import io.github.leakstop.source.TreeFile;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * The listing of a folder that is in no git repository: every file and link, but what lies in {@code .git} and in output
 * folders. Links are listed, never followed.
 *
 * @param files sorted by path, none ignored
 * @param outputs output folders that were left out, sorted, see {@link OutputFolders}
 * @param gaps folders that could not be listed
 */
public record FileWalk(List<TreeFile> files, List<String> outputs, List<Gap> gaps) {
    public FileWalk {
        files = List.copyOf(files);
        outputs = List.copyOf(outputs);
        gaps = List.copyOf(gaps);
    }

    /**
     * Walks the folder.
     *
     * @throws IOException when the root itself is no folder or cannot be listed
     */
    public static FileWalk of(Path root) throws IOException {
        Walker walker = new Walker(root);
        Files.walkFileTree(root, walker);
        walker.files.sort(Comparator.comparing(TreeFile::path));
        Collections.sort(walker.outputs);
        return new FileWalk(walker.files, walker.outputs, walker.gaps);
    }

    private static final class Walker extends SimpleFileVisitor<Path> {
        private final Path root;
        private final List<TreeFile> files = new ArrayList<>();
        private final List<String> outputs = new ArrayList<>();
        private final List<Gap> gaps = new ArrayList<>();

        Walker(Path root) {
            this.root = root;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes is) {
            if (folder.equals(root)) {
                return FileVisitResult.CONTINUE;
            }
            if (folder.endsWith(".git")) {
                return FileVisitResult.SKIP_SUBTREE;
            }
            String path = relative(folder);
            if (OutputFolders.hold(path)) {
                outputs.add(path);
                return FileVisitResult.SKIP_SUBTREE;
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes is) {
            if (is.isRegularFile() || is.isSymbolicLink()) {
                files.add(TreeFile.untracked(relative(file)));
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
            if (file.equals(root)) {
                throw e;
            }
            if (e instanceof NoSuchFileException) {
                gaps.add(new Gap(Gap.Cause.VANISHED_FILES, relative(file), "vanished while the folder was listed"));
            } else {
                String why = e instanceof AccessDeniedException ? "permission denied" : "could not be listed";
                gaps.add(new Gap(Gap.Cause.UNREADABLE_FILES, relative(file), why));
            }
            return FileVisitResult.CONTINUE;
        }

        private String relative(Path path) {
            return root.relativize(path).toString().replace(path.getFileSystem().getSeparator(), "/");
        }
    }
}
