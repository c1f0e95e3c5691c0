package io.github.leakstop.triage;

import static io.github.leakstop.triage.Given.ACME_KEY;
import static io.github.leakstop.triage.Given.ACME_PASSPHRASE;
import static io.github.leakstop.triage.Given.ACME_SECRET;
import static io.github.leakstop.triage.Given.KUZU_SECRET;
import static io.github.leakstop.triage.Given.blob;
import static io.github.leakstop.triage.Given.findings;
import static io.github.leakstop.triage.Given.in;
import static io.github.leakstop.triage.Given.some;
import static io.github.leakstop.triage.Given.value;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.leakstop.finding.Evidence;
import io.github.leakstop.finding.Finding;
import io.github.leakstop.finding.Severity;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CredentialSetsTest {
    @Test
    void company_in_a_content_makes_one_set_with_the_secret_first() {
        List<Finding> findings = findings(in("a").holds(
                        some(ACME_KEY, value(1)).company(1),
                        some(ACME_SECRET, value(2)).at(2, 1).company(1),
                        some(ACME_PASSPHRASE, "Pass-w0rd").at(3, 1).company(1)));
        assertEquals(
                List.of("acme-secret 1", "acme-passphrase 1", "acme-key 1"),
                findings.stream().map(f -> f.ruleId() + " " + f.set()).toList());
    }

    @Test
    void a_value_that_stands_alone_is_in_no_set() {
        assertEquals(
                0,
                findings(in("a").holds(some(ACME_SECRET, value(1)).company(1)))
                        .get(0)
                        .set());
    }

    @Test
    void two_companies_of_one_content_are_two_sets() {
        List<Finding> findings = findings(in("a").holds(
                        some(ACME_KEY, value(1)).company(1),
                        some(ACME_SECRET, value(2)).at(2, 1).company(1),
                        some(ACME_KEY, value(3)).at(3, 1).company(2),
                        some(ACME_SECRET, value(4)).at(4, 1).company(2)));
        assertEquals(Map.of(1, 2L, 2, 2L), sizes(findings));
    }

    @Test
    void a_key_seen_with_its_secret_here_and_its_passphrase_there_joins_both() {
        List<Finding> findings = findings(
                in("a").holds(
                                some(ACME_KEY, value(1)).company(1),
                                some(ACME_SECRET, value(2)).at(2, 1).company(1)),
                blob(1, "b")
                        .holds(
                                some(ACME_KEY, value(1)).company(1),
                                some(ACME_PASSPHRASE, "Pass-w0rd").at(2, 1).company(1)));
        assertEquals(Map.of(1, 3L), sizes(findings));
    }

    @Test
    void a_passphrase_on_two_keys_leaves_two_credentials() {
        List<Finding> findings =
                findings(in("a").holds(trio(1, 2, "Pass-w0rd")), in("b").holds(trio(3, 4, "Pass-w0rd")));
        assertEquals(Map.of(1, 3L, 2, 2L), sizes(findings));
    }

    @Test
    void parts_in_two_files_are_tied_by_the_stem_of_their_names() {
        List<Finding> findings = findings(
                in("a.yml").holds(some(ACME_KEY, value(1)).named("acme.eu.api-key")),
                in("b.env").holds(some(ACME_SECRET, value(2)).named("ACME_EU_SECRET_KEY")),
                in("c.env").holds(some(ACME_SECRET, value(3)).named("ACME_US_SECRET_KEY")));
        assertEquals(Map.of(0, 1L, 1, 2L), sizes(findings));
    }

    @Test
    void a_stem_under_which_secrets_were_rotated_ties_nothing() {
        List<Finding> findings = findings(
                in("a").holds(some(ACME_KEY, value(1)).named("ACME_KEY")),
                in("b").holds(some(ACME_SECRET, value(2)).named("ACME_SECRET")),
                blob(1, "b").holds(some(ACME_SECRET, value(3)).named("ACME_SECRET")));
        assertEquals(Map.of(0, 3L), sizes(findings));
    }

    @Test
    void a_stem_without_the_providers_word_ties_nothing() {
        List<Finding> findings = findings(
                in("a").holds(some(ACME_KEY, value(1)).named("config.setApiKey")),
                in("b").holds(some(ACME_SECRET, value(2)).named("config.setSecretKey")));
        assertEquals(Map.of(0, 2L), sizes(findings));
    }

    @Test
    void a_companion_in_another_file_counts_as_the_pair_it_is() {
        Given.Some key =
                some(ACME_KEY, value(1)).with(Evidence.NAME).named("acme.key").worth(Severity.LOW);
        Given.Some secret = some(ACME_SECRET, value(2))
                .with(Evidence.NAME)
                .named("acme.secret")
                .worth(Severity.LOW);
        assertEquals(
                List.of(Severity.HIGH, Severity.HIGH),
                findings(in("a").holds(key), in("b").holds(secret)).stream()
                        .map(Finding::severity)
                        .toList());
        assertEquals(Severity.LOW, findings(in("b").holds(secret)).get(0).severity());
    }

    @Test
    void a_demo_pair_stays_as_low_as_detection_left_it() {
        List<Finding> findings = findings(in("a").holds(
                        some(ACME_KEY, value(1)).company(1).worth(Severity.MEDIUM),
                        some(ACME_SECRET, value(2)).at(2, 1).company(1).worth(Severity.MEDIUM)));
        assertEquals(
                List.of(Severity.MEDIUM, Severity.MEDIUM),
                findings.stream().map(Finding::severity).toList());
    }

    @Test
    void sets_are_numbered_by_severity_then_place() {
        List<Finding> findings = findings(
                in("a").holds(
                                some(ACME_KEY, value(1)).company(1).worth(Severity.MEDIUM),
                                some(ACME_SECRET, value(2)).at(2, 1).company(1).worth(Severity.MEDIUM)),
                in("c").holds(trio(3, 4, "Pass-w0rd1")),
                in("b").holds(trio(5, 6, "Pass-w0rd2")),
                in("a2").holds(some(KUZU_SECRET, value(7))));
        assertEquals(
                List.of("b 1", "b 1", "b 1", "c 2", "c 2", "c 2", "a2 0", "a 3", "a 3"),
                findings.stream().map(f -> f.place().path() + " " + f.set()).toList());
    }

    private static Given.Some[] trio(int key, int secret, String passphrase) {
        return new Given.Some[] {
            some(ACME_KEY, value(key)).company(1),
            some(ACME_SECRET, value(secret)).at(2, 1).company(1),
            some(ACME_PASSPHRASE, passphrase).at(3, 1).company(1)
        };
    }

    private static Map<Integer, Long> sizes(List<Finding> findings) {
        return findings.stream().collect(Collectors.groupingBy(Finding::set, Collectors.counting()));
    }
}
