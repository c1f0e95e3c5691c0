package io.github.leakstop.source.git;

import io.github.leakstop.source.ContentSink;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.eclipse.jgit.lib.ObjectReader;

/** Hands the contents of a few named objects over, wherever they lie; what {@link DirectReading} leaves comes through JGit. */
final class NamedReading {
    private NamedReading() {}

    /**
     * Hands each over once, from several threads.
     *
     * @param objects the repository's object folder
     */
    static ObjectTotals of(
            Collection<String> ids,
            Path objects,
            Supplier<ObjectReader> readers,
            boolean promised,
            ContentSink sink,
            Known known,
            int threads) {
        ContentSink guarded = new GuardedSink(sink);
        guarded.expect(ids.size());
        Queue<ObjectTaker> takers = new ConcurrentLinkedQueue<>();
        Supplier<ObjectTaker> newTaker = () -> {
            ObjectTaker taker = new ObjectTaker(guarded, known);
            takers.add(taker);
            return taker;
        };
        try {
            Queue<String> open = new ConcurrentLinkedQueue<>(new DirectReading(ids, newTaker).run(objects, threads));
            List<Callable<Boolean>> shares = new ArrayList<>();
            for (int i = 0; i < Math.min(threads, open.size()); i++) {
                shares.add(() -> {
                    try (ObjectReader jgit = readers.get()) {
                        ContentReader reader = new ContentReader(jgit, promised, guarded, newTaker.get());
                        for (String id = open.poll(); id != null; id = open.poll()) {
                            reader.read(id);
                        }
                    }
                    return true;
                });
            }
            run(shares);
        } catch (GuardedSink.SinkFailedException e) {
            throw e.failure();
        }
        return ObjectTaker.sum(takers);
    }

    private static void run(List<Callable<Boolean>> shares) {
        if (shares.isEmpty()) {
            return;
        }
        ExecutorService pool = Executors.newFixedThreadPool(shares.size());
        try {
            for (Future<Boolean> share : pool.invokeAll(shares)) {
                share.get();
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof GuardedSink.SinkFailedException failed) {
                throw failed;
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
