package io.github.leakstop.source.worktree;

import io.github.leakstop.source.ContentSink;
import io.github.leakstop.source.TreeFile;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Yields the listed files of a folder from several threads at once.
 *
 * <p>Ignored files count only where {@link IgnoredPlaces} says so; the others are passed over in silence. A symbolic link
 * yields its text, as git stores it, and is never followed. What cannot be read is a gap. Thread-safe, holds no state
 * between calls.
 */
public final class WorkTreeSource {
    private final Path root;
    private final PathFilter filter;
    private final int threads;

    /**
     * Opens nothing yet.
     *
     * @param root folder that the paths are relative to
     * @param filter what the user asks for
     * @param threads threads to read with, at least 1; each may hold up to 16 MiB
     */
    public WorkTreeSource(Path root, PathFilter filter, int threads) {
        this.root = root;
        this.filter = filter;
        this.threads = threads;
    }

    /** Whether the files of an ignored folder can count, so that a listing should enter it. */
    public static boolean looksInto(String ignoredFolder) {
        return IgnoredPlaces.amongSources(ignoredFolder);
    }

    /**
     * Hands each file to the sink, in no promised order, and returns when all are done.
     *
     * @throws InterruptedException when the calling thread is interrupted; reading has then stopped
     */
    public void read(List<TreeFile> files, ContentSink sink) throws InterruptedException {
        if (files.isEmpty()) {
            return;
        }
        AtomicInteger next = new AtomicInteger();
        IgnoredPlaces ignored = IgnoredPlaces.of(files);
        LinkFreeFolders folders = new LinkFreeFolders(root);
        Callable<Boolean> work = () -> {
            FileReading reading = new FileReading(root, folders, sink);
            try {
                for (int i = next.getAndIncrement(); i < files.size() && i >= 0; i = next.getAndIncrement()) {
                    TreeFile file = files.get(i);
                    if (file.ignored() && !ignored.count(file.path())) {
                        continue;
                    }
                    if (filter.takes(file.path())) {
                        reading.read(file);
                    } else {
                        sink.excluded(file.path());
                    }
                }
                return true;
            } finally {
                next.set(files.size());
            }
        };
        int workers = Math.min(threads, files.size());
        ExecutorService pool = Executors.newFixedThreadPool(workers, WorkTreeSource::daemon);
        try {
            for (Future<Boolean> done : pool.invokeAll(Collections.nCopies(workers, work))) {
                done.get();
            }
        } catch (ExecutionException e) {
            throw asThrown(e);
        } finally {
            next.set(files.size());
            pool.shutdownNow();
        }
    }

    private static RuntimeException asThrown(ExecutionException e) {
        if (e.getCause() instanceof Error error) {
            throw error;
        }
        return e.getCause() instanceof RuntimeException runtime ? runtime : new IllegalStateException(e);
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "leakstop-tree");
        thread.setDaemon(true);
        return thread;
    }
}
