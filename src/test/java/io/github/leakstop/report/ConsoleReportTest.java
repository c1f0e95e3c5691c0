package io.github.leakstop.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.leakstop.finding.Exposure;
import io.github.leakstop.finding.Finding;
import io.github.leakstop.finding.Gap;
import io.github.leakstop.finding.Location;
import io.github.leakstop.finding.Origin;
import io.github.leakstop.finding.Outcome;
import io.github.leakstop.finding.ScanResult;
import io.github.leakstop.finding.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ConsoleReportTest {
    @Test
    void a_clean_scan_takes_two_lines() {
        assertEquals(
                List.of(
                        "Scanned 1,204 files, 18,332 blobs, 3,310 commits, 12 tags: 241.3 MB in 1.8 s;"
                                + " 14,002 known clean; 31 excluded.",
                        "Verdict: no leak found."),
                lines(Sample.clean()));
    }

    @Test
    void the_parts_of_one_credential_are_told_together_with_one_remedy() {
        List<String> lines = lines(Sample.leaks());

        assertEquals(
                List.of(
                        "CRITICAL  OKX secret key                " + value("okx-secret-key")
                                + "  src/main/resources/application.properties:14",
                        "          OKX passphrase                (14 characters)        "
                                + "src/main/resources/application.properties:15",
                        "          OKX API key                   " + value("okx-api-key")
                                + "  src/main/resources/application.properties:13",
                        "          since     " + Sample.FIRST_COMMIT.substring(0, 7)
                                + ", 2023-05-04, Jane Doe; still in HEAD",
                        "          also in   src/test/java/com/acme/bot/OkxClientTest.java:31, docs/setup.md:9,"
                                + " run.sh:3 and 2 more",
                        "          do first  Delete the OKX secret key where it was issued, then make a new one and"
                                + " keep it in the",
                        "                    environment.",
                        "          rule      okx-secret-key, okx-passphrase, okx-api-key",
                        ""),
                lines.subList(0, 9));
    }

    @Test
    void a_value_that_left_the_tree_is_told_to_be_only_in_history() {
        String text = text(Sample.leaks());

        assertTrue(
                text.contains("; only in history, last in " + Sample.LAST_COMMIT.substring(0, 7) + " (2023-05-06)"),
                text);
    }

    @Test
    void each_reach_beyond_the_head_has_words_of_its_own() {
        assertTrue(reached(Exposure.Reach.REF, "refs/heads/a", "refs/tags/v1", "refs/remotes/origin/b", "refs/notes/c")
                .contains("not in HEAD, but reached by a, v1, origin/b and 1 more"));
        assertTrue(reached(Exposure.Reach.STASH).contains("only in a stash"));
        assertTrue(reached(Exposure.Reach.REFLOG).contains("only in the reflog of this clone"));
        assertTrue(reached(Exposure.Reach.UNREACHABLE).contains("still in the object store"));
        assertTrue(reached(Exposure.Reach.UNCOMMITTED).contains("not committed yet"));
    }

    @Test
    void what_only_is_told_stands_apart_from_what_fails() {
        List<String> lines = lines(Sample.leaks());

        int told = lines.indexOf("Told, not failing:");
        assertTrue(lines.get(told + 1).startsWith("MEDIUM    Password"), lines.get(told + 1));
        assertTrue(lines.get(lines.size() - 1)
                .equals("Verdict: 2 leaked credentials (1 critical, 1 high) fail the build."));
    }

    @Test
    void a_remedy_told_once_is_not_told_again() {
        Finding first = Sample.finding("a-key", "A key", Severity.HIGH).build();
        Finding second = Sample.finding("a-key", "A key", Severity.HIGH)
                .at(Sample.file("B.java", 2))
                .build();

        String text = text(Sample.result(Outcome.LEAKS, List.of(first, second), List.of(), Set.of()));

        assertEquals(text.indexOf("Delete the A key"), text.lastIndexOf("Delete the A key"));
        assertTrue(text.contains("do first  as above"), text);
    }

    @Test
    void a_gap_is_told_with_place_remedy_and_the_name_to_accept_it() {
        List<String> lines = lines(Sample.couldNotLook(Gap.Cause.MISSING_OBJECTS));

        assertEquals(
                List.of(
                        "Not looked at:",
                        "  missing-objects  objects that commits or trees name are missing",
                        "                   objects/pack: 3 objects are named by commits and not there",
                        "                   To do: run git fsck and fetch from a full clone; or accept it:",
                        "                   -Dleakstop.accept=missing-objects"),
                lines.subList(0, 5));
        assertEquals(
                "Verdict: not everything could be looked at, so this is no all-clear.", lines.get(lines.size() - 1));
    }

    @Test
    void an_accepted_gap_stays_visible_in_the_verdict() {
        List<Gap> gaps = List.of(new Gap(Gap.Cause.SHALLOW, ".git/shallow", "1 boundary commit"));

        String text = text(Sample.result(Outcome.CLEAN, List.of(), gaps, Set.of(Gap.Cause.SHALLOW)));

        assertTrue(text.contains("(accepted)"), text);
        assertTrue(text.endsWith("Verdict: no leak found, as far as leakstop could look (shallow)."), text);
    }

    @Test
    void history_ends_with_the_steps_to_take_before_publishing() {
        String text = text(Sample.result("history", Outcome.LEAKS, Sample.findings(), List.of(), Set.of()));

        assertTrue(text.contains("Before you publish this repository:"), text);
        assertTrue(text.indexOf("1. Revoke") < text.indexOf("2. Check"), text);
        assertTrue(text.contains("since 2023-05-04"), text);
        assertTrue(text.contains("git filter-repo --replace-text"), text);
        assertFalse(text.contains("git gc"), text);
    }

    @Test
    void what_only_this_clone_holds_is_told_how_to_clear() {
        Finding finding = Sample.finding("a-key", "A key", Severity.HIGH)
                .exposed(Sample.reachedBy(Exposure.Reach.STASH))
                .build();

        String text = text(Sample.result("history", Outcome.LEAKS, List.of(finding), List.of(), Set.of()));

        assertTrue(text.contains("git stash clear"), text);
    }

    @Test
    void a_clean_history_gives_no_steps() {
        assertFalse(text(Sample.result("history", Outcome.CLEAN, List.of(), List.of(), Set.of()))
                .contains("publish"));
    }

    @Test
    void excuses_and_remarks_are_counted_at_the_end() {
        Finding finding = Sample.finding("a-key", "A key", Severity.HIGH)
                .excused("baseline", "known")
                .build();
        ScanResult result = Sample.result(Outcome.CLEAN, List.of(finding), List.of(), Set.of());

        assertTrue(text(result).contains("Excused: 1 by baseline"));
        assertFalse(text(result).contains("A key"));
    }

    @Test
    void a_place_without_a_line_or_without_a_file_is_named_as_it_is() {
        assertEquals("App.class", Story.place(new Location(Origin.WORK_TREE, "App.class", "", 0, 0, 0, 0)));
        assertEquals("commit 3f2a91c, line 2", Story.place(new Location(Origin.COMMIT, "3f2a91c", "", 2, 1, 2, 9)));
        assertEquals(".env:1 (ignored by git)", Story.place(new Location(Origin.IGNORED, ".env", "", 1, 1, 1, 9)));
    }

    @Test
    void lines_fit_the_width_unless_a_path_is_longer() {
        for (String line : lines(Sample.result("history", Outcome.LEAKS, Sample.findings(), List.of(), Set.of()))) {
            assertTrue(line.length() <= ConsoleReport.WIDTH, line);
        }
    }

    @Test
    void a_flood_of_leaks_is_cut_and_the_rest_is_counted() {
        List<Finding> many = new ArrayList<>();
        for (int i = 0; i < 45; i++) {
            many.add(Sample.finding("a-key", "A key", Severity.HIGH)
                    .at(Sample.file("A" + i + ".java", 1))
                    .build());
        }

        String text = text(Sample.result(Outcome.LEAKS, many, List.of(), Set.of()));

        assertTrue(text.contains("and 25 more that fail the build"), text);
        assertTrue(text.contains("45 leaked credentials"), text);
    }

    @Test
    void hostile_text_from_the_repository_cannot_steer_the_log() {
        String hostile = "a\u001b[2J\u202eb\n[INFO] BUILD SUCCESS\u2028c";
        Finding finding = Sample.finding("a-key", "A key", Severity.HIGH)
                .at(Sample.file(hostile, 3), Sample.blob("x" + hostile, 1))
                .noted(hostile)
                .exposed(Sample.by(hostile))
                .build();
        Gap gap = new Gap(Gap.Cause.UNREADABLE_FILES, hostile, hostile);
        ScanResult result = Sample.result("history", Outcome.COULD_NOT_LOOK, List.of(finding), List.of(gap), Set.of());

        for (String line : lines(result)) {
            assertTrue(line.codePoints().noneMatch(Visible::steers), line);
        }
        assertTrue(Essence.of(result, "x").codePoints().noneMatch(c -> c != '\n' && Visible.steers(c)));
    }

    @Test
    void colour_changes_no_visible_character() {
        List<String> coloured = new ConsoleReport(Paint.ANSI, ConsoleReport.WIDTH)
                .lines(Sample.leaks()).stream()
                        .map(l -> l.replaceAll("\u001b\\[[0-9;]*m", ""))
                        .toList();

        assertEquals(lines(Sample.leaks()), coloured);
    }

    private static String reached(Exposure.Reach reach, String... refs) {
        Finding finding = Sample.finding("a-key", "A key", Severity.HIGH)
                .exposed(Sample.reachedBy(reach, refs))
                .build();
        return String.join(" ", lines(Sample.result(Outcome.LEAKS, List.of(finding), List.of(), Set.of())))
                .replaceAll(" +", " ");
    }

    private static String value(String ruleId) {
        return Sample.findings().stream()
                .filter(f -> f.ruleId().equals(ruleId))
                .map(f -> f.secret().redacted())
                .findFirst()
                .orElseThrow();
    }

    private static List<String> lines(ScanResult result) {
        return new ConsoleReport(Paint.PLAIN, ConsoleReport.WIDTH).lines(result);
    }

    private static String text(ScanResult result) {
        return String.join("\n", lines(result));
    }
}
