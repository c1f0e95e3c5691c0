package io.github.leakstop.scan;

/** Is told how far a scan got; called from several threads. */
public interface Progress {
    Progress SILENT = (contents, bytes, total) -> {};

    /**
     * Says how far the scan got.
     *
     * @param contents contents read so far
     * @param bytes bytes read so far
     * @param total contents expected, 0 while unknown
     */
    void at(long contents, long bytes, long total);
}
