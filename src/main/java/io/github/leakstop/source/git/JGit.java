package io.github.leakstop.source.git;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/**
 * A repository as JGit sees it, opened when it is first asked for: to load JGit takes a tenth of a second and more, and a scan
 * that finds nothing new can do without. Thread-safe.
 */
final class JGit implements AutoCloseable {
    private final RepositoryPlace place;
    private final Optional<File> workTree;
    private final boolean hasRefFiles;
    private Optional<Repository> opened = Optional.empty();
    private boolean closed;

    /**
     * Opens nothing yet.
     *
     * @param workTree empty for a bare repository
     * @param hasRefFiles whether refs are kept in files and not in tables
     */
    JGit(RepositoryPlace place, Optional<File> workTree, boolean hasRefFiles) {
        this.place = place;
        this.workTree = workTree;
        this.hasRefFiles = hasRefFiles;
    }

    boolean hasRefFiles() {
        return hasRefFiles;
    }

    /**
     * The repository, opened if it was not.
     *
     * @throws UncheckedIOException when it cannot be opened
     * @throws IllegalStateException after it was closed
     */
    synchronized Repository repository() {
        if (closed) {
            throw new IllegalStateException("the repository was closed");
        }
        if (opened.isEmpty()) {
            LeanSystemReader.enter();
            try {
                opened = Optional.of(open());
            } catch (IOException e) {
                LeanSystemReader.leave();
                throw new UncheckedIOException("the repository cannot be opened", e);
            } catch (RuntimeException | Error e) {
                LeanSystemReader.leave();
                throw e;
            }
        }
        return opened.get();
    }

    private Repository open() throws IOException {
        FileRepositoryBuilder builder = new FileRepositoryBuilder()
                .setGitDir(place.gitFolder().toFile())
                .setGitCommonDir(place.commonFolder().toFile())
                .setMustExist(true);
        if (workTree.isPresent()) {
            builder.setWorkTree(workTree.get());
        } else {
            builder.setBare();
        }
        return builder.build();
    }

    ObjectReader newObjectReader() {
        return repository().newObjectReader();
    }

    /** Lets JGit forget its own indexes of the packs, 28 bytes an object, until it is asked for an object again. */
    synchronized void forgetPacks() {
        if (opened.isPresent()) {
            opened.get().getObjectDatabase().close();
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (opened.isPresent()) {
            opened.get().close();
            opened = Optional.empty();
            LeanSystemReader.leave();
        }
    }
}
