package io.github.leakstop.source.git;

import io.github.leakstop.finding.Copied;
import io.github.leakstop.source.ContentSink;
import io.github.leakstop.source.ContentSink.Kept;
import io.github.leakstop.source.pack.Delta;
import io.github.leakstop.source.pack.Pack;
import io.github.leakstop.source.pack.PackVisitor;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
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
    private final boolean contents;
    private final ObjectGraph graph;
    private final Map<String, String> unreadable = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<byte[]> left = new ConcurrentLinkedQueue<>();
    private final List<ObjectTaker> takers = new ArrayList<>();

    private StoreReading(ObjectGraph graph, ObjectFilter filter, ContentSink sink, int threads, boolean contents) {
        this.graph = graph;
        this.store = graph.store();
        this.filter = filter;
        this.sink = new GuardedSink(sink);
        this.threads = threads;
        this.contents = contents;
    }

    /** A reading that hands over contents and fills the graph. */
    static StoreReading ofAll(ObjectGraph graph, ObjectFilter filter, ContentSink sink, int threads) {
        return new StoreReading(graph, filter, sink, threads, true);
    }

    /** A reading that only fills the graph, and leaves blobs alone. */
    static StoreReading ofLinks(ObjectGraph graph, ContentSink sink, int threads) {
        return new StoreReading(graph, ObjectFilter.NOTHING_KNOWN, sink, threads, false);
    }

    /**
     * Reads everything.
     *
     * @param readers makes JGit readers for what the fast reader leaves
     * @throws RuntimeException what the sink threw
     */
    ObjectTotals run(Supplier<ObjectReader> readers) {
        store.gaps().forEach(sink::missed);
        try (ObjectReader reader = readers.get()) {
            for (Pack pack : store.packs()) {
                readPack(pack);
            }
            new SingleReading(this, intake(), reader).run();
        } catch (GuardedSink.SinkFailedException e) {
            throw e.failure();
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
            pack.<Kept>read(threads, () -> new Visitor(intake()));
        } catch (GuardedSink.SinkFailedException e) {
            throw e;
        } catch (NoSuchFileException e) {
            leaveToJGit(pack);
        } catch (IOException | RuntimeException e) {
            graph.wasDamaged();
            sink.missed(ObjectStore.corrupt(
                    String.valueOf(pack.file().getFileName()),
                    "the pack is damaged or cut off, not all of it was read"));
        }
    }

    /** The pack was there when the store was listed: git has repacked since, and JGit finds where its objects are now. */
    private void leaveToJGit(Pack pack) {
        for (int place = 0; place < pack.count(); place++) {
            byte[] id = new byte[20];
            pack.id(place, id, 0);
            if (!isDone(id)) {
                left.add(id);
            }
        }
    }

    private Intake intake() {
        ObjectTaker taker = new ObjectTaker(sink, filter);
        synchronized (takers) {
            takers.add(taker);
        }
        return new Intake(graph.writer(), taker, contents);
    }

    ObjectStore store() {
        return store;
    }

    /** Objects that the fast reader left: too large for memory, or of a pack that has gone. */
    List<byte[]> left() {
        return List.copyOf(left);
    }

    boolean isDone(byte[] id) {
        return graph.isRead(store.number(id, 0));
    }

    boolean wants(PackVisitor.Kind kind) {
        return contents || kind != PackVisitor.Kind.BLOB;
    }

    void unreadable(byte[] id, String reason) {
        graph.wasDamaged();
        unreadable.putIfAbsent(HexFormat.of().formatHex(id), reason);
    }

    /** Takes a thread's share of a pack. */
    private final class Visitor implements PackVisitor<Kept> {
        private final Intake intake;
        private int number;

        Visitor(Intake intake) {
            this.intake = intake;
        }

        @Override
        public boolean wants(Kind kind) {
            return StoreReading.this.wants(kind);
        }

        @Override
        public boolean wants(Kind kind, byte[] id) {
            number = store.number(id, 0);
            return !graph.isRead(number);
        }

        @Override
        public Kept whole(Kind kind, byte[] id, byte[] bytes, int length) {
            return take(kind, id, bytes, length, Kept.NOTHING, Copied.NOTHING);
        }

        @Override
        public Kept delta(Kind kind, byte[] id, byte[] bytes, int length, Kept base, Delta delta) {
            return take(kind, id, bytes, length, base, delta);
        }

        private Kept take(Kind kind, byte[] id, byte[] bytes, int length, Kept base, Copied copied) {
            return intake.take(kind, number, id, bytes, length, base, copied).orElseGet(() -> {
                StoreReading.this.unreadable(id, "it is no valid object of its kind");
                return Kept.NOTHING;
            });
        }

        @Override
        public Kept unseen(Kind kind, byte[] bytes, int length) {
            return Kept.NOTHING;
        }

        @Override
        public void oversized(Kind kind, byte[] id) {
            left.add(id.clone());
        }

        @Override
        public void unreadable(byte[] id, String reason) {
            StoreReading.this.unreadable(id, reason);
        }
    }
}
