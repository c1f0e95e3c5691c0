package io.github.leakstop.report;

import io.github.leakstop.finding.ScanResult;
import java.io.IOException;
import java.io.OutputStream;

/**
 * One format that a scan's result is written in. Implementations are stateless and thread-safe; the same result gives the
 * same bytes.
 */
public interface Report {
    /** The word that {@code leakstop.reports} takes, such as {@code sarif}. */
    String name();

    /** The file's name in the report folder; part of the public surface. */
    String fileName();

    /**
     * Writes the whole report and leaves the stream open.
     *
     * @throws IOException when the stream does
     */
    void write(ScanResult result, OutputStream out) throws IOException;
}
