package io.github.leakstop.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.leakstop.finding.Candidate;
import io.github.leakstop.finding.Detection;
import io.github.leakstop.finding.Evidence;
import io.github.leakstop.finding.Severity;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DetectorTest {
    private final Planted planted = new Planted(1);

    @Test
    void text_without_any_hit_is_done_at_once() {
        assertSame(Detection.NONE, Packs.detect("nothing to see here\n"));
    }

    @Test
    void key_and_secret_in_setters_are_one_company() {
        List<Candidate> found = Packs.found("""
                config.setEndpoint("https://acme.test/");
                config.setApiKey("%s");
                config.setSecretKey("%s");
                config.setPassphrase("%s");
                """.formatted(planted.uuid(), planted.upperHex(), planted.passphrase()));

        assertEquals(List.of("acme-key", "acme-secret", "acme-passphrase"), ids(found));
        assertEquals(
                Set.of(1), Set.copyOf(found.stream().map(Candidate::company).toList()));
    }

    @Test
    void a_shape_under_a_telling_name_is_latent_without_its_provider() {
        List<Candidate> found = Packs.found("secret_key = '%s'\n".formatted(planted.upperHex()));

        Candidate latent = found.stream().filter(c -> !c.isFirm()).findFirst().orElseThrow();
        assertEquals("acme-secret", latent.ruleId());
        assertEquals(Set.of(Evidence.PATH), latent.needed());
        assertEquals(Severity.CRITICAL, latent.severity());
    }

    @Test
    void a_latent_claim_stands_beside_the_generic_firm_one() {
        List<Candidate> found = Packs.found("secret_key = '%s'\n".formatted(planted.upperHex()));

        assertEquals(Set.of("acme-secret", "other-secret", "plain-secret"), Set.copyOf(ids(found)));
        assertEquals(
                List.of("plain-secret"),
                ids(found.stream().filter(Candidate::isFirm).toList()));
    }

    @Test
    void junk_before_a_key_does_not_hide_it_next_to_its_secret() {
        String key = planted.uuid();

        List<Candidate> found =
                Packs.found("key = 'abc%s'\nsecret = '%s'  # acme\n".formatted(key, planted.upperHex()));

        assertEquals(List.of("acme-key", "acme-secret"), ids(found));
        assertEquals(key, found.get(0).secret().reveal());
    }

    @Test
    void a_default_without_quotes_is_a_value_though_its_line_ends_in_a_brace() {
        List<Candidate> found = Packs.found("password=${DB_PASSWORD:%s}\n".formatted(planted.passphrase()));

        assertEquals(List.of("plain-password"), ids(found));
    }

    @Test
    void junk_before_a_lone_key_is_no_key() {
        assertTrue(Packs.found("acme id abc%s\n".formatted(planted.uuid())).isEmpty());
    }

    @Test
    void two_accounts_in_one_block_are_two_companies() {
        List<Candidate> found =
                Packs.found("""
                # acme
                apikey1 = "%s"
                secretkey1 = "%s"
                apikey2 = "%s"
                secretkey2 = "%s"
                """.formatted(planted.uuid(), planted.upperHex(), planted.uuid(), planted.upperHex()));

        assertEquals(List.of("acme-key", "acme-secret", "acme-key", "acme-secret"), ids(found));
        assertEquals(List.of(1, 1, 2, 2), found.stream().map(Candidate::company).toList());
    }

    @Test
    void the_third_argument_behind_key_and_secret_is_the_passphrase() {
        List<Candidate> found = Packs.found("client = acme.Client('%s', '%s', '%s', False)\n"
                .formatted(planted.uuid(), planted.upperHex(), planted.passphrase()));

        assertEquals(List.of("acme-key", "acme-secret", "acme-passphrase"), ids(found));
        assertTrue(found.get(2).secret().isChosen());
    }

    @Test
    void a_literal_passphrase_behind_key_and_secret_from_elsewhere_is_found() {
        List<Candidate> found =
                Packs.found("client = acme.Client(api_key, secret_key, '%s', False)\n".formatted(planted.passphrase()));

        assertEquals(List.of("acme-passphrase"), ids(found));
    }

    @Test
    void a_bare_word_behind_a_bare_pair_is_the_passphrase() {
        List<Candidate> found = Packs.found("\"\"\"\nacme\n%s\n%s\n%s\n\"\"\"\n"
                .formatted(planted.uuid(), planted.upperHex(), planted.passphrase()));

        assertEquals(List.of("acme-key", "acme-secret", "acme-passphrase"), ids(found));
    }

    @Test
    void an_argument_behind_a_checksum_is_no_passphrase() {
        assertTrue(Packs.found("assertEquals(\"acme sum\", \"%s\", \"%s\");\n"
                        .formatted(planted.upperHex(), planted.passphrase()))
                .isEmpty());
    }

    @Test
    void a_datasource_password_near_a_credential_is_no_passphrase() {
        List<Candidate> found = Packs.found("""
                acme.key=%s
                acme.secret=%s
                spring.datasource.password=%s
                """.formatted(planted.uuid(), planted.upperHex(), planted.passphrase()));

        assertEquals("plain-password", found.get(2).ruleId());
    }

    @Test
    void of_two_providers_that_fit_the_nearest_mention_wins() {
        List<Candidate> found = Packs.found("""
                acme_secret = "%s"
                # far from that
                other_secret = "%s"
                """.formatted(planted.upperHex(), planted.upperHex()));

        assertEquals(List.of("acme-secret", "other-secret"), ids(found));
    }

    @Test
    void the_excerpt_masks_every_value_of_its_line() {
        String key = planted.uuid();
        String secret = planted.upperHex();
        String passphrase = planted.passphrase();

        List<Candidate> found = Packs.found("acme.Client('%s', '%s', '%s')\n".formatted(key, secret, passphrase));

        for (Candidate candidate : found) {
            assertEquals("acme.Client('****', '****', '****')", candidate.excerpt());
        }
    }

    @Test
    void a_long_line_is_cut_round_the_value() {
        List<Candidate> found =
                Packs.found("x".repeat(5000) + " acme_secret='" + planted.upperHex() + "' " + "y".repeat(5000) + "\n");

        assertTrue(found.get(0).excerpt().length() < 200);
        assertTrue(found.get(0).excerpt().contains("acme_secret='****'"));
    }

    @Test
    void lines_and_columns_count_characters_from_one() {
        Candidate found = Packs.found("# 说明\n欧易 acme_secret = '%s'\n".formatted(planted.upperHex()))
                .get(0);

        assertEquals(2, found.line());
        assertEquals("欧易 acme_secret = '".length() + 1, found.column());
        assertEquals(found.column() + 32, found.endColumn());
    }

    @Test
    void a_binary_content_is_one_line_of_bytes() {
        String head = "\0\1\2\n\n\n\0\0\3\4";

        Candidate found = Packs.found(head + " acme_secret = '%s'\0\1".formatted(planted.upperHex()))
                .get(0);

        assertEquals(1, found.line());
        assertEquals(head.length() + " acme_secret = '".length() + 1, found.column());
    }

    @Test
    void a_stray_nul_leaves_the_lines_of_a_text() {
        Candidate found = Packs.found(
                        "a log\0\n" + "of words\n".repeat(20) + "acme_secret = '%s'\n".formatted(planted.upperHex()))
                .get(0);

        assertEquals(22, found.line());
    }

    @Test
    void a_demo_credential_is_worth_one_step_less() {
        Candidate found = Packs.found("acme_secret = '%s'\nflag = 'playground'\n".formatted(planted.upperHex()))
                .get(0);

        assertEquals(Severity.HIGH, found.severity());
        assertEquals(List.of("demo"), found.notes());
    }

    @Test
    void a_commented_out_credential_says_so() {
        Candidate found = Packs.found("// String acmeSecret = \"%s\";\n".formatted(planted.upperHex()))
                .get(0);

        assertEquals(List.of("commented out"), found.notes());
    }

    @Test
    void an_inline_allow_gives_rule_line_and_reason() {
        Detection detection = Packs.detect("""
                a
                // leakstop:allow acme-secret -- rotated in May
                x = 1 # leakstop:allow * -- test vector
                """);

        assertEquals(
                List.of(
                        new Detection.InlineAllow(2, "acme-secret", "rotated in May", true),
                        new Detection.InlineAllow(3, "*", "test vector", false)),
                detection.allows());
    }

    @Test
    void an_inline_allow_without_reason_excuses_nothing() {
        assertTrue(Packs.detect("// leakstop:allow acme-secret\n").allows().isEmpty());
    }

    @Test
    void what_speaks_of_a_provider_is_told_without_candidates() {
        assertEquals(Set.of("acme"), Packs.detect("import acme\n").mentions());
    }

    @Test
    void an_explanation_tells_rule_and_evidence_without_the_value() {
        String secret = planted.upperHex();
        byte[] bytes = Packs.bytes("x\nacme_secret = '%s'\n".formatted(secret));

        List<String> told = Packs.detector().explain(bytes, bytes.length, 2);

        assertTrue(told.stream().anyMatch(t -> t.contains("acme-secret") && t.contains("claims it")));
        assertFalse(told.toString().contains(secret));
    }

    @Test
    void an_explanation_begins_with_what_the_prefilter_saw() {
        byte[] bytes = Packs.bytes("acme_secret = '%s'\n".formatted(planted.upperHex()));

        String told = Packs.detector().explain(bytes, bytes.length, 1).toString();

        assertTrue(told.contains("'acme' speaks of acme"));
        assertTrue(told.contains("'secret' may name a value"));
        assertTrue(told.contains("a run of 32 characters"));
    }

    @Test
    void an_explanation_says_what_a_silent_rule_would_need() {
        byte[] bytes = Packs.bytes("acme sum %s\n".formatted(planted.upperHex()));

        String told = Packs.detector().explain(bytes, bytes.length, 1).toString();

        assertTrue(told.contains("no line of its when holds"));
        assertTrue(told.contains("CRITICAL needs [NAME, CONTEXT]; MEDIUM needs [PAIR]"));
    }

    @Test
    void an_explanation_of_a_plain_line_says_that_nothing_was_seen() {
        byte[] bytes = Packs.bytes("x\nplain words\n");

        assertEquals(1, Packs.detector().explain(bytes, bytes.length, 2).size());
    }

    @Test
    void a_profile_counts_what_each_rule_was_tried_on() {
        Detector profiled = Packs.detector().profiled();
        byte[] bytes = Packs.bytes("acme_secret = '%s'\n".formatted(planted.upperHex()));
        profiled.detect(bytes, bytes.length, 1, 0);

        RuleCost cost = profiled.costs().getOrDefault("acme-secret", new RuleCost(0, 0));
        assertEquals(1, cost.evaluations());
    }

    private static List<String> ids(List<Candidate> found) {
        return found.stream().map(Candidate::ruleId).toList();
    }
}
