package io.github.leakstop.source.git;

import io.github.leakstop.finding.Exposure.Reach;
import io.github.leakstop.source.ContentSink;
import io.github.leakstop.source.pack.Pack;
import io.github.leakstop.source.pack.PackVisitor.Kind;
import java.io.IOException;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.jgit.lib.ObjectReader;

/**
 * One reading of what some tips reach, and of the index's blobs where it is about HEAD.
 *
 * <p>Idea: a store may hold a hundred times what they reach (all pull requests of a project), and nothing costs as much as
 * looking at contents. Where few commits are to be read, they and their trees are walked, object by object ({@link LinkWalk}); else
 * the links of the whole store are read in pack order. Then come the contents that turned out to be reached, in pack order
 * too. Both see the same objects.
 */
final class TipReading {
    /** A walk opens some 15 objects a commit, each at about seven times the cost of one that is read in pack order. */
    private static final int OBJECTS_WORTH_A_COMMIT = 100;

    /** So few commits are walked in any store: what is new since the last build. */
    private static final int FEW = 16;

    private final ObjectGraph graph;
    private final Known known;
    private final ContentSink sink;
    private final int threads;
    private final BitSet starts = new BitSet();
    private final BitSet staged = new BitSet();
    private boolean walked;
    private boolean stopped;
    private ReadObjects read = ReadObjects.NONE;

    TipReading(ObjectGraph graph, List<Tip> tips, Scope.Behind scope, Known known, ContentSink sink, int threads) {
        this.graph = graph;
        this.known = known;
        this.sink = sink;
        this.threads = threads;
        for (Tip tip : tips) {
            int number = graph.store().number(tip.id(), 0);
            if (number >= 0 && tip.isIn(scope)) {
                starts.set(number);
            } else if (number >= 0 && tip.reach() == Reach.INDEX && scope instanceof Scope.BehindHead) {
                staged.set(number);
            }
        }
    }

    ObjectTotals run(Supplier<ObjectReader> readers) {
        graph.store().gaps().forEach(sink::missed);
        Optional<LinkWalk> walk = walk(readers);
        if (walk.isEmpty()) {
            return sweep(readers, new BitSet());
        }
        BitSet met = walk.get().contents();
        Selection.Chosen contents = new Selection.Chosen(met, true);
        StoreReading reading = new StoreReading(graph, contents, known, sink, threads);
        reading.read(readers);
        BitSet open = contents.open();
        if (!open.isEmpty()) {
            sink.expect(-open.cardinality());
            met.andNot(open);
            return reading.totals().plus(sweep(readers, met));
        }
        walked = true;
        stopped = walk.get().stopped();
        read = ReadObjects.of(graph, graph.read(), graph.isSound(), graph.absentIds());
        return reading.totals();
    }

    private Optional<LinkWalk> walk(Supplier<ObjectReader> readers) {
        ObjectStore store = graph.store();
        if (!isWalkable(store)) {
            return Optional.empty();
        }
        try (StorePicker picker = new StorePicker(store, readers)) {
            LinkWalk walk = new LinkWalk(graph, picker, known);
            return walk.run(starts, staged, commitsToWalk(store)) ? Optional.of(walk) : Optional.empty();
        } catch (IOException notClosed) {
            return Optional.empty();
        }
    }

    /** Whether a store can be read object by object, without JGit stumbling over what is damaged. */
    static boolean isWalkable(ObjectStore store) {
        return store.isSound() && store.packs().stream().allMatch(Pack::isComplete);
    }

    /** The most commits that are walked sooner than that the whole store is read. */
    static int commitsToWalk(ObjectStore store) {
        return Math.max(FEW, store.size() / OBJECTS_WORTH_A_COMMIT);
    }

    /** Whether the graph holds what the tips reach alone, and not all links of the store. */
    boolean walked() {
        return walked;
    }

    /** Whether the walk met what was known, so that the graph holds only what is new. */
    boolean stopped() {
        return stopped;
    }

    ReadObjects read() {
        return read;
    }

    /** Hands over what the tips reach of the whole store, save what was handed over before. */
    private ObjectTotals sweep(Supplier<ObjectReader> readers, BitSet handedOver) {
        StoreReading links = StoreReading.ofLinks(graph, sink, threads);
        links.read(readers);
        Reached reached = Reached.objects(graph);
        BitSet absent = new BitSet();
        starts.stream().forEach(start -> reached.add(start, negative -> absent.set(-negative)));
        staged.stream().forEach(start -> reached.add(start, negative -> absent.set(-negative)));
        links.tell(reached::has);
        BitSet open = (BitSet) reached.numbers().clone();
        open.andNot(handedOver);
        graph.read().stream().filter(number -> graph.is(number, Kind.TREE)).forEach(open::clear);
        StoreReading contents = new StoreReading(graph, new Selection.Chosen(open), known, sink, threads);
        contents.read(readers);
        contents.tell(reached::has);
        List<String> lacking =
                absent.stream().mapToObj(number -> graph.absentId(-number)).toList();
        read = ReadObjects.of(graph, reached.numbers(), graph.isSound(), lacking);
        return contents.totals();
    }
}
