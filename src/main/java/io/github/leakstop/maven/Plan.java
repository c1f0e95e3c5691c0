package io.github.leakstop.maven;

import io.github.leakstop.scan.ScanRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What one execution of a scanning goal is to do.
 *
 * @param request what to scan
 * @param output where the reports go
 */
record Plan(ScanRequest request, Output output) {
    /** Asks for the same scan; the report folder may be each module's own, since only one report is written. */
    boolean scansLike(Plan other) {
        return request.equals(other.requestWithReportsIn(output.folder()))
                && output.formats().equals(other.output.formats());
    }

    private ScanRequest requestWithReportsIn(Path folder) {
        ScanRequest r = request;
        List<Path> outputs = Stream.concat(
                        Stream.of(folder), r.outputs().stream().filter(each -> !each.equals(output.folder())))
                .toList();
        return new ScanRequest(
                r.goal(),
                r.folder(),
                r.includes(),
                r.excludes(),
                r.rulePacks(),
                r.failOn(),
                r.neverFail(),
                r.accepted(),
                r.strict(),
                r.part(),
                outputs,
                r.record(),
                r.recordFolder(),
                r.threads(),
                r.engine());
    }
}
