package io.github.leakstop.source.git;

import io.github.leakstop.finding.Gap;
import io.github.leakstop.source.ContentSink;
import io.github.leakstop.source.WindowReader;
import io.github.leakstop.source.pack.PackVisitor.Kind;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.jgit.errors.LargeObjectException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;

/** Hands over the contents of a few objects that lie anywhere, one by one through JGit. One a thread. */
final class ContentReader {
    private final ObjectReader jgit;
    private final boolean promised;
    private final ContentSink sink;
    private final ObjectTaker taker;

    /**
     * Prepares a reader.
     *
     * @param promised the repository is a partial clone: what is missing was never fetched
     * @param sink takes what cannot be read
     * @param taker takes what can
     */
    ContentReader(ObjectReader jgit, boolean promised, ContentSink sink, ObjectTaker taker) {
        this.jgit = jgit;
        this.promised = promised;
        this.sink = sink;
        this.taker = taker;
    }

    void read(String id) {
        ObjectId object = ObjectId.fromString(id);
        byte[] raw = new byte[20];
        object.copyRawTo(raw, 0);
        try {
            ObjectLoader loader = jgit.open(object);
            Kind kind = Kind.numbered(loader.getType());
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
