package io.github.leakstop.scan;

/** Is told how far a scan got; called from several threads. */
public interface Progress {
    Progress SILENT = stand -> {};

    void at(Stand stand);

    /**
     * How far a scan got.
     *
     * @param contents contents read so far
     * @param bytes bytes read so far
     * @param total contents expected so far, 0 while unknown
     * @param found values so far that rules claim; what is left of them, triage decides at the end
     */
    record Stand(long contents, long bytes, long total, long found) {}
}
