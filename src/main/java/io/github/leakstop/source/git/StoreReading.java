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
import java.util.BitSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import org.eclipse.jgit.lib.ObjectReader;

/**
 * One reading of the objects of a store, or of some, each once.
 *
 * <p>Packs one after another, each by several threads; then what they leave: objects too large for memory, loose ones, and
 * those of packs that only JGit opens. An object that one pack cannot give is asked of the next that has it.
 */
final class StoreReading {
    private final ObjectStore store;
    private final Known known;
    private final ContentSink sink;
    private final int threads;
    private final Selection selection;
    private final ObjectGraph graph;
    private final Map<String, String> unreadable = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<byte[]> left = new ConcurrentLinkedQueue<>();
    private final List<ObjectTaker> takers = new ArrayList<>();

    StoreReading(ObjectGraph graph, Selection selection, Known known, ContentSink sink, int threads) {
        this.graph = graph;
        this.store = graph.store();
        this.known = known;
        this.sink = new GuardedSink(sink);
        this.threads = threads;
        this.selection = selection;
    }

    /** A reading that only fills the graph, and leaves blobs alone. */
    static StoreReading ofLinks(ObjectGraph graph, ContentSink sink, int threads) {
        return new StoreReading(graph, new Selection.Links(graph), Known.NOTHING, sink, threads);
    }

    /**
     * Reads all that is selected, and tells what cannot be read.
     *
     * @param readers makes JGit readers for what the fast reader leaves
     * @throws RuntimeException what the sink threw
     */
    ObjectTotals run(Supplier<ObjectReader> readers) {
        store.gaps().forEach(sink::missed);
        read(readers);
        tell(number -> true);
        return totals();
    }

    /** Reads all that is selected. */
    void read(Supplier<ObjectReader> readers) {
        if (selection.handsOver()) {
            sink.expect(selection.count(0, store.size()));
        }
        try (JGitObjects jgit = new JGitObjects(readers)) {
            for (int i = 0; i < store.packs().size(); i++) {
                read(store.packs().get(i), store.firstNumber(i), store.firstNumber(i + 1));
            }
            new SingleReading(this, intake(), jgit).run();
        } catch (GuardedSink.SinkFailedException e) {
            throw e.failure();
        }
    }

    /** Tells which of some objects could not be read. */
    void tell(IntPredicate matters) {
        unreadable.forEach((id, reason) -> {
            int number = store.number(id);
            if (selection.wants(number) && matters.test(number)) {
                sink.missed(ObjectStore.corrupt(id, reason));
            }
        });
    }

    ObjectTotals totals() {
        return ObjectTaker.sum(takers);
    }

    private void read(Pack pack, int from, int to) {
        int wanted = selection.count(from, to);
        if (selection.takesWhole(wanted, to - from)) {
            readPack(pack);
        } else if (wanted > 0) {
            readPart(pack, selection.among(from, to));
        }
    }

    private void readPart(Pack pack, BitSet places) {
        try {
            pack.part(places).<Kept>read(threads, () -> new Visitor(intake()));
        } catch (GuardedSink.SinkFailedException e) {
            throw e;
        } catch (IOException | RuntimeException toldByWholePack) {
            readPack(pack);
        }
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

    /** For a pack that has gone since the store was listed. */
    private void leaveToJGit(Pack pack) {
        for (int place = 0; place < pack.count(); place++) {
            byte[] id = new byte[20];
            pack.id(place, id, 0);
            if (!isDone(id)) {
                left.add(id);
            }
        }
    }

    Intake intake() {
        ObjectTaker taker = new ObjectTaker(sink, known);
        synchronized (takers) {
            takers.add(taker);
        }
        return new Intake(graph.writer(), taker, selection);
    }

    ObjectStore store() {
        return store;
    }

    /** Objects that the fast reader left: too large for memory, or of a pack that has gone. */
    List<byte[]> left() {
        return List.copyOf(left);
    }

    boolean isDone(byte[] id) {
        return !selection.wants(store.number(id, 0));
    }

    boolean wants(PackVisitor.Kind kind) {
        return selection.wants(kind);
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
            return selection.wants(number);
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
