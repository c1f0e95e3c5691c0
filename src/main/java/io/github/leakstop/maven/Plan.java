package io.github.leakstop.maven;

import io.github.leakstop.report.Report;
import io.github.leakstop.scan.ScanRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What one execution of a goal is to do.
 *
 * @param request what to scan
 * @param reportFolder where the reports go
 * @param formats reports to write
 */
record Plan(ScanRequest request, Path reportFolder, List<Report> formats) {
    Plan {
        formats = List.copyOf(formats);
    }

    /** Asks for the same scan; the report folder may be each module's own, since only one report is written. */
    boolean scansLike(Plan other) {
        return request.equals(other.withReportFolder(reportFolder).request()) && formats.equals(other.formats);
    }

    private Plan withReportFolder(Path folder) {
        ScanRequest r = request;
        List<Path> outputs = Stream.concat(
                        Stream.of(folder), r.outputs().stream().filter(output -> !output.equals(reportFolder)))
                .toList();
        ScanRequest moved = new ScanRequest(
                r.goal(),
                r.folder(),
                r.includes(),
                r.excludes(),
                r.rulePacks(),
                r.failOn(),
                r.neverFail(),
                r.accepted(),
                r.strict(),
                r.since(),
                outputs,
                r.record(),
                r.recordFolder(),
                r.threads(),
                r.engine());
        return new Plan(moved, folder, formats);
    }

    /** The first report as users read it: relative to the folder that Maven was started for, if it lies there. */
    String firstReport() {
        Path file = formats.isEmpty()
                ? reportFolder
                : reportFolder.resolve(formats.get(0).fileName());
        Path root = request.folder();
        return (file.startsWith(root) ? root.relativize(file) : file).toString();
    }
}
