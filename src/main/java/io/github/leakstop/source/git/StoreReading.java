package io.github.leakstop.source.git;

import io.github.leakstop.source.ContentSink;
import io.github.leakstop.source.pack.Delta;
import io.github.leakstop.source.pack.Pack;
import io.github.leakstop.source.pack.PackVisitor;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import org.eclipse.jgit.lib.ObjectReader;

/**
 * One reading of every object of a store, each once.
 *
 * <p>Packs one after another, each by several threads; then what they leave: objects too large for memory, loose ones, and
 * those of packs that only JGit opens. An object that one pack cannot give is asked of the next that has it.
 */
final class StoreReading {
    private final ObjectStore store;
    private final ObjectFilter filter;
    private final ContentSink sink;
    private final int threads;
    private final boolean[] done;
    private final Map<String, String> unreadable = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<byte[]> oversized = new ConcurrentLinkedQueue<>();
    private final List<ObjectTaker> takers = new ArrayList<>();

    StoreReading(ObjectStore store, ObjectFilter filter, ContentSink sink, int threads) {
        this.store = store;
        this.filter = filter;
        this.sink = sink;
        this.threads = threads;
        this.done = new boolean[store.size()];
    }

    /**
     * Reads everything.
     *
     * @param readers makes JGit readers for what the fast reader leaves
     */
    ObjectTotals run(Supplier<ObjectReader> readers) {
        store.gaps().forEach(sink::missed);
        for (Pack pack : store.packs()) {
            readPack(pack);
        }
        try (ObjectReader reader = readers.get()) {
            new SingleReading(this, taker(), reader).run();
        }
        unreadable.forEach((id, reason) -> {
            if (!isDone(HexFormat.of().parseHex(id))) {
                sink.missed(ObjectStore.corrupt(id, reason));
            }
        });
        return ObjectTaker.sum(takers);
    }

    private void readPack(Pack pack) {
        try {
            pack.<Boolean>read(threads, () -> new Visitor(taker()));
        } catch (IOException | RuntimeException e) {
            sink.missed(ObjectStore.corrupt(
                    String.valueOf(pack.file().getFileName()),
                    "the pack is damaged or cut off, not all of it was read"));
        }
    }

    private ObjectTaker taker() {
        ObjectTaker taker = new ObjectTaker(sink, filter);
        synchronized (takers) {
            takers.add(taker);
        }
        return taker;
    }

    ObjectStore store() {
        return store;
    }

    List<byte[]> oversized() {
        return List.copyOf(oversized);
    }

    boolean isDone(byte[] id) {
        int number = store.number(id, 0);
        return number >= 0 && done[number];
    }

    void markDone(byte[] id) {
        int number = store.number(id, 0);
        if (number >= 0) {
            done[number] = true;
        }
    }

    void unreadable(byte[] id, String reason) {
        unreadable.putIfAbsent(HexFormat.of().formatHex(id), reason);
    }

    /** Takes a thread's share of a pack. */
    private final class Visitor implements PackVisitor<Boolean> {
        private final ObjectTaker taker;

        Visitor(ObjectTaker taker) {
            this.taker = taker;
        }

        @Override
        public boolean wants(Kind kind) {
            return true;
        }

        @Override
        public boolean wants(Kind kind, byte[] id) {
            return !isDone(id);
        }

        @Override
        public Boolean whole(Kind kind, byte[] id, byte[] bytes, int length) {
            taker.take(kind, id, bytes, length);
            markDone(id);
            return true;
        }

        @Override
        public Boolean delta(Kind kind, byte[] id, byte[] bytes, int length, Boolean base, Delta delta) {
            return whole(kind, id, bytes, length);
        }

        @Override
        public Boolean unseen(Kind kind, byte[] bytes, int length) {
            return false;
        }

        @Override
        public void oversized(Kind kind, byte[] id) {
            oversized.add(id.clone());
        }

        @Override
        public void unreadable(byte[] id, String reason) {
            StoreReading.this.unreadable(id, reason);
        }
    }
}
