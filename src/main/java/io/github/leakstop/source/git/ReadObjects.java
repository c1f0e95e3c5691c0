package io.github.leakstop.source.git;

import io.github.leakstop.source.pack.PackVisitor.Kind;
import java.io.ByteArrayOutputStream;
import java.util.BitSet;

/**
 * Ids of the objects that one reading read, 20 bytes each, in a few sorted stretches.
 *
 * @param blobs file contents, handed over or known before
 * @param messages commits and annotated tags
 * @param trees trees
 * @param isWhole whatever these name is among them or was known before
 */
public record ReadObjects(byte[] blobs, byte[] messages, byte[] trees, boolean isWhole) {
    public static final ReadObjects NONE = new ReadObjects(new byte[0], new byte[0], new byte[0], false);

    static ReadObjects of(ObjectGraph graph, BitSet numbers, boolean isWhole) {
        ByteArrayOutputStream blobs = new ByteArrayOutputStream();
        ByteArrayOutputStream messages = new ByteArrayOutputStream();
        ByteArrayOutputStream trees = new ByteArrayOutputStream();
        for (int number = numbers.nextSetBit(0); number >= 0; number = numbers.nextSetBit(number + 1)) {
            ByteArrayOutputStream kind =
                    graph.is(number, Kind.TREE) ? trees : graph.is(number, Kind.BLOB) ? blobs : messages;
            if (graph.isRead(number)) {
                kind.writeBytes(graph.store().id(number));
            }
        }
        return new ReadObjects(blobs.toByteArray(), messages.toByteArray(), trees.toByteArray(), isWhole);
    }
}
