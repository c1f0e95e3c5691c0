package io.github.leakstop.source.git;

import io.github.leakstop.source.pack.PackVisitor.Kind;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Finds the paths at which trees hold some blobs.
 *
 * <p>The graph has no names, so the trees on the way are read once more, and only those. Then it goes down from the roots and
 * looks at each tree once for each folder that it stands for, which is mostly one. Cost: some 20 bytes for each tree on the
 * way. For one use.
 */
final class PathNames {
    private static final int TOP = 0;

    private final ObjectGraph graph;
    private final Leading leading;
    private final TextNumbers names = new TextNumbers();
    /** Of the trees on the way: of each entry that leads on the number of its name, and of what it leads to. */
    private final LinkRows rows = new LinkRows();

    private final LinkRows.Writer writer = rows.writer();
    /** Trees that lead to an asked blob; of these alone something is kept. */
    private final Ranks ranks;

    private final int[] entries;
    /** What stands before the names in a folder: nothing, or a path with a slash behind it. */
    private final TextNumbers prefixes = new TextNumbers();
    /** The first folder that a tree stands for, from 1. */
    private final int[] folders;

    private final Set<Long> moreFolders = new HashSet<>();
    private final TreeEntries inTree = new TreeEntries();
    private int[] row = new int[64];
    private long[] open = new long[256];
    private int depth;

    /**
     * Prepares the search.
     *
     * @param leading tells which trees lead to an asked blob
     */
    PathNames(ObjectGraph graph, Leading leading) {
        this.graph = graph;
        this.leading = leading;
        this.ranks = new Ranks(leading.trees());
        this.entries = new int[ranks.count()];
        this.folders = new int[ranks.count()];
        prefixes.of("");
    }

    /** All paths of the asked blobs in some trees, by the blob's number. */
    Map<Integer, SortedSet<String>> in(BitSet roots, ObjectFetch fetch) {
        fetch.read(onTheWay(roots), this::keepNames);
        Map<Integer, SortedSet<String>> paths = new HashMap<>();
        roots.stream().forEach(root -> enter(root, TOP));
        while (depth > 0) {
            long folder = open[--depth];
            String prefix = prefixes.text((int) folder);
            int entry = entries[ranks.of((int) (folder >>> Integer.SIZE))];
            int count = entry == LinkRows.NONE ? 0 : rows.length(entry);
            for (int i = 0; i < count; i += 2) {
                String path = prefix + names.text(rows.get(entry, i));
                int to = rows.get(entry, i + 1);
                if (graph.is(to, Kind.TREE)) {
                    enter(to, prefixes.of(path + "/"));
                } else {
                    paths.computeIfAbsent(to, key -> new TreeSet<>()).add(path);
                }
            }
        }
        return paths;
    }

    private void enter(int tree, int prefix) {
        int rank = ranks.of(tree);
        if (rank == Ranks.NONE) {
            return;
        }
        long folder = (long) tree << Integer.SIZE | prefix;
        boolean isNew = folders[rank] == 0 || folders[rank] != prefix + 1 && moreFolders.add(folder);
        if (isNew) {
            folders[rank] = folders[rank] == 0 ? prefix + 1 : folders[rank];
            if (depth == open.length) {
                open = Arrays.copyOf(open, depth * 2);
            }
            open[depth++] = folder;
        }
    }

    private BitSet onTheWay(BitSet roots) {
        BitSet trees = new BitSet();
        IntPool found = new IntPool();
        roots.stream().forEach(root -> visit(root, trees, found));
        for (long i = 0; i < found.size(); i++) {
            int tree = found.get(i);
            for (int link = 0; link < graph.linkCount(tree); link++) {
                visit(graph.link(tree, link), trees, found);
            }
        }
        return trees;
    }

    private void visit(int object, BitSet trees, IntPool found) {
        int rank = ranks.of(object);
        if (rank != Ranks.NONE && !trees.get(object) && entries[rank] == LinkRows.NONE) {
            trees.set(object);
            found.add(object);
        }
    }

    private void keepNames(byte[] bytes, int tree) {
        int count = 0;
        inTree.of(bytes);
        for (int link = 0; inTree.next(); link++) {
            int to = graph.link(tree, link);
            if (to >= 0 && leading.leads(to)) {
                row = count + 2 > row.length ? Arrays.copyOf(row, 2 * row.length) : row;
                row[count++] = names.of(inTree.name());
                row[count++] = to;
            }
        }
        entries[ranks.of(tree)] = writer.add(row, count);
    }
}
