package io.github.leakstop.source.git;

import io.github.leakstop.finding.Gap;
import io.github.leakstop.source.ContentSink;
import io.github.leakstop.source.WindowReader;
import io.github.leakstop.source.pack.PackVisitor.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.eclipse.jgit.errors.LargeObjectException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;

/** Hands the contents of a range over, through JGit: a range is small, and its objects lie anywhere. */
final class RangeReading {
    private final ObjectReader jgit;
    private final boolean promised;
    private final ContentSink sink;
    private final ObjectTaker taker;

    private RangeReading(ObjectReader jgit, boolean promised, ContentSink sink, Known known) {
        this.jgit = jgit;
        this.promised = promised;
        this.sink = sink;
        this.taker = new ObjectTaker(sink, known);
    }

    static ObjectTotals of(Range range, ObjectReader jgit, boolean promised, ContentSink sink, Known known) {
        RangeReading reading = new RangeReading(jgit, promised, new GuardedSink(sink), known);
        try {
            range.blobs().keySet().forEach(id -> reading.read(Kind.BLOB, id));
            range.ids(Kind.COMMIT).forEach(id -> reading.read(Kind.COMMIT, id));
            range.ids(Kind.TAG).forEach(id -> reading.read(Kind.TAG, id));
        } catch (GuardedSink.SinkFailedException e) {
            throw e.failure();
        }
        return ObjectTaker.sum(List.of(reading.taker));
    }

    private void read(Kind kind, String id) {
        ObjectId object = ObjectId.fromString(id);
        byte[] raw = new byte[20];
        object.copyRawTo(raw, 0);
        try {
            ObjectLoader loader = jgit.open(object);
            if (kind == Kind.BLOB && loader.getSize() > WindowReader.WINDOW) {
                try (InputStream in = loader.openStream()) {
                    taker.stream(raw, in);
                }
            } else {
                byte[] bytes = loader.getCachedBytes(Integer.MAX_VALUE);
                taker.handOver(kind, raw, bytes, bytes.length);
            }
        } catch (GuardedSink.SinkFailedException e) {
            throw e;
        } catch (MissingObjectException e) {
            Gap.Cause cause = promised ? Gap.Cause.PARTIAL_CLONE : Gap.Cause.MISSING_OBJECTS;
            sink.missed(new Gap(cause, id, "the object is missing; history names it"));
        } catch (LargeObjectException e) {
            sink.missed(ObjectStore.corrupt(id, "it is too large for this heap; give Maven more"));
        } catch (IOException | RuntimeException e) {
            sink.missed(ObjectStore.corrupt(id, "it is damaged or unreadable"));
        }
    }
}
