package io.github.leakstop.merge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.leakstop.finding.Exposure;
import io.github.leakstop.finding.Finding;
import io.github.leakstop.finding.Gap;
import io.github.leakstop.finding.Location;
import io.github.leakstop.finding.Outcome;
import io.github.leakstop.finding.ScanResult;
import io.github.leakstop.finding.Severity;
import io.github.leakstop.report.Reports;
import io.github.leakstop.report.Sample;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MergeTest {
    @TempDir
    Path root;

    private Reported reported;

    @BeforeEach
    void begin() {
        reported = new Reported(root);
    }

    @Test
    void every_place_is_told_with_the_name_of_its_repository() throws Exception {
        reported.in("team/bot/target/leakstop", Reported.leaking(key("src/Bot.java")));

        Location place = reported.merged().findings().get(0).place();

        assertEquals("team/bot", place.repository());
        assertEquals("src/Bot.java", place.path());
        assertEquals("team/bot/src/Bot.java", place.fullPath());
    }

    @Test
    void one_credential_in_several_repositories_is_shown_once_with_all_places() throws Exception {
        reported.in("bot", Reported.leaking(key("run.sh"))).in("shop", Reported.leaking(key("run.sh")));

        List<Finding> findings = reported.merged().findings();

        assertEquals(1, findings.size());
        assertEquals(
                List.of("bot/run.sh", "shop/run.sh"),
                findings.get(0).locations().stream().map(Location::fullPath).toList());
        assertEquals(List.of("in the reports of bot, shop"), findings.get(0).notes());
    }

    @Test
    void a_guessable_value_of_equal_lines_is_said_to_differ_perhaps() throws Exception {
        Finding password = Sample.finding("generic-password", "Password", Severity.HIGH)
                .chosen("pw-" + Sample.hex("chosen", 8))
                .build();
        reported.in("bot", Reported.leaking(password)).in("shop", Reported.leaking(password));

        assertEquals(
                List.of("in the reports of bot, shop (the same line; the values may differ)"),
                reported.merged().findings().get(0).notes());
    }

    @Test
    void the_history_of_a_shared_credential_is_joined_with_refs_by_repository() throws Exception {
        reported.in("bot", Reported.leaking(key("run.sh", Sample.inHistory())))
                .in("shop", Reported.leaking(key("run.sh", Sample.inHead())));

        Exposure exposure = reported.merged().findings().get(0).exposure().orElseThrow();

        assertTrue(exposure.inHead());
        assertEquals(3, exposure.commits());
        assertEquals(List.of("bot/refs/heads/main", "bot/refs/tags/v1.0", "shop/refs/heads/main"), exposure.refs());
    }

    @Test
    void sets_of_different_repositories_keep_apart_unless_they_share_a_part() throws Exception {
        reported.in("a", Reported.leaking(part("key-1", 1), part("secret-1", 1)))
                .in("b", Reported.leaking(part("key-2", 1), part("secret-2", 1)))
                .in("c", Reported.leaking(part("secret-1", 1), part("passphrase-1", 1)));

        List<Finding> findings = reported.merged().findings();

        assertEquals(Set.of("key-1", "secret-1", "passphrase-1"), rulesOfSet(findings, "secret-1"));
        assertEquals(Set.of("key-2", "secret-2"), rulesOfSet(findings, "key-2"));
    }

    @Test
    void findings_of_all_reports_are_ordered_worst_first() throws Exception {
        reported.in("a", Reported.leaking(finding("low", Severity.LOW), finding("high", Severity.HIGH)))
                .in("b", Reported.leaking(finding("critical", Severity.CRITICAL), finding("medium", Severity.MEDIUM)));

        assertEquals(
                List.of("critical", "high", "medium", "low"),
                reported.merged().findings().stream().map(Finding::ruleId).toList());
    }

    @Test
    void what_one_repository_excuses_still_counts_for_the_other() throws Exception {
        Finding excused = Sample.finding("a-key", "A key", Severity.HIGH)
                .at(Sample.file("run.sh", 1))
                .excused("inline", "test")
                .build();
        reported.in("bot", Reported.told(excused)).in("shop", Reported.leaking(key("run.sh")));

        ScanResult merged = reported.merged();

        assertTrue(merged.findings().get(0).excuse().isEmpty());
        assertEquals(Outcome.LEAKS, merged.outcome());
    }

    @Test
    void gaps_limits_and_coverage_are_told_by_repository() throws Exception {
        reported.in("bot", Reported.blind(Gap.Cause.SHALLOW)).in("shop", Sample.clean());

        ScanResult merged = reported.merged();

        assertEquals("bot: .git", merged.gaps().get(0).where());
        assertEquals(2 * Sample.clean().coverage().files(), merged.coverage().files());
    }

    @Test
    void a_cause_that_only_one_scan_accepted_is_not_shown_as_accepted() throws Exception {
        Gap gap = new Gap(Gap.Cause.SHALLOW, ".git", "made up");
        reported.in("a", Sample.result(Outcome.CLEAN, List.of(), List.of(gap), Set.of(Gap.Cause.SHALLOW)))
                .in("b", Reported.blind(Gap.Cause.SHALLOW));

        assertEquals(Set.of(), reported.merged().accepted());
    }

    @Test
    void a_single_file_is_called_after_itself_and_a_report_after_its_folder() throws Exception {
        reported.in("x", Sample.clean());
        Files.copy(root.resolve("reports/x/leakstop.json"), root.resolve("shop.json"));

        String summary = reported.from("shop.json", "reports/x/leakstop.json")
                .expecting("shop", "reports/x")
                .merged()
                .remarks()
                .toString();

        assertEquals("[merged 2 reports: 2 clean]", summary);
    }

    @Test
    void an_own_report_of_an_earlier_merge_is_not_merged_again() throws Exception {
        reported.in("bot", Sample.clean())
                .in("../leakstop-report", Sample.leaks())
                .from(".");

        assertEquals(Outcome.CLEAN, reported.outcome());
    }

    @Test
    void a_merged_report_can_be_merged_again() throws Exception {
        reported.in("bot", Reported.leaking(key("run.sh")));
        ScanResult merged = reported.merged();
        reported.in("../estates/east", merged).from("estates");

        assertEquals(
                "east/bot/run.sh", reported.merged().findings().get(0).place().fullPath());
    }

    @Test
    void two_reports_of_one_name_are_refused_with_both_places() throws Exception {
        reported.in("bot", Sample.clean()).in("bot/target/leakstop", Sample.clean());

        String message =
                assertThrows(DoubledNameException.class, reported::merged).getMessage();

        assertEquals(2, message.lines().count());
        assertTrue(message.startsWith("Two reports are called bot: "), message);
        assertTrue(
                message.contains(
                        Path.of("reports/bot/target/leakstop/leakstop.json").toString()),
                message);
    }

    @Test
    void a_mistyped_name_is_answered_with_the_nearest_unexpected_one() throws Exception {
        reported.in("trading-bot", Sample.clean()).expecting("trading-bto");

        ScanResult merged = reported.merged();

        assertEquals(
                new Gap(
                        Gap.Cause.MISSING_REPORTS,
                        "trading-bto",
                        "no report of this name was found; did you mean trading-bot?"),
                merged.gaps().get(0));
        assertTrue(merged.remarks().contains("merged although leakstop.expect does not name trading-bot"));
    }

    @Test
    void reports_of_different_scanners_are_said_to_be_so() throws Exception {
        ScanResult clean = Sample.clean();
        ScanResult other = new ScanResult(
                clean.goal(),
                clean.outcome(),
                List.of(),
                Set.of(),
                List.of(),
                Set.of(),
                clean.coverage(),
                List.of(),
                List.of(),
                clean.started(),
                clean.duration(),
                "0.9",
                "own-7");
        reported.in("a", clean).in("b", other);

        assertTrue(reported.merged()
                .remarks()
                .contains("the reports come of different scanners: leakstop 0.9 with rules own-7; 1.0.0 with rules"
                        + " builtin-1"));
    }

    @Test
    void all_formats_can_be_written_of_a_merged_result() throws Exception {
        reported.in("bot", Sample.leaks()).in("shop", Reported.blind(Gap.Cause.CORRUPT_OBJECTS));
        ScanResult merged = reported.merged();

        for (var format : Reports.all()) {
            var out = new ByteArrayOutputStream();
            format.write(merged, out);
            String text = out.toString(StandardCharsets.UTF_8);
            assertTrue(
                    text.contains("bot/src/main/resources/application.properties")
                            || text.contains("\"repository\" : \"bot\""),
                    format.name());
            assertTrue(text.contains("shop: .git"), format.name());
        }
    }

    private static Set<String> rulesOfSet(List<Finding> findings, String rule) {
        int set = findings.stream()
                .filter(f -> f.ruleId().equals(rule))
                .findFirst()
                .orElseThrow()
                .set();
        return findings.stream()
                .filter(f -> f.set() == set)
                .map(Finding::ruleId)
                .collect(Collectors.toSet());
    }

    private static Finding key(String path) {
        return Sample.finding("a-key", "A key", Severity.HIGH)
                .at(Sample.file(path, 1))
                .build();
    }

    private static Finding key(String path, Exposure exposure) {
        return Sample.finding("a-key", "A key", Severity.HIGH)
                .at(Sample.file(path, 1))
                .exposed(exposure)
                .build();
    }

    private static Finding finding(String rule, Severity severity) {
        return Sample.finding(rule, rule, severity).build();
    }

    private static Finding part(String rule, int set) {
        return Sample.finding(rule, rule, Severity.HIGH).inSet(set).build();
    }
}
