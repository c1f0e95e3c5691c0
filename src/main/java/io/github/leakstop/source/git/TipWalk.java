package io.github.leakstop.source.git;

import io.github.leakstop.source.pack.PackVisitor.Kind;
import java.util.BitSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.ObjectReader;

/**
 * Follows links from some objects to all that they reach, object by object, and stops at what is known.
 *
 * <p>Commits first, to learn in time whether they are too many; then, by several threads, trees and blobs. Gives up where an
 * object cannot be read. For one use.
 */
final class TipWalk {
    private static final long A_WHILE_NANOS = 20_000;

    private final ObjectGraph graph;
    private final StoreReading reading;
    private final Known known;
    private final Supplier<ObjectReader> readers;
    private final BitSet met = new BitSet();
    private final ConcurrentLinkedDeque<Integer> open = new ConcurrentLinkedDeque<>();
    private final AtomicInteger unfinished = new AtomicInteger();
    private volatile boolean stopped;

    TipWalk(ObjectGraph graph, StoreReading reading, Known known, Supplier<ObjectReader> readers) {
        this.graph = graph;
        this.reading = reading;
        this.known = known;
        this.readers = readers;
    }

    /**
     * Reads all that tips and blobs reach; false where it gave up.
     *
     * @param tips numbers of commits, or of tags and whatever else a ref names, to begin at
     * @param blobs numbers of other objects to read
     * @param most commits that may be read
     */
    boolean run(BitSet tips, BitSet blobs, int most, int threads) {
        tips.stream().forEach(this::meet);
        if (!readCommits(most)) {
            return false;
        }
        blobs.stream().forEach(this::meet);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            Callable<Boolean> share = this::readTrees;
            boolean whole = true;
            for (Future<Boolean> part :
                    Stream.generate(() -> pool.submit(share)).limit(threads).toList()) {
                whole &= part.get();
            }
            return whole;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof GuardedSink.SinkFailedException failed) {
                throw failed.failure();
            }
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            pool.shutdownNow();
        }
    }

    /** Objects that were met and not known. */
    int met() {
        return met.cardinality();
    }

    /** Whether anything that was met was known. */
    boolean stopped() {
        return stopped;
    }

    private boolean readCommits(int most) {
        BitSet trees = new BitSet();
        try (ObjectReader jgit = readers.get()) {
            SingleReading single = new SingleReading(reading, reading.intake(), jgit);
            int read = 0;
            for (Integer number = open.pollLast(); number != null; number = open.pollLast()) {
                if (read++ == most || !take(number, single)) {
                    return false;
                }
                unfinished.decrementAndGet();
                for (int i = 0; i < graph.linkCount(number); i++) {
                    int link = graph.link(number, i);
                    if (i == 0 && link >= 0 && graph.is(number, Kind.COMMIT)) {
                        trees.set(link);
                    } else {
                        meet(link);
                    }
                }
            }
        } catch (GuardedSink.SinkFailedException e) {
            throw e.failure();
        }
        trees.stream().forEach(this::meet);
        return true;
    }

    private boolean readTrees() {
        try (ObjectReader jgit = readers.get()) {
            SingleReading single = new SingleReading(reading, reading.intake(), jgit);
            while (unfinished.get() > 0 && !reading.hasFailed()) {
                Integer number = open.pollLast();
                if (number == null) {
                    LockSupport.parkNanos(A_WHILE_NANOS);
                    continue;
                }
                take(number, single);
                for (int i = 0; i < graph.linkCount(number); i++) {
                    meet(graph.link(number, i));
                }
                unfinished.decrementAndGet();
            }
        } finally {
            unfinished.set(Integer.MIN_VALUE / 2);
        }
        return !reading.hasFailed();
    }

    private boolean take(int number, SingleReading single) {
        single.read(graph.store().id(number));
        return graph.isRead(number);
    }

    private void meet(int number) {
        if (number < 0) {
            return;
        }
        if (known.isWhole(graph.store().id(number))) {
            stopped = true;
            return;
        }
        synchronized (met) {
            if (met.get(number)) {
                return;
            }
            met.set(number);
        }
        reading.expect();
        unfinished.incrementAndGet();
        open.addLast(number);
    }
}
