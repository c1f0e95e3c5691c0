package io.github.leakstop.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.leakstop.finding.Finding;
import io.github.leakstop.finding.Gap;
import io.github.leakstop.finding.Outcome;
import io.github.leakstop.finding.ScanResult;
import io.github.leakstop.it.GitProject;
import io.github.leakstop.it.Trio;
import io.github.leakstop.source.WindowReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScanTest {
    private static final Set<String> OKX = Set.of("okx-api-key", "okx-secret-key", "okx-passphrase");

    @TempDir
    Path folder;

    private GitProject project;
    private List<String> excludes = List.of();
    private List<String> includes = List.of();
    private Optional<String> since = Optional.empty();

    @BeforeEach
    void begin() throws Exception {
        project =
                GitProject.begin(folder.toFile()).write("README.md", "A bot.\n").commit("Tell");
    }

    @AfterEach
    void close() {
        project.close();
    }

    @Test
    void a_project_without_a_credential_is_clean() throws Exception {
        assertEquals(Outcome.CLEAN, scan(Goal.CHECK).outcome());
        assertEquals(Outcome.CLEAN, scan(Goal.HISTORY).outcome());
    }

    @Test
    void a_credential_in_a_file_that_nobody_committed_is_a_leak() throws Exception {
        project.write("src/main/java/Bot.java", Trio.of(1).asJava("Bot"));
        ScanResult result = scan(Goal.CHECK);
        assertEquals(Outcome.LEAKS, result.outcome());
        assertEquals(OKX, rules(result));
        assertEquals("src/main/java/Bot.java", result.findings().get(0).place().path());
    }

    @Test
    void a_credential_that_only_old_commits_hold_is_a_leak() throws Exception {
        project.write("bot.yml", Trio.of(1).asYaml())
                .commit("Trade")
                .delete("bot.yml")
                .commit("Clean up");
        for (Goal goal : Goal.values()) {
            ScanResult result = scan(goal);
            assertEquals(Outcome.LEAKS, result.outcome());
            assertEquals(OKX, rules(result));
            assertTrue(result.findings().stream()
                    .noneMatch(f -> f.exposure().orElseThrow().inHead()));
        }
    }

    @Test
    void what_no_commit_names_any_more_is_for_history_alone() throws Exception {
        project.write("bot.yml", Trio.of(1).asYaml()).commit("Trade").forgetLastCommit();
        assertEquals(Outcome.CLEAN, scan(Goal.CHECK).outcome());
        assertEquals(OKX, rules(scan(Goal.HISTORY)));
    }

    @Test
    void what_lies_in_the_stash_is_for_history_alone() throws Exception {
        project.write("README.md", Trio.of(1).asYaml()).stash();
        assertEquals(Outcome.CLEAN, scan(Goal.CHECK).outcome());
        assertEquals(OKX, rules(scan(Goal.HISTORY)));
    }

    @Test
    void a_credential_in_a_message_is_a_leak() throws Exception {
        project.write("a", "a").commit("Use OKX\n\n" + Trio.of(1).asYaml());
        assertEquals(OKX, rules(scan(Goal.CHECK)));
    }

    @Test
    void a_credential_on_the_seam_of_two_windows_is_found_once() throws Exception {
        String filler = "nothing here\n".repeat(WindowReader.WINDOW / 13 - 4);
        project.write("dump.txt", filler + Trio.of(1).asJava("Bot"))
                .commit("Dump")
                .delete("dump.txt")
                .commit("Clean up");
        for (Goal goal : Goal.values()) {
            ScanResult result = scan(goal);
            assertEquals(OKX, rules(result));
            assertTrue(result.findings().stream().allMatch(f -> f.locations().size() == 1));
        }
    }

    @Test
    void excluded_paths_are_left_out_of_tree_and_history() throws Exception {
        project.write("docs/bot.yml", Trio.of(1).asYaml())
                .commit("Show how")
                .delete("docs/bot.yml")
                .write("docs/new.yml", Trio.of(2).asYaml())
                .commit("Show how anew");
        excludes = List.of("docs/**");
        ScanResult result = scan(Goal.CHECK);
        assertEquals(Outcome.CLEAN, result.outcome());
        assertEquals(1, result.coverage().excluded());
    }

    @Test
    void a_filter_that_leaves_no_file_is_never_clean() throws Exception {
        excludes = List.of("**");
        assertEquals(Set.of(Gap.Cause.NOTHING_SEEN), causes(scan(Goal.CHECK)));
        excludes = List.of();
        includes = List.of("scr/**");
        assertEquals(Set.of(Gap.Cause.NOTHING_SEEN), causes(scan(Goal.HISTORY)));
        assertEquals(Outcome.COULD_NOT_LOOK, scan(Goal.CHECK).outcome());
    }

    @Test
    void a_shallow_clone_is_told_by_check_and_fails_history() throws Exception {
        project.makeShallow();
        assertEquals(Outcome.CLEAN, scan(Goal.CHECK).outcome());
        assertEquals(Set.of(Gap.Cause.SHALLOW), causes(scan(Goal.CHECK)));
        assertEquals(Outcome.COULD_NOT_LOOK, scan(Goal.HISTORY).outcome());
    }

    @Test
    void a_folder_without_git_is_scanned_as_it_stands(@TempDir Path plain) throws Exception {
        Files.writeString(plain.resolve("bot.yml"), Trio.of(1).asYaml());
        ScanResult result = new Scan(request(Goal.CHECK, plain)).run(Progress.SILENT);
        assertEquals(OKX, rules(result));
        assertEquals(Set.of(Gap.Cause.NO_GIT), causes(result));
    }

    @Test
    void a_commit_that_git_does_not_know_is_a_wrong_request() {
        since = Optional.of("no-such-branch");
        assertTrue(assertThrows(InvalidRequestException.class, () -> scan(Goal.CHECK))
                .getMessage()
                .contains("leakstop.since names no-such-branch"));
    }

    @Test
    void since_a_commit_only_what_came_after_it_counts() throws Exception {
        project.write("bot.yml", Trio.of(1).asYaml())
                .commit("Trade")
                .delete("bot.yml")
                .commit("Clean up");
        since = Optional.of("HEAD");
        assertEquals(Outcome.CLEAN, scan(Goal.CHECK).outcome());
        since = Optional.of("HEAD~2");
        assertEquals(OKX, rules(scan(Goal.CHECK)));
    }

    private ScanResult scan(Goal goal) throws InvalidRequestException {
        return new Scan(request(goal, folder)).run(Progress.SILENT);
    }

    private static Set<String> rules(ScanResult result) {
        return result.findings().stream().map(Finding::ruleId).collect(Collectors.toSet());
    }

    private static Set<Gap.Cause> causes(ScanResult result) {
        return result.gaps().stream().map(Gap::cause).collect(Collectors.toSet());
    }

    private ScanRequest request(Goal goal, Path where) {
        return Asking.of(goal, where)
                .including(includes)
                .excluding(excludes)
                .since(since)
                .request();
    }
}
