package io.github.leakstop.source.git;

import io.github.leakstop.finding.Copied;
import io.github.leakstop.finding.Origin;
import io.github.leakstop.source.Content;
import io.github.leakstop.source.ContentSink;
import io.github.leakstop.source.ContentSink.Kept;
import io.github.leakstop.source.LfsPointer;
import io.github.leakstop.source.WindowReader;
import io.github.leakstop.source.pack.PackVisitor.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.util.Collection;
import java.util.HexFormat;

/** Hands objects to the sink as contents, and counts them. One a thread. */
final class ObjectTaker {
    private final ContentSink sink;
    private final Known known;
    private final CommitText text = new CommitText();
    private long blobs;
    private long commits;
    private long tags;
    private long bytes;
    private long remembered;
    private long lfsPointers;

    ObjectTaker(ContentSink sink, Known known) {
        this.sink = sink;
        this.known = known;
    }

    /** Hands over a blob, commit or tag that is in memory. */
    void handOver(Kind kind, byte[] id, byte[] object, int length) {
        handOver(kind, id, object, length, Kept.NOTHING, Copied.NOTHING);
    }

    /** Hands over an object that may be made from another; returns what the sink keeps of it. */
    Kept handOver(Kind kind, byte[] id, byte[] object, int length, Kept base, Copied copied) {
        if (known.has(id)) {
            remembered++;
            passOver();
            return Kept.NOTHING;
        }
        String name = HexFormat.of().formatHex(id);
        bytes += length;
        return switch (kind) {
            case BLOB -> {
                blobs++;
                lfsPointers += LfsPointer.is(object, length) ? 1 : 0;
                yield sink.accept(Content.whole(Origin.HISTORY, name, object, length), base, copied);
            }
            case COMMIT -> {
                commits++;
                text.take(object, length);
                sink.accept(Content.whole(Origin.COMMIT, name, text.bytes(), text.length()));
                yield Kept.NOTHING;
            }
            default -> {
                tags++;
                text.take(object, length);
                sink.accept(Content.whole(Origin.TAG, name, text.bytes(), text.length()));
                yield Kept.NOTHING;
            }
        };
    }

    /** Says that an object that was expected has no content. */
    void passOver() {
        sink.expect(-1);
    }

    /** Hands over a blob in windows; returns its bytes read. */
    long stream(byte[] id, InputStream content) throws IOException {
        if (known.has(id)) {
            remembered++;
            passOver();
            return content.transferTo(OutputStream.nullOutputStream());
        }
        String name = HexFormat.of().formatHex(id);
        blobs++;
        long read =
                new WindowReader().read(Channels.newChannel(content), WindowReader.WINDOW, Origin.HISTORY, name, sink);
        bytes += read;
        return read;
    }

    static ObjectTotals sum(Collection<ObjectTaker> takers) {
        ObjectTotals sum = ObjectTotals.NONE;
        for (ObjectTaker each : takers) {
            sum = sum.plus(new ObjectTotals(
                    each.blobs, each.commits, each.tags, each.bytes, each.remembered, each.lfsPointers));
        }
        return sum;
    }
}
