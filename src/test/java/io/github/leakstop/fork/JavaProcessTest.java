package io.github.leakstop.fork;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.leakstop.finding.Finding;
import io.github.leakstop.finding.ScanResult;
import io.github.leakstop.it.GitProject;
import io.github.leakstop.it.Trio;
import io.github.leakstop.scan.Deputy;
import io.github.leakstop.scan.Goal;
import io.github.leakstop.scan.HistoryPart;
import io.github.leakstop.scan.Progress;
import io.github.leakstop.scan.Scan;
import io.github.leakstop.scan.ScanRequest;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JavaProcessTest {
    private static final Deputy.Unread LARGE = new Deputy.Unread(1L << 20, 1000);

    @TempDir
    Path folder;

    @TempDir
    Path kept;

    private final List<String> said = new ArrayList<>();

    @BeforeEach
    void begin() throws Exception {
        try (GitProject project = GitProject.begin(folder.toFile())) {
            project.write("bot.yml", Trio.of(1).asYaml())
                    .write("README.md", "A bot.\n")
                    .commit("Trade");
        }
    }

    @Test
    void a_large_store_is_scanned_and_the_record_kept() throws Exception {
        Optional<ScanResult> result = process(classPath()).scans(request(), LARGE, Progress.SILENT);
        Files.delete(kept.resolve("record"));
        Files.delete(kept.resolve("history"));
        ScanResult here = new Scan(request()).run(Progress.SILENT);
        assertEquals(Optional.of(here.coverage()), result.map(ScanResult::coverage), "" + said);
        assertEquals(
                here.findings().stream().map(Finding::fingerprint).toList(),
                result.orElseThrow().findings().stream()
                        .map(Finding::fingerprint)
                        .toList());
        assertTrue(Files.isRegularFile(kept.resolve("record")));
    }

    @Test
    void a_small_store_is_left_to_the_scan() {
        Deputy.Unread small = new Deputy.Unread(100 << 10, 1000);
        assertTrue(process(classPath()).scans(request(), small, Progress.SILENT).isEmpty());
        assertFalse(Files.exists(kept.resolve("record")));
    }

    @Test
    void a_process_that_fails_is_told_and_leaves_all_to_the_scan() {
        assertTrue(process(List.of(folder))
                .scans(request(), LARGE, Progress.SILENT)
                .isEmpty());
        assertTrue(said.stream().anyMatch(line -> line.contains("exit code 1")), "" + said);
    }

    private JavaProcess process(List<Path> classPath) {
        return new JavaProcess(classPath, said::add);
    }

    private static List<Path> classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .map(Path::of)
                .toList();
    }

    private ScanRequest request() {
        return new ScanRequest(
                Goal.HISTORY,
                folder,
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                false,
                Set.of(),
                false,
                new HistoryPart(Optional.empty(), List.of()),
                List.of(),
                true,
                Optional.of(kept),
                1,
                "test");
    }
}
