package io.github.leakstop.source.git;

import io.github.leakstop.source.pack.ObjectPicker.Picked;
import io.github.leakstop.source.pack.PackVisitor.Kind;
import java.io.IOException;
import java.util.BitSet;

/**
 * Reads into a graph the commits, tags and trees that some objects reach and that it lacks, stops at what is known, and notes
 * which contents it came by; files are not opened.
 *
 * <p>Commits first, to learn in time whether they are too many. Gives up where an object cannot be read. For one use.
 */
final class LinkWalk {
    private final ObjectGraph graph;
    private final GraphWriter writer;
    private final StorePicker picker;
    private final Known known;
    private final TreeEntries entries = new TreeEntries();
    private final BitSet met = new BitSet();
    private final BitSet contents = new BitSet();
    private final IntPool open = new IntPool();
    private final IntPool trees = new IntPool();
    private boolean stopped;

    /**
     * Prepares a walk.
     *
     * @param graph lacks nothing that an object which it has reaches
     */
    LinkWalk(ObjectGraph graph, StorePicker picker, Known known) {
        this.graph = graph;
        this.writer = graph.writer();
        this.picker = picker;
        this.known = known;
    }

    /**
     * Reads what is lacking; false where it gave up, and the graph is then of no use by itself.
     *
     * @param tips numbers of commits, or of tags and whatever else a ref names, to begin at
     * @param files numbers of other objects that count as met
     * @param most commits that may be read
     */
    boolean run(BitSet tips, BitSet files, int most) {
        try {
            tips.stream().forEach(tip -> meet(tip, open));
            for (long i = 0; i < open.size(); i++) {
                if (i == most) {
                    return false;
                }
                read(open.get(i));
            }
            for (long i = 0; i < trees.size(); i++) {
                read(trees.get(i));
            }
            files.stream().forEach(this::meetFile);
            return true;
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    /** Numbers of the commits, tags and files that it met and that were not known. */
    BitSet contents() {
        return contents;
    }

    /** Whether anything that was met was known. */
    boolean stopped() {
        return stopped;
    }

    private void read(int number) throws IOException {
        Picked object = picker.pick(number);
        Kind kind = object.kind();
        if (kind == Kind.BLOB) {
            contents.set(number);
            return;
        }
        byte[] bytes = object.bytes();
        if (!writer.note(kind, number, graph.store().id(number), bytes, bytes.length)) {
            throw new IOException(graph.store().name(number) + " is no valid object of its kind");
        }
        if (kind == Kind.TREE) {
            meetEntries(number, bytes);
        } else {
            contents.set(number);
            for (int i = 0; i < graph.linkCount(number); i++) {
                meet(graph.link(number, i), kind == Kind.COMMIT && i == 0 ? trees : open);
            }
        }
    }

    private void meetEntries(int tree, byte[] bytes) {
        entries.of(bytes);
        for (int i = 0; entries.next(); i++) {
            int entry = graph.link(tree, i);
            if (entries.isFolder()) {
                meet(entry, trees);
            } else {
                meetFile(entry);
            }
        }
    }

    private void meetFile(int number) {
        if (isNew(number)) {
            contents.set(number);
        }
    }

    private void meet(int number, IntPool into) {
        if (isNew(number)) {
            into.add(number);
        }
    }

    private boolean isNew(int number) {
        if (number < 0 || met.get(number) || graph.isRead(number)) {
            return false;
        }
        met.set(number);
        if (known.isWhole(graph.store().id(number))) {
            stopped = true;
            return false;
        }
        return true;
    }
}
