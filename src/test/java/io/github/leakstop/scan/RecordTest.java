package io.github.leakstop.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.leakstop.finding.Finding;
import io.github.leakstop.finding.Gap;
import io.github.leakstop.finding.Outcome;
import io.github.leakstop.finding.ScanResult;
import io.github.leakstop.it.GitProject;
import io.github.leakstop.it.Trio;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordTest {
    @TempDir
    Path folder;

    private GitProject project;
    private Optional<Path> recordFolder = Optional.empty();
    private List<String> excludes = List.of();
    private String engine = "1";
    private boolean remember = true;

    @BeforeEach
    void begin() throws Exception {
        project = GitProject.begin(folder.toFile())
                .write("bot.yml", Trio.of(1).asYaml())
                .commit("Trade")
                .delete("bot.yml")
                .write("README.md", "A bot.\n")
                .commit("Clean up");
    }

    @AfterEach
    void close() {
        project.close();
    }

    @Test
    void the_second_scan_looks_at_suspects_alone_and_says_the_same() throws Exception {
        ScanResult first = scan(Goal.HISTORY);
        Files.delete(folder.resolve(".git/leakstop/history"));
        ScanResult second = scan(Goal.HISTORY);
        assertEquals(first.findings(), second.findings());
        assertEquals(1, second.coverage().blobs());
        assertEquals(0, second.coverage().commits());
        assertEquals(first.coverage().contents(), second.coverage().contents());
    }

    @Test
    void the_record_lies_in_the_git_folder_and_holds_no_value() throws Exception {
        scan(Goal.HISTORY);
        for (String name : List.of("record", "history")) {
            assertHoldsNoneOf(Trio.of(1).values(), name);
        }
    }

    @Test
    void a_value_in_a_path_or_a_name_does_not_get_into_the_record() throws Exception {
        String secret = Trio.of(1).secret();
        project.write(secret + ".yml", Trio.of(1).asYaml()).commit("Name it so");
        ScanResult first = scan(Goal.CHECK);
        assertHoldsNoneOf(List.of(secret), "record");
        assertHoldsNoneOf(List.of(secret), "check");
        assertEquals(AsTold.findings(first), AsTold.findings(scan(Goal.CHECK)));
    }

    @Test
    void repositories_that_share_a_folder_do_not_hide_each_others_leaks(@TempDir Path shared, @TempDir Path another)
            throws Exception {
        recordFolder = Optional.of(shared);
        ScanResult first = scan(Goal.HISTORY);
        try (GitProject other = GitProject.begin(another.toFile()).write("README.md", "Else.\n")) {
            other.commit("Begin");
            scan(Goal.CHECK, another);
            scan(Goal.HISTORY, another);
        }
        assertEquals(first.findings(), scan(Goal.HISTORY).findings());
    }

    @Test
    void no_record_is_written_where_none_is_wanted() throws Exception {
        remember = false;
        scan(Goal.CHECK);
        assertFalse(Files.exists(folder.resolve(".git/leakstop")));
    }

    @Test
    void a_submodule_is_told_again_where_nothing_is_new() throws Exception {
        try (GitProject inner = GitProject.begin(folder.resolve("lib").toFile())) {
            inner.write("README.md", "A part.\n").commit("Begin");
        }
        project.commit("Add a module");
        ScanResult first = scan(Goal.CHECK);
        assertEquals(
                List.of(Gap.Cause.SUBMODULES),
                first.gaps().stream().map(Gap::cause).toList());
        assertEquals(first.gaps(), scan(Goal.CHECK).gaps());
    }

    @Test
    void a_new_commit_is_all_that_the_next_check_reads() throws Exception {
        scan(Goal.CHECK);
        project.write("other.yml", Trio.of(2).asYaml()).commit("Trade more");
        ScanResult result = scan(Goal.CHECK);
        assertEquals(1, result.coverage().commits());
        assertEquals(2, result.coverage().blobs());
        assertEquals(Outcome.LEAKS, result.outcome());
    }

    @Test
    void a_history_after_a_commit_reads_no_old_tree_again() throws Exception {
        project.write("old.txt", "old").commit("Begin to end");
        Path tree = loose("HEAD^{tree}");
        project.write("README.md", "Another bot.\n").commit("Say more");
        scan(Goal.HISTORY);
        assertTrue(tree.toFile().setWritable(true));
        Files.write(tree, new byte[3]);
        project.write("NEWS.md", "News.\n").commit("Tell more");
        assertEquals(List.of(), scan(Goal.HISTORY).gaps());
    }

    @Test
    void a_path_that_a_lost_reflog_named_is_told_no_more() throws Exception {
        project.write("old/bot.yml", Trio.of(1).asYaml()).commit("Trade again").goBack();
        scan(Goal.HISTORY);
        project.forgetReflogs();
        assertNextHistoryIsToldAsWithoutRecord();
    }

    @Test
    void what_the_index_takes_up_again_is_told_as_staged() throws Exception {
        leaveUnreachable("other.yml");
        scan(Goal.HISTORY);
        project.write("NEWS.md", "News.\n").commit("Tell more");
        project.write("other.yml", Trio.of(2).asYaml()).stage();
        assertHistoryIsToldAsWithoutRecord();
    }

    @Test
    void a_new_commit_that_nothing_reaches_adds_its_paths() throws Exception {
        leaveUnreachable("other.yml");
        scan(Goal.HISTORY);
        leaveUnreachable("another.yml");
        assertNextHistoryIsToldAsWithoutRecord();
    }

    private void leaveUnreachable(String path) throws Exception {
        project.write(path, Trio.of(2).asYaml()).commit("Trade more").forgetLastCommit();
    }

    private void assertNextHistoryIsToldAsWithoutRecord() throws Exception {
        project.write("NEWS.md", "News.\n").commit("Tell more");
        assertHistoryIsToldAsWithoutRecord();
    }

    private void assertHistoryIsToldAsWithoutRecord() throws Exception {
        List<Finding> findings = scan(Goal.HISTORY).findings();
        remember = false;
        assertEquals(scan(Goal.HISTORY).findings(), findings);
    }

    private Path loose(String revision) throws Exception {
        String id = project.id(revision);
        return folder.resolve(".git/objects/" + id.substring(0, 2) + "/" + id.substring(2));
    }

    @Test
    void excludes_change_the_answer_and_leave_the_record_as_it_is() throws Exception {
        scan(Goal.CHECK);
        excludes = List.of("bot.yml");
        ScanResult result = scan(Goal.CHECK);
        assertEquals(Outcome.CLEAN, result.outcome());
        assertTrue(result.coverage().remembered() > 0);
        excludes = List.of();
        assertEquals(Outcome.LEAKS, scan(Goal.CHECK).outcome());
    }

    @Test
    void another_engine_looks_at_everything_again_and_says_why() throws Exception {
        scan(Goal.CHECK);
        engine = "2";
        ScanResult result = scan(Goal.CHECK);
        assertEquals(0, result.coverage().remembered());
        assertTrue(result.remarks().get(0).contains("made anew"));
        assertEquals(List.of(), scan(Goal.CHECK).remarks());
    }

    @Test
    void a_record_that_cannot_be_written_is_told_and_fails_nothing() throws Exception {
        excludes = List.of("bot.yml");
        Path file = Files.writeString(Files.createTempFile("no", "folder"), "");
        recordFolder = Optional.of(file.resolve("record"));
        ScanResult result = scan(Goal.CHECK);
        assertEquals(Outcome.CLEAN, result.outcome());
        assertTrue(
                result.remarks().stream().anyMatch(r -> r.contains("leakstop.recordDirectory")), "" + result.remarks());
        Files.delete(file);
    }

    private void assertHoldsNoneOf(List<String> values, String name) throws Exception {
        String text = Files.readString(folder.resolve(".git/leakstop").resolve(name), StandardCharsets.ISO_8859_1);
        for (String value : values) {
            assertFalse(text.contains(value), name);
        }
    }

    private ScanResult scan(Goal goal) throws InvalidRequestException {
        return scan(goal, folder);
    }

    private ScanResult scan(Goal goal, Path where) throws InvalidRequestException {
        return Asking.of(goal, where)
                .excluding(excludes)
                .remembering(remember, recordFolder)
                .ofVersion(engine)
                .scan();
    }
}
