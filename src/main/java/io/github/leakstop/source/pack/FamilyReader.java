package io.github.leakstop.source.pack;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.zip.Inflater;

/**
 * Reads families of a pack: an object stored whole and all that is made from it.
 *
 * <p>Idea: depth first, the parent's bytes kept until its last child is made, so every entry is inflated once. The child
 * with the most descendants comes last and takes its parent's place, which bounds the objects held at once by the
 * logarithm of the family. Each entry's CRC-32 is compared with the index, so a flipped bit is seen although no SHA-1 is
 * computed. Cost: one inflate and one copy an object, about half of what git's own batch reading takes. When not to use
 * it: for single objects, and for anything above {@link #LARGEST} bytes, which is handed back unread. Not thread-safe; one
 * a thread.
 */
final class FamilyReader<M> {
    /** Objects above this many bytes are left to a reader that streams. */
    static final int LARGEST = 16 << 20;

    private final PackIndex index;
    private final PackForest forest;
    private final PackVisitor<M> visitor;
    private final StoredEntry stored;
    private final Buffers buffers = new Buffers();
    private final Delta delta = new Delta();
    private final byte[] id = new byte[PackIndex.ID];
    private final Deque<Held<M>> held = new ArrayDeque<>();
    private byte[] instructions = new byte[16 << 10];
    private int read;

    FamilyReader(PackIndex index, PackForest forest, FileChannel file, PackVisitor<M> visitor, Inflater inflater)
            throws IOException {
        this.index = index;
        this.forest = forest;
        this.visitor = visitor;
        this.stored = new StoredEntry(file, inflater);
    }

    /** An object whose children are being made. */
    private static final class Held<M> {
        private final byte[] bytes;
        private final int length;
        private final M mark;
        private int next;

        Held(int entry, byte[] bytes, int length, M mark, PackForest forest) {
            this.bytes = bytes;
            this.length = length;
            this.mark = mark;
            this.next = forest.firstChild(entry);
        }

        int takeChild(PackForest forest) {
            int child = next;
            next = forest.nextSibling(child);
            return child;
        }
    }

    /** Entries shown or reported so far. */
    int entriesRead() {
        return read;
    }

    /** Reads the family of an entry that is stored whole. */
    void family(int root) throws IOException {
        PackVisitor.Kind kind = forest.kind(root);
        if (!visitor.wants(kind)) {
            read += descendants(root).size() + 1;
            return;
        }
        if (forest.isLarge(root)) {
            lose(root, kind, "");
            return;
        }
        String fault = load(root);
        int size = fault.isEmpty() ? stored.size() : 0;
        byte[] bytes = buffers.take(size);
        fault = fault.isEmpty() ? inflate(root, bytes, size) : fault;
        if (!fault.isEmpty()) {
            buffers.giveBack(bytes);
            lose(root, kind, fault);
            return;
        }
        index.id(root, id, 0);
        M mark = visitor.wants(kind, id) ? visitor.whole(kind, id, bytes, size) : visitor.unseen(kind, bytes, size);
        read++;
        keepForChildren(root, bytes, size, mark);
        while (!held.isEmpty()) {
            Held<M> parent = held.getLast();
            int child = parent.takeChild(forest);
            boolean last = parent.next == PackForest.NONE;
            makeChild(kind, parent, child, last);
        }
    }

    private void makeChild(PackVisitor.Kind kind, Held<M> parent, int child, boolean last) throws IOException {
        int size = -1;
        String fault = "";
        byte[] bytes = null;
        if (!forest.isLarge(child)) {
            fault = load(child);
            int length = fault.isEmpty() ? stored.size() : 0;
            if (instructions.length < length) {
                instructions = new byte[length + (length >>> 1)];
            }
            fault = fault.isEmpty() ? inflate(child, instructions, length) : fault;
            if (fault.isEmpty()) {
                size = delta.targetSize(instructions, length, parent.length);
                fault = size < 0 ? "a delta that does not fit its base" : "";
            }
            if (fault.isEmpty() && size <= LARGEST) {
                bytes = buffers.take(size);
                if (!delta.apply(instructions, length, parent.bytes, parent.length, bytes, size)) {
                    buffers.giveBack(bytes);
                    bytes = null;
                    fault = "a delta with impossible instructions";
                }
            }
        }
        if (last) {
            held.removeLast();
            buffers.giveBack(parent.bytes);
        }
        if (bytes == null) {
            lose(child, kind, fault);
            return;
        }
        index.id(child, id, 0);
        M mark = visitor.wants(kind, id)
                ? visitor.delta(kind, id, bytes, size, parent.mark, delta)
                : visitor.unseen(kind, bytes, size);
        read++;
        keepForChildren(child, bytes, size, mark);
    }

    private void keepForChildren(int entry, byte[] bytes, int length, M mark) {
        if (forest.firstChild(entry) == PackForest.NONE) {
            buffers.giveBack(bytes);
        } else {
            held.addLast(new Held<>(entry, bytes, length, mark, forest));
        }
    }

    private String load(int entry) throws IOException {
        return stored.load(forest.offset(entry), forest.length(entry), index.crc(entry));
    }

    private String inflate(int entry, byte[] into, int size) {
        return stored.inflate(forest.header(entry), forest.length(entry), into, size);
    }

    /** Reports an entry and all that is made from it: as unreadable, or without a fault as too large. */
    private void lose(int entry, PackVisitor.Kind kind, String fault) {
        loseOne(entry, kind, fault);
        for (int descendant : descendants(entry)) {
            loseOne(descendant, kind, fault.isEmpty() ? "" : "its delta base is unreadable");
        }
    }

    private void loseOne(int entry, PackVisitor.Kind kind, String fault) {
        index.id(entry, id, 0);
        if (fault.isEmpty()) {
            visitor.oversized(kind, id);
        } else {
            visitor.unreadable(id.clone(), fault);
        }
        read++;
    }

    /** All that is made from an entry, bases before what is made from them. */
    private List<Integer> descendants(int entry) {
        List<Integer> found = new ArrayList<>();
        addChildren(entry, found);
        for (int i = 0; i < found.size(); i++) {
            addChildren(found.get(i), found);
        }
        return found;
    }

    private void addChildren(int entry, List<Integer> found) {
        for (int child = forest.firstChild(entry); child != PackForest.NONE; child = forest.nextSibling(child)) {
            found.add(child);
        }
    }
}
