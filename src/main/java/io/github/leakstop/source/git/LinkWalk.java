package io.github.leakstop.source.git;

import io.github.leakstop.source.pack.PackVisitor.Kind;
import java.io.IOException;
import java.util.BitSet;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;

/**
 * Reads into a graph the commits, tags and trees that some objects reach and that it lacks; files are not opened.
 *
 * <p>Commits first, to learn in time whether they are too many. Gives up where an object cannot be read. For one use.
 */
final class LinkWalk {
    private final ObjectGraph graph;
    private final GraphWriter writer;
    private final ObjectReader jgit;
    private final TreeEntries entries = new TreeEntries();
    private final BitSet met = new BitSet();
    private final IntPool open = new IntPool();
    private final IntPool trees = new IntPool();

    /**
     * Prepares a walk.
     *
     * @param graph lacks nothing that an object which it has reaches
     */
    LinkWalk(ObjectGraph graph, ObjectReader jgit) {
        this.graph = graph;
        this.writer = graph.writer();
        this.jgit = jgit;
    }

    /**
     * Reads what is lacking; false where it gave up, and the graph is then of no use.
     *
     * @param tips numbers of commits, or of tags and whatever else a ref names, to begin at
     * @param most commits that may be read
     */
    boolean run(BitSet tips, int most) {
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
            return true;
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    private void read(int number) throws IOException {
        byte[] id = graph.store().id(number);
        ObjectLoader object = jgit.open(ObjectId.fromRaw(id));
        Kind kind = Kind.numbered(object.getType());
        if (kind == Kind.BLOB) {
            return;
        }
        byte[] bytes = object.getCachedBytes();
        if (!writer.note(kind, number, id, bytes, bytes.length)) {
            throw new IOException(graph.store().name(number) + " is no valid object of its kind");
        }
        if (kind == Kind.TREE) {
            meetFolders(number, bytes);
        } else {
            for (int i = 0; i < graph.linkCount(number); i++) {
                meet(graph.link(number, i), kind == Kind.COMMIT && i == 0 ? trees : open);
            }
        }
    }

    private void meetFolders(int tree, byte[] bytes) {
        entries.of(bytes);
        for (int i = 0; entries.next(); i++) {
            if (entries.isFolder()) {
                meet(graph.link(tree, i), trees);
            }
        }
    }

    private void meet(int number, IntPool into) {
        if (number >= 0 && !met.get(number) && !graph.isRead(number)) {
            met.set(number);
            into.add(number);
        }
    }
}
