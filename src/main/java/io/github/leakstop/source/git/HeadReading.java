package io.github.leakstop.source.git;

import io.github.leakstop.finding.Exposure.Reach;
import io.github.leakstop.source.ContentSink;
import java.util.BitSet;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.jgit.lib.ObjectReader;

/**
 * One reading of what HEAD reaches, and of the index's blobs.
 *
 * <p>Idea: a store may hold a hundred times what HEAD reaches (all pull requests of a project), and nothing costs as much as
 * looking at contents. Where few commits are to be read they are walked, object by object ({@link HeadWalk}); else the links of
 * the whole store are read in pack order, and then the contents that turned out to be reached. Both see the same objects.
 */
final class HeadReading {
    /** A walk opens some 15 objects a commit, each at about seven times the cost of one that is read in pack order. */
    private static final int OBJECTS_WORTH_A_COMMIT = 100;

    private final ObjectGraph graph;
    private final Known known;
    private final ContentSink sink;
    private final int threads;
    private final BitSet commits = new BitSet();
    private final BitSet staged = new BitSet();
    private boolean walked;

    HeadReading(ObjectGraph graph, List<Tip> tips, Known known, ContentSink sink, int threads) {
        this.graph = graph;
        this.known = known;
        this.sink = sink;
        this.threads = threads;
        for (Tip tip : tips) {
            int number = graph.store().number(tip.id(), 0);
            if (number >= 0 && tip.reach() == Reach.HEAD) {
                commits.set(number);
            } else if (number >= 0 && tip.reach() == Reach.INDEX) {
                staged.set(number);
            }
        }
    }

    ObjectTotals run(Supplier<ObjectReader> readers) {
        ObjectStore store = graph.store();
        store.gaps().forEach(sink::missed);
        StoreReading stepwise = StoreReading.ofAll(graph, known, sink, threads);
        HeadWalk walk = new HeadWalk(graph, stepwise, known, readers);
        int most = store.size() / OBJECTS_WORTH_A_COMMIT;
        walked = store.isSound() && walk.run(commits, staged, most, threads);
        return walked ? stepwise.totals() : stepwise.totals().plus(sweep(readers));
    }

    /** Whether the graph holds what was new behind HEAD alone, and not all links of the store. */
    boolean walked() {
        return walked;
    }

    private ObjectTotals sweep(Supplier<ObjectReader> readers) {
        BitSet handedOver = graph.read();
        StoreReading links = StoreReading.ofLinks(graph, sink, threads);
        links.read(readers);
        Reached reached = Reached.objects(graph);
        commits.stream().forEach(start -> reached.add(start, absent -> {}));
        staged.stream().forEach(start -> reached.add(start, absent -> {}));
        links.tell(reached::has);
        BitSet open = (BitSet) reached.numbers().clone();
        open.andNot(handedOver);
        StoreReading contents = new StoreReading(graph, new Selection.Chosen(open), known, sink, threads);
        contents.read(readers);
        contents.tell(reached::has);
        return contents.totals();
    }
}
