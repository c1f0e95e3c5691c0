package io.github.leakstop.source.git;

import io.github.leakstop.finding.Copied;
import io.github.leakstop.source.ContentSink.Kept;
import io.github.leakstop.source.pack.PackVisitor.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Where each object of a reading goes: its links into the graph, its content to the sink. One a thread. */
final class Intake {
    private final GraphWriter graph;
    private final ObjectTaker taker;
    private final Selection selection;

    Intake(GraphWriter graph, ObjectTaker taker, Selection selection) {
        this.graph = graph;
        this.taker = taker;
        this.selection = selection;
    }

    /** Takes an object that is in memory; false where its bytes are no object of that kind. */
    boolean take(Kind kind, int number, byte[] id, byte[] object, int length) {
        return take(kind, number, id, object, length, Kept.NOTHING, Copied.NOTHING)
                .isPresent();
    }

    /**
     * Takes an object that may be made from another; returns what the sink keeps of it, empty where its bytes are no object
     * of that kind.
     */
    Optional<Kept> take(Kind kind, int number, byte[] id, byte[] object, int length, Kept base, Copied copied) {
        if (!graph.note(kind, number, id, object, length)) {
            return Optional.empty();
        }
        selection.taken(number);
        boolean handedOver = selection.handsOver() && kind != Kind.TREE;
        if (kind == Kind.TREE && selection.handsOver()) {
            taker.passOver();
        }
        return Optional.of(handedOver ? taker.handOver(kind, id, object, length, base, copied) : Kept.NOTHING);
    }

    /** Takes a blob that is streamed; returns its bytes read. It counts as read only after {@link #streamed}. */
    long stream(byte[] id, InputStream content) throws IOException {
        return taker.stream(id, content);
    }

    /** Notes that a streamed blob was whole. */
    void streamed(int number, byte[] id) {
        graph.note(Kind.BLOB, number, id, new byte[0], 0);
        selection.taken(number);
    }
}
