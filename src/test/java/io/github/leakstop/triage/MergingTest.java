package io.github.leakstop.triage;

import static io.github.leakstop.triage.Given.ACME_PASSPHRASE;
import static io.github.leakstop.triage.Given.ACME_SECRET;
import static io.github.leakstop.triage.Given.ANY_SECRET;
import static io.github.leakstop.triage.Given.DB_PASSWORD;
import static io.github.leakstop.triage.Given.KUZU_SECRET;
import static io.github.leakstop.triage.Given.blob;
import static io.github.leakstop.triage.Given.findings;
import static io.github.leakstop.triage.Given.ignored;
import static io.github.leakstop.triage.Given.in;
import static io.github.leakstop.triage.Given.some;
import static io.github.leakstop.triage.Given.value;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.leakstop.finding.Finding;
import io.github.leakstop.finding.Location;
import io.github.leakstop.finding.Origin;
import io.github.leakstop.finding.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;

class MergingTest {
    @Test
    void a_value_at_many_places_is_one_finding_with_all_of_them() {
        List<Finding> findings = findings(
                blob(2, "b.txt", "a.txt").holds(some(ACME_SECRET, value(1))),
                ignored(".env").holds(some(ACME_SECRET, value(1))),
                in("z.txt")
                        .holds(
                                some(ACME_SECRET, value(1)).at(4, 1),
                                some(ACME_SECRET, value(1)).at(2, 1)));
        assertEquals(
                List.of("z.txt:2", "z.txt:4", "b.txt:1", "a.txt:1", ".env:1"),
                findings.get(0).locations().stream().map(MergingTest::shown).toList());
        assertEquals(1, findings.size());
    }

    @Test
    void two_values_of_one_rule_are_two_findings() {
        assertEquals(
                2,
                findings(in("a").holds(some(ACME_SECRET, value(1))), in("b").holds(some(ACME_SECRET, value(2))))
                        .size());
    }

    @Test
    void the_same_file_listed_twice_is_one_place() {
        assertEquals(
                1,
                findings(in("a").holds(some(ACME_SECRET, value(1))), in("a").holds(some(ACME_SECRET, value(1))))
                        .get(0)
                        .locations()
                        .size());
    }

    @Test
    void name_and_excerpt_are_those_of_the_first_place() {
        Finding finding = findings(
                        blob(1, "a").holds(some(ACME_SECRET, value(1)).named("old")),
                        in("b").holds(some(ACME_SECRET, value(1)).named("now")))
                .get(0);
        assertEquals(
                List.of("now", "now = ****", "b"),
                List.of(finding.name(), finding.excerpt(), finding.place().path()));
    }

    @Test
    void the_worst_place_gives_the_severity() {
        Finding finding = findings(
                        in("a").holds(some(ACME_SECRET, value(1))
                                .worth(Severity.MEDIUM)
                                .noted("demo")),
                        in("b").holds(some(ACME_SECRET, value(1))))
                .get(0);
        assertEquals(Severity.CRITICAL, finding.severity());
        assertEquals(List.of(), finding.notes(), "what one place says is not true of the finding");
    }

    @Test
    void a_value_with_two_purposes_stays_one_finding_and_says_so() {
        List<Finding> findings = findings(
                in("db.properties").holds(some(DB_PASSWORD, "correct-Horse7")),
                in("keys.properties").holds(some(ACME_PASSPHRASE, "correct-Horse7")));
        assertEquals(
                List.of("acme-passphrase"),
                findings.stream().map(Finding::ruleId).toList());
        assertEquals(List.of("also used as db-password"), findings.get(0).notes());
        assertEquals(
                List.of("keys.properties:1", "db.properties:1"),
                findings.get(0).locations().stream().map(MergingTest::shown).toList());
    }

    @Test
    void a_general_sight_of_a_secret_is_no_second_purpose() {
        List<Finding> findings =
                findings(in("a").holds(some(ANY_SECRET, value(1))), in("b").holds(some(ACME_SECRET, value(1))));
        assertEquals(List.of(List.of()), findings.stream().map(Finding::notes).toList());
    }

    @Test
    void a_value_that_any_place_calls_chosen_shows_its_length_only() {
        Finding finding = findings(
                        in("a").holds(some(ACME_SECRET, value(1))), in("b").holds(some(DB_PASSWORD, value(1))))
                .get(0);
        assertEquals("(32 characters)", finding.secret().redacted());
    }

    @Test
    void a_value_only_in_ignored_files_is_told_apart() {
        assertTrue(findings(ignored(".env").holds(some(ACME_SECRET, value(1))))
                .get(0)
                .onlyIgnored());
        assertFalse(findings(
                        ignored(".env").holds(some(ACME_SECRET, value(1))),
                        blob(1, ".env").holds(some(ACME_SECRET, value(1))))
                .get(0)
                .onlyIgnored());
    }

    @Test
    void findings_come_by_severity_then_rule_then_place() {
        List<Finding> findings = findings(
                in("b").holds(
                                some(KUZU_SECRET, value(1)),
                                some(ACME_SECRET, value(2)).at(2, 1)),
                in("a").holds(
                                some(DB_PASSWORD, "pw-A1"),
                                some(ACME_SECRET, value(3)).at(2, 1)));
        assertEquals(
                List.of("acme-secret a:2", "acme-secret b:2", "kuzu-secret b:1", "db-password a:1"),
                findings.stream().map(f -> f.ruleId() + " " + shown(f.place())).toList());
    }

    @Test
    void nothing_located_gives_no_findings() {
        assertEquals(List.of(), findings());
    }

    @Test
    void a_place_in_the_tree_comes_before_an_older_one_in_history() {
        Finding finding = findings(
                        blob(1, "aaa").holds(some(ACME_SECRET, value(1))),
                        in("zzz").holds(some(ACME_SECRET, value(1))))
                .get(0);
        assertEquals(Origin.WORK_TREE, finding.place().origin());
    }

    private static String shown(Location at) {
        return at.path() + ":" + at.line();
    }
}
