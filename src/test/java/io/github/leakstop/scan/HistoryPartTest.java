package io.github.leakstop.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.leakstop.finding.Finding;
import io.github.leakstop.finding.Gap;
import io.github.leakstop.finding.Location;
import io.github.leakstop.finding.Outcome;
import io.github.leakstop.finding.ScanResult;
import io.github.leakstop.it.GitProject;
import io.github.leakstop.it.Trio;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Main has leaked one trio before a feature branched off and another after; the feature leaks a third and is left. */
class HistoryPartTest {
    @TempDir
    Path folder;

    private GitProject project;

    @BeforeEach
    void begin() throws Exception {
        project = GitProject.begin(folder.toFile())
                .write("early.yml", Trio.of(1).asYaml())
                .commit("Trade")
                .branch("feature/trade")
                .write("feature.yml", Trio.of(3).asYaml())
                .commit("Trade more")
                .tag("v1", "The feature")
                .checkout("main")
                .write("late.yml", Trio.of(2).asYaml())
                .commit("Trade on");
    }

    @AfterEach
    void close() {
        project.close();
    }

    @ParameterizedTest
    @CsvSource({
        "main..feature/trade, feature.yml",
        "main...feature/trade, feature.yml",
        "feature/trade..main, late.yml",
        "feature/trade, late.yml",
        "feature/trade.., late.yml",
        "..feature/trade, feature.yml",
        "main~1..v1, feature.yml",
        "main~2..main, early.yml late.yml"
    })
    void a_range_is_what_its_end_adds_to_its_beginning(String since, String paths) throws Exception {
        assertEquals(Set.of(paths.split(" ")), paths(since(Goal.CHECK, since).scan()));
        assertEquals(Set.of(paths.split(" ")), paths(since(Goal.HISTORY, since).scan()));
    }

    @ParameterizedTest
    @CsvSource({
        "refs/heads/feature/*, early.yml feature.yml",
        "feature/trade, early.yml feature.yml",
        "refs/heads/*, early.yml feature.yml late.yml",
        "refs/tags/v*, early.yml feature.yml",
        "HEAD, early.yml late.yml"
    })
    void refs_are_their_history_and_nothing_else(String refs, String paths) throws Exception {
        for (Goal goal : Goal.values()) {
            assertEquals(
                    Set.of(paths.split(" ")),
                    paths(Asking.of(goal, folder).behind(List.of(refs)).scan()));
        }
    }

    @Test
    void with_a_beginning_refs_are_the_ends() throws Exception {
        Asking asking = since(Goal.HISTORY, "main").behind(List.of("refs/heads/*", "refs/tags/*"));
        assertEquals(Set.of("feature.yml"), paths(asking.scan()));
    }

    @Test
    void what_only_a_merge_made_belongs_to_the_range() throws Exception {
        project.beginMerge("feature/trade")
                .write("README.md", Trio.of(4).asYaml())
                .commit("Merge");
        assertEquals(
                Set.of("README.md"),
                paths(since(Goal.CHECK, "HEAD^1..HEAD")
                        .excluding(List.of("feature.yml"))
                        .scan()));
    }

    @ParameterizedTest
    @EnumSource(Goal.class)
    void what_is_not_committed_counts_where_head_is_an_end(Goal goal) throws Exception {
        project.write("untracked.yml", Trio.of(5).asYaml());
        assertEquals(Set.of("untracked.yml"), paths(since(goal, "HEAD").scan()));
        assertEquals(Set.of("untracked.yml"), paths(since(goal, "HEAD..main").scan()));
        assertEquals(Set.of(), paths(since(goal, "main..main~1").scan()));
        assertTrue(paths(Asking.of(goal, folder).behind(List.of("main")).scan()).contains("untracked.yml"));
        assertFalse(paths(Asking.of(goal, folder).behind(List.of("feature/*")).scan())
                .contains("untracked.yml"));
    }

    @ParameterizedTest
    @EnumSource(Goal.class)
    void what_is_staged_and_not_committed_counts_too(Goal goal) throws Exception {
        project.write("staged.yml", Trio.of(5).asYaml()).stage();
        assertEquals(Set.of("staged.yml"), paths(since(goal, "HEAD").scan()));
        assertTrue(paths(Asking.of(goal, folder).behind(List.of("main")).scan()).contains("staged.yml"));
    }

    @Test
    void a_branch_that_adds_nothing_is_clean() throws Exception {
        ScanResult result = since(Goal.CHECK, "main..main~1").scan();
        assertEquals(Outcome.CLEAN, result.outcome());
        assertEquals(List.of(), result.gaps());
        assertEquals(0, result.coverage().contents());
    }

    @Test
    void a_filter_that_leaves_no_file_is_never_clean() throws Exception {
        ScanResult result = since(Goal.CHECK, "HEAD").excluding(List.of("**")).scan();
        assertEquals(
                List.of(Gap.Cause.NOTHING_SEEN),
                result.gaps().stream().map(Gap::cause).toList());
    }

    @Test
    void the_report_says_how_little_was_looked_at() throws Exception {
        assertEquals(List.of("only what came after main~1"), limits(since(Goal.CHECK, "main~1")));
        assertEquals(
                List.of("only what v1 has and main has not", "not the work tree"),
                limits(since(Goal.CHECK, "main..v1")));
        assertEquals(List.of("only what HEAD has since it parted from v1"), limits(since(Goal.CHECK, "v1...HEAD")));
        assertEquals(
                List.of("only what is behind 1 of 4 refs (v*)", "not the work tree"),
                limits(Asking.of(Goal.CHECK, folder).behind(List.of("v*"))));
        assertEquals(
                List.of("only what came after v1 on 2 of 4 refs (refs/heads/*)"),
                limits(since(Goal.CHECK, "v1").behind(List.of("refs/heads/*"))));
        assertEquals(1, since(Goal.CHECK, "main~1").scan().coverage().files());
    }

    @Test
    void what_is_not_there_is_answered_with_what_may_be_meant() {
        assertEquals(
                "leakstop.since names feature/trad, which is no commit, branch or tag here. Did you mean feature/trade?"
                        + " Fetch it, or name another.",
                refusal(since(Goal.CHECK, "main..feature/trad")));
        assertEquals(
                "leakstop.refs names refs/head/*, and no ref here is called so. Did you mean refs/heads/*? git"
                        + " for-each-ref lists them.",
                refusal(Asking.of(Goal.CHECK, folder).behind(List.of("refs/head/*"))));
        assertEquals(
                "leakstop.since ends with v1, and leakstop.refs names other ends. Name them in one of the two.",
                refusal(since(Goal.CHECK, "main..v1").behind(List.of("main"))));
    }

    @Test
    void three_dots_ask_for_a_common_ancestor() throws Exception {
        project.write("README.md", "Anew.\n").commit("Begin anew").startHistoryAnew("Begin anew");
        assertTrue(refusal(since(Goal.CHECK, "v1...HEAD")).contains("no commit in common here"));
        assertEquals(
                Set.of("early.yml", "late.yml"),
                paths(since(Goal.CHECK, "v1..HEAD").scan()));
    }

    @Test
    void a_part_neither_makes_a_record_nor_takes_one() throws Exception {
        Path record = folder.resolve("../record-" + folder.getFileName());
        Asking part = since(Goal.HISTORY, "main~1").remembering(true, Optional.of(record));
        part.scan();
        Asking.of(Goal.HISTORY, folder)
                .behind(List.of("main"))
                .remembering(true, Optional.of(record))
                .scan();
        assertFalse(Files.exists(record));

        ScanResult all = Asking.of(Goal.HISTORY, folder)
                .remembering(true, Optional.of(record))
                .scan();
        assertEquals(Set.of("early.yml", "feature.yml", "late.yml"), paths(all));
        byte[] before = Files.readAllBytes(record.resolve("record"));
        assertEquals(Set.of("late.yml"), paths(part.scan()));
        assertEquals(List.of(before.length), List.of(Files.readAllBytes(record.resolve("record")).length));
    }

    private Asking since(Goal goal, String since) {
        return Asking.of(goal, folder).since(Optional.of(since));
    }

    private static List<String> limits(Asking asking) throws InvalidRequestException {
        return asking.scan().limits();
    }

    private static String refusal(Asking asking) {
        return String.valueOf(
                assertThrows(InvalidRequestException.class, asking::scan).getMessage());
    }

    private static Set<String> paths(ScanResult result) {
        return result.findings().stream()
                .map(Finding::locations)
                .flatMap(List::stream)
                .map(Location::path)
                .collect(Collectors.toSet());
    }
}
