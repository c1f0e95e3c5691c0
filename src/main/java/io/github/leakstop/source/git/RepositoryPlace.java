package io.github.leakstop.source.git;

import io.github.leakstop.finding.Gap;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where a repository's parts lie; found as git finds them, save that no environment variable is asked.
 *
 * @param gitFolder holds HEAD and the index
 * @param commonFolder holds objects, refs and config; another folder only for a linked worktree
 * @param holder the folder that has the {@code .git}, or the git folder itself where the search began inside or at a bare one
 */
record RepositoryPlace(Path gitFolder, Path commonFolder, Path holder) {
    private static final String LINK = "gitdir:";

    /** A folder says that it has a repository, and has none. */
    static final class BrokenLinkException extends IOException {
        private static final long serialVersionUID = 1L;

        BrokenLinkException(String message) {
            super(message);
        }

        Gap gap() {
            return new Gap(Gap.Cause.UNSUPPORTED_REPOSITORY, ".git", String.valueOf(getMessage()));
        }
    }

    /** Looks from a folder upwards. An empty {@code .git} is passed over, as git does; a broken one is not. */
    static Optional<RepositoryPlace> search(Path folder) throws IOException {
        for (Path at = folder.toAbsolutePath().normalize(); at != null; at = at.getParent()) {
            Path dotGit = at.resolve(".git");
            if (Files.isRegularFile(dotGit)) {
                return Optional.of(of(linkTarget(dotGit), at));
            }
            if (isGitFolder(dotGit)) {
                return Optional.of(of(dotGit, at));
            }
            if (Files.isDirectory(dotGit.resolve("objects"))) {
                throw new BrokenLinkException("it has objects, but its HEAD or refs are missing or unreadable");
            }
            if (isGitFolder(at)) {
                return Optional.of(of(at, at));
            }
        }
        return Optional.empty();
    }

    boolean isLinkedWorktree() {
        return !gitFolder.equals(commonFolder);
    }

    private static RepositoryPlace of(Path gitFolder, Path holder) throws IOException {
        return new RepositoryPlace(gitFolder, commonOf(gitFolder), holder);
    }

    private static Path commonOf(Path gitFolder) throws IOException {
        Path file = gitFolder.resolve("commondir");
        if (!Files.isRegularFile(file)) {
            return gitFolder;
        }
        Path common = resolve(
                gitFolder, Files.readString(file, StandardCharsets.UTF_8).strip());
        if (!Files.isDirectory(common.resolve("objects"))) {
            throw new BrokenLinkException(
                    "it is a linked worktree, but its repository has moved away or is unreadable");
        }
        return common;
    }

    private static Path linkTarget(Path dotGit) throws IOException {
        String text = Files.readString(dotGit, StandardCharsets.UTF_8).strip();
        if (!text.startsWith(LINK)) {
            throw new BrokenLinkException("it is a file, but does not say gitdir:");
        }
        Path target =
                resolve(dotGit.resolveSibling(""), text.substring(LINK.length()).strip());
        if (!isGitFolder(target)) {
            throw new BrokenLinkException("it points to a folder that is no git repository or is unreadable");
        }
        return target;
    }

    private static Path resolve(Path base, String path) throws BrokenLinkException {
        try {
            return base.resolve(path).normalize();
        } catch (InvalidPathException e) {
            throw new BrokenLinkException("it points to what is no path");
        }
    }

    private static boolean isGitFolder(Path folder) {
        if (!Files.isReadable(folder.resolve("HEAD"))) {
            return false;
        }
        return Files.isRegularFile(folder.resolve("commondir"))
                || (Files.isDirectory(folder.resolve("objects")) && Files.isDirectory(folder.resolve("refs")));
    }
}
