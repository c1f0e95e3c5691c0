package io.github.leakstop.triage;

import static io.github.leakstop.triage.Given.ACME_SECRET;
import static io.github.leakstop.triage.Given.ANY_SECRET;
import static io.github.leakstop.triage.Given.blob;
import static io.github.leakstop.triage.Given.ignored;
import static io.github.leakstop.triage.Given.in;
import static io.github.leakstop.triage.Given.judge;
import static io.github.leakstop.triage.Given.some;
import static io.github.leakstop.triage.Given.value;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.leakstop.finding.Detection.InlineAllow;
import io.github.leakstop.finding.Finding;
import io.github.leakstop.finding.Located;
import io.github.leakstop.rule.Role;
import io.github.leakstop.rule.Rule;
import io.github.leakstop.rule.RulePack;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InlineAllowsTest {
    @ParameterizedTest(name = "at {0}, alone {1}, value on {2}: {3}")
    @CsvSource({
        "5, false, 5, true",
        "5, false, 6, false",
        "5, true, 6, true",
        "5, true, 5, true",
        "5, true, 7, false",
        "5, true, 4, false"
    })
    void an_allow_covers_its_line_and_alone_the_next(int at, boolean alone, int line, boolean covered) {
        Judgement judgement = judge(tree("a", line, allow(at, alone)));
        assertEquals(covered, excused(judgement));
        assertEquals(!covered, judgement.unusedAllows().size() == 1);
    }

    @Test
    void allows_that_stand_alone_may_be_stacked_on_one_line() {
        assertTrue(excused(judge(tree(
                "a",
                7,
                new InlineAllow(5, "acme-secret", "sample", true),
                new InlineAllow(6, "kuzu-secret", "too", true)))));
    }

    @Test
    void the_reason_is_told_with_the_finding() {
        Finding finding = judge(tree("a", 5, allow(5, false))).findings().get(0);
        assertEquals(Optional.of(new Finding.Excuse("inline", "a sample")), finding.excuse());
    }

    @ParameterizedTest
    @CsvSource({
        "acme-secret, '', NO_REASON",
        "acme-secret, ' ', NO_REASON",
        "*, everything, NO_RULE",
        "'', whatever, NO_RULE",
        "acme-*, all of them, NO_RULE",
        "acme-secrt, a sample, UNKNOWN_RULE",
        "kuzu-secret, a sample, NOTHING_THERE",
    })
    void an_allow_that_cannot_count_is_told_and_excuses_nothing(String rule, String reason, UnusedAllow.Why why) {
        Judgement judgement = judge(tree("a", 5, new InlineAllow(5, rule, reason, false)));
        assertEquals(List.of(new UnusedAllow("a", 5, rule, why)), judgement.unusedAllows());
        assertEquals(false, excused(judgement));
    }

    @Test
    void an_allow_by_a_former_id_of_the_rule_counts() {
        Rule renamed = Given.rule("acme", "acme-new", Role.SECRET, List.of(), List.of(), List.of("acme-secret"));
        Located content = in("a").holds(
                        Set.of(),
                        List.of(allow(5, false)),
                        some(renamed, value(1)).at(5, 1));
        Judgement judgement = Triage.of(new RulePack("t", List.of(renamed), Map.of(), Map.of()), TriageOptions.GATE)
                .judge(List.of(content));
        assertTrue(excused(judgement));
    }

    @Test
    void an_allow_by_the_rule_that_the_report_names_counts_at_each_place() {
        Located seenAsGeneral = in("b").holds(
                        Set.of(),
                        List.of(allow(5, false)),
                        some(ANY_SECRET, value(1)).at(5, 1));
        assertTrue(excused(judge(tree("a", 5, allow(5, false)), seenAsGeneral)));
    }

    @Test
    void a_copy_of_the_value_without_an_allow_still_counts() {
        Judgement judgement = judge(tree("a", 5, allow(5, false)), tree("b", 5));
        assertEquals(false, excused(judgement));
        assertEquals(List.of(), judgement.unusedAllows());
    }

    @Test
    void an_allow_in_the_tree_covers_the_value_in_history() {
        Judgement judgement =
                judge(tree("a", 5, allow(5, false)), blob(1, "old").holds(some(ACME_SECRET, value(1))));
        assertTrue(excused(judgement));
    }

    @Test
    void before_publishing_what_history_holds_is_shown_all_the_same() {
        Triage triage = Triage.of(Given.PACK, TriageOptions.BEFORE_PUBLISHING);
        Located allowed = tree("a", 5, allow(5, false));
        assertTrue(excused(triage.judge(List.of(allowed))));
        Judgement judgement = triage.judge(List.of(allowed, blob(1, "old").holds(some(ACME_SECRET, value(1)))));
        assertEquals(false, excused(judgement));
        assertEquals(List.of(), judgement.unusedAllows());
    }

    @Test
    void an_allow_that_only_history_holds_excuses_nothing() {
        Located old = blob(1, "old")
                .holds(
                        Set.of(),
                        List.of(allow(5, false)),
                        some(ACME_SECRET, value(1)).at(5, 1));
        Judgement judgement = judge(old);
        assertEquals(false, excused(judgement));
        assertEquals(List.of(), judgement.unusedAllows(), "nobody can take it out of history");
    }

    @Test
    void an_allow_in_an_ignored_file_covers_that_file_only() {
        Located local = ignored(".env")
                .holds(
                        Set.of(),
                        List.of(allow(5, false)),
                        some(ACME_SECRET, value(1)).at(5, 1));
        assertTrue(excused(judge(local)));
        assertEquals(false, excused(judge(local, blob(1, ".env").holds(some(ACME_SECRET, value(1))))));
    }

    @Test
    void an_allow_of_another_value_covers_nothing() {
        Located other = in("b").holds(
                        Set.of(),
                        List.of(allow(5, false)),
                        some(ACME_SECRET, value(2)).at(5, 1));
        assertEquals(
                List.of(true, false),
                judge(other, tree("z", 5)).findings().stream()
                        .map(f -> f.excuse().isPresent())
                        .toList());
    }

    @Test
    void an_unused_allow_says_where_it_stands_and_what_to_do() {
        assertEquals(
                "src/a:5: leakstop:allow acme-secret excuses nothing any more; take it out",
                judge(tree("src/a", 9, allow(5, false))).unusedAllows().get(0).message());
    }

    private static boolean excused(Judgement judgement) {
        return judgement.findings().get(0).excuse().isPresent();
    }

    private static InlineAllow allow(int line, boolean alone) {
        return new InlineAllow(line, "acme-secret", "a sample", alone);
    }

    private static Located tree(String path, int line, InlineAllow... allows) {
        return in(path).holds(
                        Set.of(), List.of(allows), some(ACME_SECRET, value(1)).at(line, 1));
    }
}
