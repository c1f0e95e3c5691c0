package io.github.leakstop.merge;

import io.github.leakstop.finding.Gap;
import io.github.leakstop.report.JsonReportReader;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The report files that a request names, each under the name of its repository; what is not there is a gap. */
final class ReportFiles {
    private final MergeRequest request;
    private final Map<String, Path> files = new TreeMap<>();
    private final List<Gap> gaps = new ArrayList<>();

    private ReportFiles(MergeRequest request) {
        this.request = request;
    }

    static ReportFiles of(MergeRequest request) throws DoubledNameException {
        ReportFiles found = new ReportFiles(request);
        for (Path from : request.from()) {
            found.find(from);
        }
        return found;
    }

    /** By name. */
    Map<String, Path> byName() {
        return files;
    }

    List<Gap> gaps() {
        return gaps;
    }

    private void find(Path from) throws DoubledNameException {
        if (Files.isRegularFile(from)) {
            add(RepositoryNames.of(nameGiving(from), from), from);
        } else if (Files.isDirectory(from)) {
            walk(from);
        } else {
            missing(from, "there is no such file or folder");
        }
    }

    /** Of a file with a name of its own that name, of any other the folders too. */
    private Path nameGiving(Path file) {
        int words = file.getNameCount();
        if (!file.endsWith(JsonReportReader.fileName())) {
            return file.subpath(words - 1, words);
        }
        return file.startsWith(request.root()) ? request.root().relativize(file) : file.subpath(0, words);
    }

    private void walk(Path from) throws DoubledNameException {
        Path own = request.own().resolve(JsonReportReader.fileName());
        List<Path> reports = new ArrayList<>();
        try {
            Files.walkFileTree(from, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (file.endsWith(JsonReportReader.fileName()) && !file.equals(own)) {
                        reports.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) {
                    unreadable(file, e);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            unreadable(from, e);
        }
        for (Path report : reports) {
            add(RepositoryNames.of(from.relativize(report), from), report);
        }
        if (reports.isEmpty()) {
            missing(from, "no " + JsonReportReader.fileName() + " lies under it");
        }
    }

    private void add(String name, Path file) throws DoubledNameException {
        Path other = files.putIfAbsent(name, file);
        if (other != null && !other.equals(file)) {
            throw new DoubledNameException(name, shown(other), shown(file));
        }
    }

    private void missing(Path from, String detail) {
        gaps.add(new Gap(Gap.Cause.MISSING_REPORTS, shown(from).toString(), detail));
    }

    private void unreadable(Path file, IOException e) {
        gaps.add(new Gap(
                Gap.Cause.UNREADABLE_REPORTS,
                shown(file).toString(),
                e.getClass().getSimpleName()));
    }

    private Path shown(Path file) {
        Path root = request.root();
        return file.startsWith(root) && !file.equals(root) ? root.relativize(file) : file;
    }
}
