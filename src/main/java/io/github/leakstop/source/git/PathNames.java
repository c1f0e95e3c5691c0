package io.github.leakstop.source.git;

import io.github.leakstop.source.pack.PackVisitor.Kind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Finds the paths at which trees hold some blobs.
 *
 * <p>The graph has no names, so the trees on the way are read once more, and only those. Then it goes down from the roots and
 * looks at each tree once for each folder that it stands for, which is mostly one. For one use.
 */
final class PathNames {
    private static final int ID = 20;

    private final ObjectGraph graph;
    private final Holders holders;
    private final Map<Integer, List<Entry>> entries = new HashMap<>();
    private final Set<Folder> seen = new HashSet<>();
    private final Deque<Folder> open = new ArrayDeque<>();

    /** A name in a tree and the number of the object that it leads to. */
    private record Entry(String name, int to) {}

    /** A tree and what stands before the names in it: nothing, or a path with a slash behind it. */
    private record Folder(int tree, String prefix) {}

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
        roots.stream().forEach(root -> enter(root, ""));
        while (!open.isEmpty()) {
            Folder folder = open.removeLast();
            for (Entry entry : entries.getOrDefault(folder.tree(), List.of())) {
                String path = folder.prefix() + entry.name();
                if (graph.is(entry.to(), Kind.TREE)) {
                    enter(entry.to(), path + "/");
                } else {
                    paths.computeIfAbsent(entry.to(), key -> new TreeSet<>()).add(path);
                }
            }
        }
        return paths;
    }

    private void enter(int tree, String prefix) {
        Folder folder = new Folder(tree, prefix);
        if (seen.add(folder)) {
            open.add(folder);
        }
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
        if (object >= 0
                && graph.is(object, Kind.TREE)
                && !trees.get(object)
                && !entries.containsKey(object)
                && holders.heldBy(object) != 0) {
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
}
