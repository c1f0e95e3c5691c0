package io.github.leakstop.finding;

/**
 * How much a scan looked at.
 *
 * @param files files of the work tree
 * @param blobs distinct file contents of the object store
 * @param commits commits whose messages and identities were read
 * @param tags annotated tags read
 * @param bytes bytes of all these contents, inflated
 * @param excluded contents left out by the user's excludes
 * @param remembered contents known from an earlier scan and not read again: all, or else those without candidates
 */
public record Coverage(long files, long blobs, long commits, long tags, long bytes, long excluded, long remembered) {
    public static final Coverage NOTHING = new Coverage(0, 0, 0, 0, 0, 0, 0);

    public Coverage plus(Coverage o) {
        return new Coverage(
                files + o.files,
                blobs + o.blobs,
                commits + o.commits,
                tags + o.tags,
                bytes + o.bytes,
                excluded + o.excluded,
                remembered + o.remembered);
    }

    /** Of a scan that knows all contents of the store from an earlier one. */
    public Coverage again() {
        return new Coverage(files, 0, 0, 0, 0, excluded, blobs + commits + tags + remembered);
    }

    /** Contents seen now or in an earlier scan. */
    public long contents() {
        return files + blobs + commits + tags + remembered;
    }
}
