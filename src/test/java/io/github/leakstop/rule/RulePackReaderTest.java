package io.github.leakstop.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.leakstop.finding.Evidence;
import io.github.leakstop.finding.Severity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulePackReaderTest {
    private static final String HASH = "0123456789abcdef".repeat(4);
    private static final String ACME = """
            provider: acme
            mentions: [Acme, acme.test]
            samples: [%s]
            rules:
              - id: acme-key
                title: Acme key
                severity: high
                role: key
                shape: "ak_{{base62:20}}"
                when:
                  - high: [name, context]
                  - low: alone
                companions: [acme-secret]
                why: It opens the door.
                fix: Change the lock.
                examples:
                  - key = «{{a=base62:20}}» «acme-secret|{{hex:64}}»
              - id: acme-secret
                title: Acme secret
                severity: critical
                role: private-key
                keywords: [ACME_]
                pattern: 'acme_(?P<secret>[0-9a-f]{64})'
                chosen: true
                validators: ["distinct:11"]
                names: [stamp]
                over: [acme-key]
                formerly: [acme-old]
                when:
                  - critical: [name]
                why: It signs.
                fix: Revoke it.
                references: [https://acme.test/keys]
                examples: ["s = «{{hex:64}}»"]
                counterexamples:
                  - because: it is empty
                    text: s =
            """.formatted(HASH);

    @TempDir
    Path folder;

    @Test
    void every_field_of_a_rule_file_is_read() throws Exception {
        write("acme.yml", ACME);

        RuleBook book = RulePackReader.read(folder);

        Rule key = book.pack().rules().get(0);
        assertEquals("acme-key", key.id());
        assertEquals("acme", key.provider());
        assertEquals(Optional.of(Shape.parse("ak_{{base62:20}}")), key.shape());
        assertEquals(
                List.of(
                        new When(Set.of(Evidence.NAME, Evidence.CONTEXT), Severity.HIGH),
                        new When(Set.of(), Severity.LOW)),
                key.when());
        assertEquals(List.of("acme-secret"), key.companions());
        assertEquals(Set.of(HASH), key.samples());
        Rule secret = book.pack().rules().get(1);
        assertEquals(Severity.CRITICAL, secret.severity());
        assertEquals(Role.PRIVATE_KEY, secret.role());
        assertEquals(List.of("acme_"), secret.keywords());
        assertEquals(Optional.of("acme_(?P<secret>[0-9a-f]{64})"), secret.pattern());
        assertTrue(secret.chosen());
        assertEquals(List.of("distinct:11"), secret.validators());
        assertEquals(List.of("stamp"), secret.names());
        assertEquals(List.of("acme-key"), secret.over());
        assertEquals(List.of("acme-old"), secret.formerly());
        assertEquals("Revoke it.", secret.remedy().fix());
        assertEquals(List.of("https://acme.test/keys"), secret.remedy().references());
        assertEquals(Map.of("acme", List.of("acme", "acme.test")), book.pack().mentions());
    }

    @Test
    void examples_come_with_their_lines_beside_the_pack() throws Exception {
        write("acme.yml", ACME);

        RuleExamples examples = RulePackReader.read(folder).examples().get(1);

        assertEquals("acme-secret", examples.ruleId());
        assertEquals("s = «{{hex:64}}»", examples.examples().get(0).template().source());
        assertEquals("it is empty", examples.counterexamples().get(0).because());
        assertEquals(37, examples.counterexamples().get(0).line());
    }

    @Test
    void a_folder_gives_rules_sorted_and_words_merged() throws Exception {
        write("zoo.yml", rule("zoo", "zoo-key", ""));
        write("ant.yml", rule("ant", "ant-key", ""));
        write("words.yml", "words:\n  fillers: [yes, 1234, changeme]\n");

        RulePack pack = RulePackReader.read(folder).pack();

        assertEquals(
                List.of("ant-key", "zoo-key"),
                pack.rules().stream().map(Rule::id).toList());
        assertEquals(Map.of("fillers", List.of("yes", "1234", "changeme")), pack.words());
    }

    @Test
    void all_mistakes_are_told_at_once_in_order_of_place() throws Exception {
        write("zoo.yml", rule("zoo", "zoo-key", "keyword: [a]\n    shape: '{{hexx:3}}'\n    companions: [zoo-kee]"));
        write("ant.yml", rule("bee", "bee-key", ""));

        assertEquals(
                List.of(
                        "ant.yml:1:11: 'provider' is the file's name: ant",
                        "ant.yml:3:9: an id is ant-<what> in lower case and dashes, this is 'bee-key'",
                        "zoo.yml:11:5: unknown field 'keyword', did you mean 'keywords'?",
                        "zoo.yml:12:12: bad shape: unknown class 'hexx', did you mean 'hex'?",
                        "zoo.yml:13:18: unknown rule 'zoo-kee', did you mean 'zoo-key'?"),
                problems());
    }

    @Test
    void a_file_that_is_no_yaml_is_told_with_its_place() throws Exception {
        write("zoo.yml", "provider: zoo\nrules: [\n");

        assertEquals("zoo.yml:2:9: no valid YAML: ", problems().get(0).substring(0, 28));
    }

    @Test
    void a_pattern_that_re2_refuses_is_told_with_its_fault() throws Exception {
        write("zoo.yml", rule("zoo", "zoo-key", "keywords: [abc]\n    pattern: 'abc('"));

        assertEquals(List.of("zoo.yml:12:14: bad pattern: missing closing ) in 'abc('"), problems());
    }

    @Test
    void what_is_no_file_of_rules_is_told_by_name() throws Exception {
        assertEquals(List.of(":1:1: no rules here: a rule file ends in .yml"), problems());
        Files.write(folder.resolve("zoo.yml"), "provider: zo\u00f6".getBytes(StandardCharsets.ISO_8859_1));
        assertEquals(List.of("zoo.yml:1:1: is not UTF-8"), problems());
        write("zoo.yml", "");
        assertEquals(List.of("zoo.yml:1:1: the file is empty"), problems());
        write("zoo.yml", "- zoo\n");
        assertEquals(List.of("zoo.yml:1:1: a rule file is a group of fields, this is a list"), problems());
        RulePackException e =
                assertThrows(RulePackException.class, () -> RulePackReader.read(folder.resolve("none.yml")));
        assertTrue(e.getMessage().endsWith("none.yml:1:1: there is no such file or folder"), e.getMessage());
    }

    @Test
    void a_users_rule_joins_the_built_in_ones() throws Exception {
        write("acme.yml", ACME);
        RulePack builtIn = RulePackReader.read(folder).pack();
        Path own = Files.writeString(folder.resolve("mine.yml"), rule("mine", "mine-key", ""));

        RuleBook book = RulePackReader.read(List.of(own), builtIn);

        assertEquals(
                List.of("acme-key", "acme-secret", "mine-key"),
                book.pack().rules().stream().map(Rule::id).toList());
        assertEquals(
                List.of("mine-key"),
                book.examples().stream().map(RuleExamples::ruleId).toList());
        assertNotEquals(builtIn.id(), book.pack().id());
    }

    @Test
    void a_users_rule_can_replace_a_built_in_one() throws Exception {
        write("acme.yml", ACME);
        RulePack builtIn = RulePackReader.read(folder).pack();
        Path own = Files.writeString(folder.resolve("mine.yml"), rule("mine", "mine-secret", "replaces: acme-secret"));

        List<Rule> rules = RulePackReader.read(List.of(own), builtIn).pack().rules();

        assertEquals(
                List.of("acme-key", "mine-secret"), rules.stream().map(Rule::id).toList());
        assertEquals(List.of("mine-secret"), rules.get(0).companions());
        assertEquals(List.of("acme-secret"), rules.get(1).formerly());
    }

    @Test
    void a_users_rule_never_replaces_one_unasked_or_unknown() throws Exception {
        write("acme.yml", ACME);
        RulePack builtIn = RulePackReader.read(folder).pack();
        Path same = write("mine/acme.yml", rule("acme", "acme-key", ""));
        Path none = write("mine/bolt.yml", rule("bolt", "bolt-key", "replaces: acme-kee"));

        RulePackException e =
                assertThrows(RulePackException.class, () -> RulePackReader.read(List.of(same, none), builtIn));

        assertEquals(
                List.of(
                        "a rule 'acme-key' is there already; to take its place write replaces: acme-key",
                        "there is no built-in rule 'acme-kee' to replace, did you mean 'acme-key'?"),
                e.problems().stream().map(Problem::message).toList());
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private List<String> problems() {
        RulePackException e = assertThrows(RulePackException.class, () -> RulePackReader.read(folder));
        return e.getMessage()
                .lines()
                .map(l -> l.substring(folder.toString().length()))
                .map(l -> l.startsWith("/") ? l.substring(1) : l)
                .toList();
    }

    /** A file with one rule; {@code more} starts in line 11. */
    private static String rule(String provider, String id, String more) {
        return """
                provider: %s
                rules:
                  - id: %s
                    title: A title
                    severity: high
                    role: any
                    when:
                      - high: alone
                    why: A reason.
                    fix: A cure.
                    %s
                """.formatted(provider, id, more);
    }
}
