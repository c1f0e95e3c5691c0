package io.github.leakstop.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.leakstop.finding.ScanResult;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFolderTest {
    @TempDir
    private Path folder;

    @Test
    void the_folder_is_made_and_holds_one_file_a_format() throws IOException {
        Path deep = folder.resolve("target/leakstop");

        List<Path> files = new ReportFolder(deep).write(Sample.leaks(), Reports.all());

        assertEquals(Reports.all().stream().map(r -> deep.resolve(r.fileName())).toList(), files);
        assertEquals(files.size(), names(deep).size());
    }

    @Test
    void a_second_scan_replaces_the_file_and_leaves_nothing_beside_it() throws IOException {
        ReportFolder reports = new ReportFolder(folder);
        List<Report> json = Reports.named(List.of("json"));
        reports.write(Sample.leaks(), json);

        reports.write(Sample.clean(), json);

        assertEquals(List.of("leakstop.json"), names(folder));
        assertTrue(Files.readString(folder.resolve("leakstop.json")).contains("\"clean\""));
    }

    @Test
    void a_format_that_fails_half_way_leaves_the_old_file_whole() throws IOException {
        new ReportFolder(folder).write(Sample.clean(), Reports.named(List.of("json")));
        String before = Files.readString(folder.resolve("leakstop.json"));

        assertThrows(
                IOException.class, () -> new ReportFolder(folder).write(Sample.leaks(), List.of(new FailsHalfWay())));

        assertEquals(before, Files.readString(folder.resolve("leakstop.json")));
        assertEquals(List.of("leakstop.json"), names(folder));
    }

    @Test
    void a_folder_that_cannot_be_made_is_named_with_what_to_do() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");

        IOException e =
                assertThrows(IOException.class, () -> new ReportFolder(file).write(Sample.clean(), Reports.all()));

        assertTrue(e.getMessage().contains(file.resolve("leakstop.json").toString()), e.getMessage());
        assertTrue(e.getMessage().contains("leakstop.reportDirectory"), e.getMessage());
    }

    @Test
    void an_unknown_format_is_refused_with_the_names_there_are() {
        var e = assertThrows(IllegalArgumentException.class, () -> Reports.named(List.of("json", "sariff")));

        assertTrue(e.getMessage().contains("'sariff'"), e.getMessage());
        assertTrue(e.getMessage().contains("sarif"), e.getMessage());
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).toList();
        }
    }

    private static final class FailsHalfWay implements Report {
        @Override
        public String name() {
            return "fails";
        }

        @Override
        public String fileName() {
            return "leakstop.json";
        }

        @Override
        public void write(ScanResult result, OutputStream out) throws IOException {
            out.write('{');
            throw new IOException("the disk is full");
        }
    }
}
