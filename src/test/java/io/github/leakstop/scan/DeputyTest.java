package io.github.leakstop.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.leakstop.finding.ScanResult;
import io.github.leakstop.it.GitProject;
import io.github.leakstop.it.Trio;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeputyTest {
    @TempDir
    Path folder;

    private final List<ScanRequest> asked = new ArrayList<>();

    @BeforeEach
    void begin() throws Exception {
        try (GitProject project = GitProject.begin(folder.toFile())) {
            project.write("bot.yml", Trio.of(1).asYaml())
                    .commit("Trade")
                    .delete("bot.yml")
                    .write("README.md", "A bot.\n")
                    .commit("Clean up")
                    .pack();
        }
    }

    @Test
    void what_a_deputy_found_is_what_the_scan_found() throws Exception {
        ScanResult alone = scan(false, Deputy.NONE);
        ScanResult together = scan(false, this::scannedElsewhere);
        assertEquals(alone.findings(), together.findings());
        assertEquals(alone.coverage(), together.coverage());
        assertEquals(1, asked.size());
    }

    @Test
    void a_deputy_that_does_nothing_changes_nothing() throws Exception {
        ScanResult alone = scan(false, Deputy.NONE);
        ScanResult together = scan(false, (request, unread, progress) -> Optional.empty());
        assertEquals(alone.findings(), together.findings());
        assertEquals(alone.coverage(), together.coverage());
    }

    @Test
    void a_deputy_is_not_asked_where_nothing_is_new() throws Exception {
        scan(true, Deputy.NONE);
        scan(true, this::scannedElsewhere);
        assertTrue(asked.isEmpty());
    }

    @Test
    void a_deputy_is_asked_again_where_the_record_is_damaged() throws Exception {
        scan(true, Deputy.NONE);
        Path record = folder.resolve(".git/leakstop/record");
        byte[] bytes = Files.readAllBytes(record);
        bytes[bytes.length / 2] ^= 1;
        Files.write(record, bytes);
        Files.delete(record.resolveSibling("history"));
        scan(true, this::scannedElsewhere);
        assertEquals(1, asked.size());
    }

    @Test
    void a_deputy_is_not_asked_for_a_part() throws Exception {
        ScanRequest request =
                Asking.of(Goal.HISTORY, folder).since(Optional.of("HEAD~1")).request();
        new Scan(request, this::scannedElsewhere).run(Progress.SILENT);
        assertTrue(asked.isEmpty());
    }

    private Optional<ScanResult> scannedElsewhere(ScanRequest request, Deputy.Unread unread, Progress progress) {
        asked.add(request);
        assertTrue(unread.bytes() > 0 && unread.objects() > 0, "" + unread);
        try {
            return Optional.of(new Scan(request).run(progress));
        } catch (InvalidRequestException e) {
            return Optional.empty();
        }
    }

    private ScanResult scan(boolean record, Deputy deputy) throws InvalidRequestException {
        ScanRequest request = Asking.of(Goal.HISTORY, folder)
                .remembering(record, Optional.empty())
                .request();
        return new Scan(request, deputy).run(Progress.SILENT);
    }
}
