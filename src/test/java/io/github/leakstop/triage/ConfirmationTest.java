package io.github.leakstop.triage;

import static io.github.leakstop.triage.Given.ACME_SECRET;
import static io.github.leakstop.triage.Given.ANY_SECRET;
import static io.github.leakstop.triage.Given.KUZU_SECRET;
import static io.github.leakstop.triage.Given.blob;
import static io.github.leakstop.triage.Given.findings;
import static io.github.leakstop.triage.Given.in;
import static io.github.leakstop.triage.Given.some;
import static io.github.leakstop.triage.Given.value;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.leakstop.finding.Evidence;
import io.github.leakstop.finding.Finding;
import io.github.leakstop.finding.Located;
import io.github.leakstop.finding.Origin;
import io.github.leakstop.finding.Severity;
import io.github.leakstop.rule.Role;
import io.github.leakstop.rule.Rule;
import io.github.leakstop.rule.RulePack;
import io.github.leakstop.rule.When;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfirmationTest {
    @ParameterizedTest
    @ValueSource(strings = {"acme.yml", "acmeBot/keys.json", "com/x/acme/Keys.java", "src/test/java/AcmeTest.java"})
    void a_path_that_names_the_provider_confirms_a_latent_candidate(String path) {
        List<Finding> findings =
                findings(in(path).holds(some(ACME_SECRET, value(1)).latent()));
        assertEquals(
                List.of(Severity.CRITICAL),
                findings.stream().map(Finding::severity).toList());
    }

    @Test
    void a_latent_candidate_in_a_neutral_place_falls_away() {
        assertEquals(
                List.of(),
                findings(in("keys.json").holds(some(ACME_SECRET, value(1)).latent())));
    }

    @ParameterizedTest
    @CsvSource({
        "conf/keys.json, conf/client.py",
        "bot/src/main/resources/application.yml, bot/src/main/java/com/x/Client.java",
        "src/main/resources/application.yml, src/test/java/Client.java",
        ".env, README.md",
        ".env, src/main/java/Client.java",
    })
    void a_file_beside_it_that_mentions_the_provider_confirms_it(String path, String sibling) {
        assertEquals(
                1,
                findings(
                                in(path).holds(some(ACME_SECRET, value(1)).latent()),
                                in(sibling).mentions("acme"))
                        .size());
    }

    @ParameterizedTest
    @CsvSource({
        "conf/keys.json, docs/client.py",
        "conf/keys.json, conf/deeper/client.py",
        "bot/src/main/resources/application.yml, web/src/main/java/Client.java",
        "bot/src/main/resources/application.yml, README.md",
    })
    void a_file_of_another_folder_and_module_confirms_nothing(String path, String other) {
        assertEquals(
                List.of(),
                findings(
                        in(path).holds(some(ACME_SECRET, value(1)).latent()),
                        in(other).mentions("acme")));
    }

    @Test
    void a_folder_that_speaks_of_many_providers_confirms_none() {
        assertEquals(
                List.of(),
                findings(
                        in("a/keys.json").holds(some(ACME_SECRET, value(1)).latent()),
                        in("a/all.py").mentions("acme", "kuzu", "db", "more", "most")));
    }

    @Test
    void a_sibling_that_mentions_another_provider_confirms_nothing() {
        assertEquals(
                List.of(),
                findings(
                        in("a/keys.json").holds(some(ACME_SECRET, value(1)).latent()),
                        in("a/b.py").mentions("kuzu")));
    }

    @Test
    void one_path_of_a_blob_that_speaks_is_enough_for_all() {
        List<Finding> findings = findings(blob(7, "keys.json", "acme/keys.json")
                .holds(some(ACME_SECRET, value(1)).latent()));
        assertEquals(2, findings.get(0).locations().size());
    }

    @Test
    void a_commit_message_lies_beside_no_file() {
        Located message = new Given.Where(Origin.COMMIT, "c0ffee", List.of("c0ffee"))
                .holds(some(ACME_SECRET, value(1)).latent());
        assertEquals(List.of(), findings(message, in("README.md").mentions("acme")));
    }

    @Test
    void a_speaking_path_raises_what_the_rule_raises_for_it() {
        Given.Some named = some(ACME_SECRET, value(1)).with(Evidence.NAME, Evidence.PAIR);
        assertEquals(
                Severity.HIGH, findings(in("keys.json").holds(named)).get(0).severity());
        assertEquals(
                Severity.CRITICAL, findings(in("acme.json").holds(named)).get(0).severity());
    }

    @Test
    void a_candidate_that_detection_lowered_is_not_raised_by_its_path() {
        Given.Some demo = some(ACME_SECRET, value(1)).worth(Severity.MEDIUM).noted("demo");
        Finding finding = findings(in("acme.json").holds(demo)).get(0);
        assertEquals(Severity.MEDIUM, finding.severity());
        assertEquals(List.of("demo"), finding.notes());
    }

    @Test
    void a_confirmed_provider_beats_the_general_rule_on_one_span() {
        List<Finding> findings = findings(in("acme.json")
                .holds(some(ANY_SECRET, value(1)), some(ACME_SECRET, value(1)).latent()));
        assertEquals(
                List.of("acme-secret"), findings.stream().map(Finding::ruleId).toList());
        assertEquals(List.of(), findings.get(0).notes());
    }

    @Test
    void the_general_rule_keeps_the_span_of_an_unconfirmed_provider() {
        List<Finding> findings = findings(in("keys.json")
                .holds(some(ANY_SECRET, value(1)), some(ACME_SECRET, value(1)).latent()));
        assertEquals(
                List.of("any-secret"), findings.stream().map(Finding::ruleId).toList());
    }

    @Test
    void of_two_providers_the_one_that_the_content_speaks_of_wins() {
        List<Finding> findings = findings(
                in("a/keys.json").holds(some(ACME_SECRET, value(1)).latent(), some(KUZU_SECRET, value(1))),
                in("a/b.py").mentions("acme"));
        assertEquals(
                List.of("kuzu-secret"), findings.stream().map(Finding::ruleId).toList());
    }

    @Test
    void spans_that_overlap_in_part_leave_one_finding() {
        List<Finding> findings = findings(in("x").holds(
                        some(ANY_SECRET, "https://" + value(1)).at(3, 5),
                        some(ACME_SECRET, value(1)).at(3, 13)));
        assertEquals(
                List.of("acme-secret"), findings.stream().map(Finding::ruleId).toList());
    }

    @Test
    void spans_that_only_touch_are_two_findings() {
        List<Finding> findings = findings(in("x").holds(
                        some(ACME_SECRET, value(1)).at(1, 1),
                        some(ACME_SECRET, value(2)).at(1, 33)));
        assertEquals(2, findings.size());
    }

    @Test
    void a_rule_that_is_over_another_takes_its_span() {
        Rule over = Given.rule("any", "any-token", Role.TOKEN, List.of(), List.of("acme-secret"), List.of());
        RulePack pack = new RulePack("t", List.of(over, ACME_SECRET), Map.of("acme", List.of("acme")), Map.of());
        Located content = in("x").holds(some(over, value(1)), some(ACME_SECRET, value(1)));
        List<Finding> findings =
                Triage.of(pack, TriageOptions.GATE).judge(List.of(content)).findings();
        assertEquals(
                List.of("any-token"), findings.stream().map(Finding::ruleId).toList());
    }

    @Test
    void a_rule_that_is_over_another_leaves_its_other_spans_alone() {
        Rule over = Given.rule("any", "any-token", Role.TOKEN, List.of(), List.of("acme-secret"), List.of());
        RulePack pack = new RulePack("t", List.of(over, ACME_SECRET), Map.of("acme", List.of("acme")), Map.of());
        Located content =
                in("x").holds(some(over, value(1)), some(ACME_SECRET, value(2)).at(2, 1));
        assertEquals(
                2,
                Triage.of(pack, TriageOptions.GATE)
                        .judge(List.of(content))
                        .findings()
                        .size());
    }

    @Test
    void a_general_rule_goes_before_a_faint_one_of_a_provider() {
        Rule faint = new Rule(
                "acme-id",
                "acme",
                "The faint one",
                Severity.LOW,
                Role.SECRET,
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                false,
                List.of(),
                List.of(new When(Set.of(Evidence.CONTEXT), Severity.LOW)),
                List.of(),
                List.of(),
                List.of(),
                Set.of(),
                ANY_SECRET.remedy());
        RulePack pack = new RulePack("t", List.of(faint, ANY_SECRET), Map.of("acme", List.of("acme")), Map.of());
        Located content = in("x").holds(some(faint, value(1)), some(ANY_SECRET, value(1)));
        assertEquals(
                List.of("any-secret"),
                Triage.of(pack, TriageOptions.GATE).judge(List.of(content)).findings().stream()
                        .map(Finding::ruleId)
                        .toList());
    }

    @Test
    void a_candidate_of_a_rule_outside_the_pack_is_refused_by_name() {
        Rule stranger = Given.rule("x", "x-stranger", Role.SECRET, List.of());
        IllegalArgumentException e =
                assertThrows(IllegalArgumentException.class, () -> findings(in("a").holds(some(stranger, value(1)))));
        assertEquals("a candidate names the rule x-stranger, which is not in the pack test", e.getMessage());
    }
}
