package io.github.leakstop.source.git;

import io.github.leakstop.finding.Exposure.Reach;
import io.github.leakstop.source.pack.PackVisitor.Kind;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * All commits of a store, parents before children, each with who reaches it. Immutable and thread-safe once made.
 *
 * <p>A commit is named by its position in that order.
 */
final class Commits {
    private static final List<Reach> FROM_VISIBLE =
            List.of(Reach.HEAD, Reach.REF, Reach.STASH, Reach.REFLOG, Reach.UNREACHABLE);
    private static final int NONE = -1;

    private final ObjectGraph graph;
    private final int[] numbers;
    private final Ranks ranks;
    /** Of each commit by its rank among all. */
    private final int[] positions;

    private final byte[] reach;
    private int count;

    private Commits(ObjectGraph graph) {
        this.graph = graph;
        BitSet all = graph.all(Kind.COMMIT);
        ranks = new Ranks(all);
        positions = new int[ranks.count()];
        Arrays.fill(positions, NONE);
        numbers = new int[ranks.count()];
        reach = new byte[ranks.count()];
        int[] open = new int[256];
        for (int number = all.nextSetBit(0); number >= 0; number = all.nextSetBit(number + 1)) {
            if (position(number) != NONE) {
                continue;
            }
            int depth = 0;
            open[depth++] = number;
            while (depth > 0) {
                int parent = unplacedParent(open[depth - 1]);
                if (parent == NONE) {
                    int done = open[--depth];
                    if (position(done) == NONE) {
                        positions[ranks.of(done)] = count;
                        numbers[count++] = done;
                    }
                } else {
                    if (depth == open.length) {
                        open = Arrays.copyOf(open, depth * 2);
                    }
                    open[depth++] = parent;
                }
            }
        }
    }

    static Commits of(ObjectGraph graph, List<Tip> tips) {
        Commits commits = new Commits(graph);
        Arrays.fill(commits.reach, (byte) FROM_VISIBLE.indexOf(Reach.UNREACHABLE));
        for (int rank = FROM_VISIBLE.size() - 2; rank >= 0; rank--) {
            Reached reached = Reached.commits(graph);
            for (Tip tip : tips) {
                if (tip.reach() == FROM_VISIBLE.get(rank)) {
                    reached.add(graph.store().number(tip.id(), 0), negative -> {});
                }
            }
            byte mark = (byte) rank;
            reached.numbers().stream()
                    .map(commits::position)
                    .filter(position -> position != NONE)
                    .forEach(position -> commits.reach[position] = mark);
        }
        return commits;
    }

    private int unplacedParent(int commit) {
        for (int i = 1; i < graph.linkCount(commit); i++) {
            int parent = graph.link(commit, i);
            if (parent >= 0 && graph.is(parent, Kind.COMMIT) && position(parent) == NONE) {
                return parent;
            }
        }
        return NONE;
    }

    int count() {
        return count;
    }

    /** Object number of a commit. */
    int number(int position) {
        return numbers[position];
    }

    /** Position of a commit in the order, negative for what is no commit of the store. */
    int position(int number) {
        int rank = ranks.of(number);
        return rank == Ranks.NONE ? NONE : positions[rank];
    }

    Reach reach(int position) {
        return FROM_VISIBLE.get(reach[position]);
    }

    /** How visible a commit is, 1 most: what HEAD or a ref reaches counts the same. */
    int rank(int position) {
        return Math.max(1, reach[position]);
    }

    /** The highest rank there is, of what nothing reaches. */
    int ranks() {
        return FROM_VISIBLE.size() - 1;
    }

    /** Object number of the commit's tree, negative where it is not in the store. */
    int tree(int position) {
        return graph.link(numbers[position], 0);
    }

    int parents(int position) {
        return graph.linkCount(numbers[position]) - 1;
    }

    /** Position of a parent, negative where it is not in the store. */
    int parent(int position, int which) {
        return position(graph.link(numbers[position], which + 1));
    }
}
