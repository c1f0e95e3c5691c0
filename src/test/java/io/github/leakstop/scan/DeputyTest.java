package io.github.leakstop.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.leakstop.finding.Coverage;
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
    void what_a_deputy_read_counts_as_read_by_the_scan() throws Exception {
        ScanResult alone = scan(true, Deputy.NONE);
        Files.delete(folder.resolve(".git/leakstop/record"));
        ScanResult together = scan(true, this::readByAnotherScan);
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
    void a_deputy_that_lied_leaves_all_to_the_scan() throws Exception {
        ScanResult alone = scan(false, Deputy.NONE);
        ScanResult together = scan(false, (request, unread, progress) -> Optional.of(Coverage.NOTHING));
        assertEquals(alone.findings(), together.findings());
        assertEquals(alone.outcome(), together.outcome());
    }

    @Test
    void where_no_record_is_wanted_the_deputys_own_is_gone_at_the_end() throws Exception {
        ScanResult together = scan(false, this::readByAnotherScan);
        assertEquals(3, together.findings().size());
        assertFalse(Files.exists(folder.resolve(".git/leakstop")));
        assertFalse(Files.exists(asked.get(0).recordFolder().orElseThrow()));
    }

    @Test
    void what_a_deputy_learned_is_not_lost_where_the_record_cannot_be_written() throws Exception {
        Files.writeString(folder.resolve(".git/leakstop"), "a file where the folder should be");
        ScanResult together = scan(true, this::readByAnotherScan);
        assertEquals(3, together.findings().size());
        assertEquals(0, together.coverage().remembered());
        assertFalse(asked.get(0).recordFolder().orElseThrow().startsWith(folder));
    }

    @Test
    void a_deputy_is_not_asked_where_nothing_is_new() throws Exception {
        scan(true, Deputy.NONE);
        scan(true, this::readByAnotherScan);
        assertTrue(asked.isEmpty());
    }

    private Optional<Coverage> readByAnotherScan(ScanRequest request, Deputy.Unread unread, Progress progress) {
        asked.add(request);
        assertTrue(unread.bytes() > 0 && unread.objects() > 0, "" + unread);
        try {
            return Optional.of(new Scan(request).run(progress).coverage());
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
