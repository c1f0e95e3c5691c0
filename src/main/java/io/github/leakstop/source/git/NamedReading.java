package io.github.leakstop.source.git;

import io.github.leakstop.source.ContentSink;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.eclipse.jgit.lib.ObjectReader;

/** Hands the contents of a few named objects over, through JGit: they lie anywhere. */
final class NamedReading {
    private NamedReading() {}

    /** Hands each over once, from several threads. */
    static ObjectTotals of(
            Collection<String> ids,
            Supplier<ObjectReader> readers,
            boolean promised,
            ContentSink sink,
            Known known,
            int threads) {
        ContentSink guarded = new GuardedSink(sink);
        guarded.expect(ids.size());
        ConcurrentLinkedQueue<String> open = new ConcurrentLinkedQueue<>(ids);
        List<ObjectTaker> takers = new ArrayList<>();
        List<Callable<Boolean>> shares = new ArrayList<>();
        int readersAtOnce = Math.min(threads, Math.max(1, ids.size()));
        for (int i = 0; i < readersAtOnce; i++) {
            ObjectTaker taker = new ObjectTaker(guarded, known);
            takers.add(taker);
            shares.add(() -> {
                try (ObjectReader jgit = readers.get()) {
                    ContentReader reader = new ContentReader(jgit, promised, guarded, taker);
                    for (String id = open.poll(); id != null; id = open.poll()) {
                        reader.read(id);
                    }
                }
                return true;
            });
        }
        run(shares, readersAtOnce);
        return ObjectTaker.sum(takers);
    }

    private static void run(List<Callable<Boolean>> shares, int threads) {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            for (Future<Boolean> share : pool.invokeAll(shares)) {
                share.get();
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof GuardedSink.SinkFailedException failed) {
                throw failed.failure();
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading objects", e);
        } finally {
            pool.shutdownNow();
        }
    }
}
