package io.github.leakstop.source.git;

import io.github.leakstop.source.pack.PackVisitor.Kind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Finds the paths at which trees hold some blobs.
 *
 * <p>The graph has no names, so the trees on the way are read once more, and only those. From the leaves up, the set of
 * (blob, path below this tree) pairs of each tree is made of its entries' sets; equal sets are one. For one use.
 */
final class PathNames {
    private static final int ID = 20;

    private final ObjectGraph graph;
    private final Holders holders;
    private final SetTable sets = new SetTable();
    private final Map<Integer, List<Entry>> entries = new HashMap<>();
    private final Map<Integer, Integer> known = new HashMap<>();
    private final Map<Entry, Integer> prefixed = new HashMap<>();
    private final Map<Held, Integer> pairNumbers = new HashMap<>();
    private final List<Held> pairs = new ArrayList<>();

    /** A name in a tree and what it leads to: an object's number, or a set's. */
    private record Entry(String name, int to) {}

    /** A blob at a path. */
    private record Held(int blob, String path) {}

    /**
     * Prepares the search.
     *
     * @param holders tells which trees lead to an asked blob
     */
    PathNames(ObjectGraph graph, Holders holders) {
        this.graph = graph;
        this.holders = holders;
    }

    /** All paths of the asked blobs in some trees, by the blob's number. */
    Map<Integer, SortedSet<String>> in(BitSet roots, ObjectFetch fetch) {
        fetch.read(onTheWay(roots), this::keepNames);
        Map<Integer, SortedSet<String>> paths = new HashMap<>();
        BitSet told = new BitSet();
        for (int root = roots.nextSetBit(0); root >= 0; root = roots.nextSetBit(root + 1)) {
            int set = below(root);
            if (!told.get(set)) {
                told.set(set);
                for (int pair : sets.members(set)) {
                    Held held = pairs.get(pair);
                    paths.computeIfAbsent(held.blob(), key -> new TreeSet<>()).add(held.path());
                }
            }
        }
        return paths;
    }

    private BitSet onTheWay(BitSet roots) {
        BitSet trees = new BitSet();
        IntPool open = new IntPool();
        roots.stream().forEach(root -> visit(root, trees, open));
        for (long i = 0; i < open.size(); i++) {
            int tree = open.get(i);
            for (int link = 0; link < graph.linkCount(tree); link++) {
                visit(graph.link(tree, link), trees, open);
            }
        }
        return trees;
    }

    private void visit(int object, BitSet trees, IntPool open) {
        if (object >= 0 && graph.is(object, Kind.TREE) && !trees.get(object) && holders.heldBy(object) != 0) {
            trees.set(object);
            open.add(object);
        }
    }

    private void keepNames(byte[] bytes, int tree) {
        List<Entry> kept = new ArrayList<>();
        int at = 0;
        int link = 0;
        while (at < bytes.length) {
            boolean submodule = bytes[at] == '1' && bytes[at + 1] == '6';
            int space = at;
            while (bytes[space] != ' ') {
                space++;
            }
            int end = space;
            while (bytes[end] != 0) {
                end++;
            }
            if (!submodule) {
                int to = graph.link(tree, link++);
                if (to >= 0 && holders.heldBy(to) != 0) {
                    String name = new String(bytes, space + 1, end - space - 1, StandardCharsets.UTF_8);
                    kept.add(new Entry(name, to));
                }
            }
            at = end + 1 + ID;
        }
        entries.put(tree, kept);
    }

    /** Set of pairs below a tree; the depth of the recursion is that of the folders. */
    private int below(int tree) {
        Integer done = known.get(tree);
        if (done != null) {
            return done;
        }
        int set = 0;
        for (Entry entry : entries.getOrDefault(tree, List.of())) {
            int part = graph.is(entry.to(), Kind.TREE)
                    ? prefixed(new Entry(entry.name(), below(entry.to())))
                    : sets.of(pair(new Held(entry.to(), entry.name())));
            set = sets.union(set, part);
        }
        known.put(tree, set);
        return set;
    }

    private int prefixed(Entry folder) {
        Integer done = prefixed.get(folder);
        if (done == null) {
            int[] members = sets.members(folder.to()).clone();
            for (int i = 0; i < members.length; i++) {
                Held held = pairs.get(members[i]);
                members[i] = pair(new Held(held.blob(), folder.name() + "/" + held.path()));
            }
            done = sets.of(members);
            prefixed.put(folder, done);
        }
        return done;
    }

    private int pair(Held held) {
        return pairNumbers.computeIfAbsent(held, key -> {
            pairs.add(key);
            return pairs.size() - 1;
        });
    }
}
