package io.github.leakstop.source.git;

import io.github.leakstop.finding.Exposure;
import io.github.leakstop.finding.Exposure.Reach;
import io.github.leakstop.source.pack.PackVisitor.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Works out how far some objects got in history, all in one pass over the commits.
 *
 * <p>Idea: for each commit the set of asked objects that its tree holds, and the set that it or an ancestor held; sets are
 * shared ({@link SetTable}), so a commit costs a few array reads. A commit brings an object in when its tree holds it and no
 * parent's does, a merge included. Cost: one look at each tree's links, plus the objects named in the answer. For one use.
 */
final class Exposures {
    static final int REFS_TOLD = 50;

    private final ObjectGraph graph;
    private final Commits commits;
    private final List<Tip> tips;
    private final SetTable sets = new SetTable();
    private final Holders holders;
    private final int[] asked;
    private final int[] held;
    private final int[] ever;
    private final Trace[] traces;

    /** What is known of one object while the pass goes on; commits by object number. */
    private static final class Trace {
        private int rank = Integer.MAX_VALUE;
        private int introductions;
        private final List<Integer> first = new ArrayList<>();
        private final List<Integer> last = new ArrayList<>();
        private final List<String> refs = new ArrayList<>();
        private Reach reach = Reach.UNREACHABLE;
        private boolean inHead;

        /** Told of tips in the order of their names. */
        void reachedBy(Tip tip) {
            if (tip.reach().compareTo(reach) < 0) {
                reach = tip.reach();
            }
            if (tip.reach() == Reach.REF && refs.size() < REFS_TOLD) {
                refs.add(tip.name());
            }
        }
    }

    /**
     * Prepares the pass.
     *
     * @param asked object numbers of blobs, commits or tags
     */
    Exposures(ObjectGraph graph, Commits commits, List<Tip> tips, int[] asked) {
        this.graph = graph;
        this.commits = commits;
        this.tips = tips;
        this.asked = asked.clone();
        Map<Integer, Integer> single = new HashMap<>();
        traces = new Trace[asked.length];
        for (int i = 0; i < asked.length; i++) {
            single.put(asked[i], sets.of(i));
            traces[i] = new Trace();
        }
        holders = new Holders(graph, sets, single);
        held = new int[commits.count()];
        ever = new int[commits.count()];
    }

    /** Runs the pass; once, before anything is told. */
    void follow() {
        forward();
        for (int rank = 1; rank <= commits.ranks(); rank++) {
            backward(rank);
        }
        tips.stream().sorted(Comparator.comparing(Tip::name)).forEach(this::reach);
    }

    /** Whether HEAD or refs reach all asked objects, so that no commit which only others reach has a part in the answer. */
    boolean areVisible() {
        for (int i = 0; i < asked.length; i++) {
            boolean visible = isMessage(asked[i]) ? traces[i].reach.compareTo(Reach.REF) <= 0 : traces[i].rank == 1;
            if (!visible) {
                return false;
            }
        }
        return true;
    }

    private boolean isMessage(int object) {
        return graph.is(object, Kind.COMMIT) || graph.is(object, Kind.TAG);
    }

    /** The exposure of each asked object by its number. */
    Map<Integer, Exposure> told(ObjectFetch fetch) {
        CommitLines lines = CommitLines.read(graph, fetch, wanted());
        Map<Integer, Exposure> exposures = new TreeMap<>();
        for (int i = 0; i < asked.length; i++) {
            exposures.put(asked[i], exposure(asked[i], traces[i], lines));
        }
        return exposures;
    }

    /** Parents before children: who holds what, who brought it in. */
    private void forward() {
        for (int c = 0; c < commits.count(); c++) {
            held[c] = holders.heldBy(commits.tree(c));
            int own = holders.heldBy(commits.number(c));
            int before = 0;
            boolean likeParent = held[c] == 0;
            for (int i = 0; i < commits.parents(c); i++) {
                int parent = commits.parent(c, i);
                if (parent >= 0) {
                    before = sets.union(before, ever[parent]);
                    likeParent |= held[parent] == held[c];
                }
            }
            ever[c] = sets.union(before, sets.union(held[c], own));
            if (!likeParent) {
                int[] earlier = sets.members(before);
                for (int member : notInParents(c)) {
                    introduced(traces[member], c, Arrays.binarySearch(earlier, member) < 0);
                }
            }
        }
    }

    /** What a commit's tree holds and no parent's does. */
    private int[] notInParents(int commit) {
        int[] members = sets.members(held[commit]);
        for (int i = 0; i < commits.parents(commit); i++) {
            int parent = commits.parent(commit, i);
            if (parent >= 0) {
                int[] theirs = sets.members(held[parent]);
                members = Arrays.stream(members)
                        .filter(member -> Arrays.binarySearch(theirs, member) < 0)
                        .toArray();
            }
        }
        return members;
    }

    /** Commits that are more visible than all so far take the place of those. */
    private void introduced(Trace trace, int commit, boolean first) {
        int rank = commits.rank(commit);
        if (rank < trace.rank) {
            trace.rank = rank;
            trace.introductions = 0;
            trace.first.clear();
        }
        if (rank == trace.rank) {
            trace.introductions++;
            if (first) {
                trace.first.add(commits.number(commit));
            }
        }
    }

    /** Children before parents, among commits at least as visible as the rank: who was the last to hold it. */
    private void backward(int rank) {
        int[] later = new int[commits.count()];
        for (int c = commits.count() - 1; c >= 0; c--) {
            if (commits.rank(c) > rank) {
                continue;
            }
            int all = sets.union(later[c], held[c]);
            if (all != later[c]) {
                int[] known = sets.members(later[c]);
                for (int member : sets.members(held[c])) {
                    if (traces[member].rank == rank && Arrays.binarySearch(known, member) < 0) {
                        traces[member].last.add(commits.number(c));
                    }
                }
            }
            for (int i = 0; all != 0 && i < commits.parents(c); i++) {
                int parent = commits.parent(c, i);
                if (parent >= 0) {
                    later[parent] = sets.union(later[parent], all);
                }
            }
        }
    }

    private void reach(Tip tip) {
        int target = graph.store().number(tip.id(), 0);
        int set = 0;
        while (target >= 0 && graph.is(target, Kind.TAG)) {
            set = sets.union(set, holders.heldBy(target));
            target = graph.link(target, 0);
        }
        int commit = commits.position(target);
        set = sets.union(set, commit >= 0 ? ever[commit] : holders.heldBy(target));
        for (int member : sets.members(set)) {
            traces[member].reachedBy(tip);
        }
        if (tip.reach() == Reach.HEAD && commit >= 0) {
            for (int member : sets.members(held[commit])) {
                traces[member].inHead = true;
            }
        }
    }

    private BitSet wanted() {
        BitSet wanted = new BitSet();
        for (int i = 0; i < asked.length; i++) {
            traces[i].first.forEach(wanted::set);
            traces[i].last.forEach(wanted::set);
            if (isMessage(asked[i])) {
                wanted.set(asked[i]);
            }
        }
        return wanted;
    }

    private Exposure exposure(int object, Trace trace, CommitLines lines) {
        List<String> refs = List.copyOf(trace.refs);
        if (isMessage(object)) {
            return new Exposure(lines.of(object), Optional.empty(), 1, refs, false, trace.reach);
        }
        Optional<Exposure.Commit> last = trace.inHead ? Optional.empty() : lines.newest(trace.last);
        return new Exposure(lines.oldest(trace.first), last, trace.introductions, refs, trace.inHead, trace.reach);
    }
}
