package io.github.leakstop.source.git;

import io.github.leakstop.finding.Gap;
import io.github.leakstop.source.pack.ObjectPicker.Picked;
import io.github.leakstop.source.pack.PackVisitor.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Finds the submodules that a commit names, at their paths. For one use. */
final class Submodules {
    private static final String TREE = "tree ";
    private static final int HEX = 40;

    private final ObjectStore store;
    private final StorePicker picker;
    private final List<Gap> gaps = new ArrayList<>();

    private Submodules(ObjectStore store, StorePicker picker) {
        this.store = store;
        this.picker = picker;
    }

    /**
     * A gap for each, in the order of the trees.
     *
     * @throws IOException where a tree cannot be read, or is not as git writes it today
     */
    static List<Gap> of(String commit, ObjectStore store, StorePicker picker) throws IOException {
        Submodules submodules = new Submodules(store, picker);
        byte[] bytes = submodules.pick(store.number(commit), Kind.COMMIT);
        String line = new String(bytes, 0, Math.min(bytes.length, TREE.length() + HEX), StandardCharsets.US_ASCII);
        if (!line.startsWith(TREE) || !HexIds.isId(line.substring(TREE.length()))) {
            throw new IOException("a commit without a tree");
        }
        submodules.descend(store.number(line.substring(TREE.length())));
        return submodules.gaps;
    }

    /** Depth first without recursion, since trees can be nested as deep as anybody likes. */
    private void descend(int root) throws IOException {
        Deque<TreeEntries> open = new ArrayDeque<>();
        Deque<Integer> ends = new ArrayDeque<>();
        StringBuilder folder = new StringBuilder();
        open.push(entries(root));
        ends.push(0);
        while (!open.isEmpty()) {
            TreeEntries entries = open.element();
            folder.setLength(ends.element());
            if (!entries.nextOfAll()) {
                open.pop();
                ends.pop();
            } else if (entries.isSubmodule()) {
                gaps.add(submodule(folder + entries.name()));
            } else if (entries.isFolder()) {
                folder.append(entries.name()).append('/');
                open.push(entries(store.number(entries.bytes(), entries.id())));
                ends.push(folder.length());
            } else if (!entries.isFile()) {
                throw new IOException("a tree with a mode of old");
            }
        }
    }

    private TreeEntries entries(int tree) throws IOException {
        TreeEntries entries = new TreeEntries();
        entries.of(pick(tree, Kind.TREE));
        return entries;
    }

    private byte[] pick(int number, Kind kind) throws IOException {
        if (number < 0) {
            throw new IOException("an object that is not there");
        }
        Picked picked = picker.pick(number);
        if (picked.kind() != kind) {
            throw new IOException("an object of another kind");
        }
        return picked.bytes();
    }

    static Gap submodule(String path) {
        return new Gap(Gap.Cause.SUBMODULES, path, "it is a repository of its own");
    }
}
