package io.github.leakstop.source.git;

/**
 * What one reading of the object store gave.
 *
 * @param blobs file contents handed over
 * @param commits commits handed over
 * @param tags annotated tags handed over
 * @param bytes bytes of all these, inflated
 * @param remembered objects left out because the filter knew them
 * @param lfsPointers blobs that are pointers of Git LFS; their content is in no git object
 */
public record ObjectTotals(long blobs, long commits, long tags, long bytes, long remembered, long lfsPointers) {
    public static final ObjectTotals NONE = new ObjectTotals(0, 0, 0, 0, 0, 0);

    /** The same, with so many objects left out. */
    public ObjectTotals remembering(long count) {
        return new ObjectTotals(blobs, commits, tags, bytes, count, lfsPointers);
    }

    public ObjectTotals plus(ObjectTotals o) {
        return new ObjectTotals(
                blobs + o.blobs,
                commits + o.commits,
                tags + o.tags,
                bytes + o.bytes,
                remembered + o.remembered,
                lfsPointers + o.lfsPointers);
    }
}
