package io.github.leakstop.triage;

import static io.github.leakstop.triage.Given.ACME_KEY;
import static io.github.leakstop.triage.Given.ACME_PASSPHRASE;
import static io.github.leakstop.triage.Given.ACME_SECRET;
import static io.github.leakstop.triage.Given.DB_PASSWORD;
import static io.github.leakstop.triage.Given.blob;
import static io.github.leakstop.triage.Given.findings;
import static io.github.leakstop.triage.Given.ignored;
import static io.github.leakstop.triage.Given.in;
import static io.github.leakstop.triage.Given.some;
import static io.github.leakstop.triage.Given.value;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.leakstop.finding.Finding;
import io.github.leakstop.finding.Fingerprint;
import io.github.leakstop.finding.Located;
import io.github.leakstop.rule.Role;
import io.github.leakstop.rule.Rule;
import io.github.leakstop.rule.RulePack;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FingerprintMakerTest {
    @Test
    void an_unguessable_value_is_hashed_with_its_family() throws Exception {
        byte[] expected = MessageDigest.getInstance("SHA-256")
                .digest(("acme/secret\0" + value(1)).getBytes(StandardCharsets.UTF_8));
        assertEquals(
                "1:" + HexFormat.of().formatHex(expected),
                print(ACME_SECRET, in("a").holds(some(ACME_SECRET, value(1)))).value());
    }

    @Test
    void an_unguessable_value_keeps_its_name_wherever_it_moves() {
        assertEquals(
                print(
                        ACME_SECRET,
                        in("a").holds(some(ACME_SECRET, value(1)).at(3, 9).named("x"))),
                print(
                        ACME_SECRET,
                        blob(5, "moved/b")
                                .holds(some(ACME_SECRET, value(1)).at(70, 1).named("y"))));
    }

    @Test
    void a_renamed_rule_keeps_the_names_of_its_findings() {
        Rule renamed = Given.rule("acme", "acme-api-secret", Role.SECRET, List.of(), List.of(), List.of("acme-secret"));
        RulePack pack = new RulePack("t", List.of(renamed), Map.of(), Map.of());
        Finding after = Triage.of(pack, TriageOptions.GATE)
                .judge(List.of(in("a").holds(some(renamed, value(1)))))
                .findings()
                .get(0);
        assertEquals(print(ACME_SECRET, in("a").holds(some(ACME_SECRET, value(1)))), after.fingerprint());
    }

    @Test
    void a_passphrase_in_a_set_is_keyed_with_the_sets_secret() {
        Fingerprint one = print(ACME_PASSPHRASE, trio("a", 1, 2, "Pass-w0rd"));
        assertEquals(one, print(ACME_PASSPHRASE, trio("moved/b", 1, 2, "Pass-w0rd")), "place");
        assertEquals(one, print(ACME_PASSPHRASE, trio("a", 9, 2, "Pass-w0rd")), "the key is no secret");
        assertNotEquals(one, print(ACME_PASSPHRASE, trio("a", 1, 3, "Pass-w0rd")), "secret");
        assertNotEquals(one, print(ACME_PASSPHRASE, trio("a", 1, 2, "Pass-w1rd")), "value");
    }

    @Test
    void a_key_alone_is_too_public_to_key_with() {
        Located withKeyOnly = in("a").holds(
                        some(ACME_KEY, value(1)).company(1),
                        some(ACME_PASSPHRASE, "Pass-w0rd").named("p").at(2, 1).company(1));
        assertEquals(
                print(
                        ACME_PASSPHRASE,
                        in("a").holds(some(ACME_PASSPHRASE, "Pass-w0rd").named("p"))),
                print(ACME_PASSPHRASE, withKeyOnly));
    }

    @Test
    void a_guessable_value_without_a_set_leaves_no_trace_in_its_name() {
        assertEquals(
                print(DB_PASSWORD, in("a").holds(some(DB_PASSWORD, "summer2024").named("pw"))),
                print(DB_PASSWORD, in("a").holds(some(DB_PASSWORD, "winter2025").named("pw"))));
    }

    @Test
    void a_guessable_value_of_a_rule_for_random_ones_leaves_none_either() {
        assertEquals(
                print(
                        ACME_SECRET,
                        in("a").holds(some(ACME_SECRET, "SummerHoliday2024").named("s"))),
                print(
                        ACME_SECRET,
                        in("a").holds(some(ACME_SECRET, "WinterHoliday2025").named("s"))));
    }

    @Test
    void the_masked_place_holds_over_moved_lines_and_later_copies() {
        // leakstop:allow generic-password -- a word and a year, made up for this test
        Given.Some password = some(DB_PASSWORD, "summer2024").named("pw");
        Fingerprint one = print(DB_PASSWORD, in("b").holds(password));
        assertEquals(
                one,
                print(
                        DB_PASSWORD,
                        in("b").holds(some(DB_PASSWORD, "summer2024")
                                .named("pw")
                                .at(9, 4))));
        assertEquals(one, print(DB_PASSWORD, blob(1, "b").holds(password), in("c").holds(password)));
        assertEquals(one, print(DB_PASSWORD, ignored("a").holds(password), in("b").holds(password)));
        assertNotEquals(one, print(DB_PASSWORD, in("renamed").holds(password)));
        assertNotEquals(
                one,
                print(DB_PASSWORD, in("b").holds(some(DB_PASSWORD, "summer2024").named("other"))));
    }

    @Test
    void two_guessable_values_on_like_lines_have_two_names() {
        List<Finding> findings = findings(in("a").holds(
                        some(DB_PASSWORD, "summer2024").named("pw"),
                        some(DB_PASSWORD, "winter2025").named("pw").at(2, 1),
                        some(DB_PASSWORD, "spring2026").named("pw").at(3, 1)));
        assertEquals(
                3, new HashSet<>(findings.stream().map(Finding::fingerprint).toList()).size());
    }

    @Test
    void every_name_is_the_version_and_64_hex_digits() {
        findings(trio("a", 1, 2, "Pass-w0rd"), in("b").holds(some(DB_PASSWORD, "summer2024")))
                .forEach(f -> assertTrue(f.fingerprint().value().matches("1:[0-9a-f]{64}"), f.ruleId()));
    }

    private static Fingerprint print(Rule rule, Located... contents) {
        return findings(contents).stream()
                .filter(f -> f.ruleId().equals(rule.id()))
                .findFirst()
                .orElseThrow()
                .fingerprint();
    }

    private static Located trio(String path, int key, int secret, String passphrase) {
        return in(path).holds(
                        some(ACME_KEY, value(key)).company(1),
                        some(ACME_SECRET, value(secret)).at(2, 1).company(1),
                        some(ACME_PASSPHRASE, passphrase).at(3, 1).company(1));
    }
}
