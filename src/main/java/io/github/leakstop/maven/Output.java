package io.github.leakstop.maven;

import io.github.leakstop.report.Report;
import java.nio.file.Path;
import java.util.List;

/**
 * Where the reports of one execution go.
 *
 * @param root folder that Maven was started for
 * @param folder folder of the reports
 * @param formats reports to write
 */
record Output(Path root, Path folder, List<Report> formats) {
    Output {
        formats = List.copyOf(formats);
    }

    /** The first report as users read it: relative to the folder that Maven was started for, if it lies there. */
    String firstReport() {
        Path file = formats.isEmpty() ? folder : folder.resolve(formats.get(0).fileName());
        return (file.startsWith(root) ? root.relativize(file) : file).toString();
    }
}
