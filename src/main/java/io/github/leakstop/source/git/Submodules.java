package io.github.leakstop.source.git;

import io.github.leakstop.finding.Gap;
import io.github.leakstop.source.pack.ObjectPicker.Picked;
import io.github.leakstop.source.pack.PackVisitor.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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
        submodules.descend(store.number(line.substring(TREE.length())), "");
        return submodules.gaps;
    }

    private void descend(int tree, String folder) throws IOException {
        TreeEntries entries = new TreeEntries();
        entries.of(pick(tree, Kind.TREE));
        while (entries.nextOfAll()) {
            if (entries.isSubmodule()) {
                gaps.add(submodule(folder + entries.name()));
            } else if (entries.isFolder()) {
                descend(store.number(entries.bytes(), entries.id()), folder + entries.name() + "/");
            } else if (!entries.isFile()) {
                throw new IOException("a tree with a mode of old");
            }
        }
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
