package io.github.leakstop.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.leakstop.finding.Candidate;
import io.github.leakstop.rule.Rule;
import io.github.leakstop.rule.RuleBook;
import io.github.leakstop.rule.RuleExamples;
import io.github.leakstop.rule.RulePack;
import io.github.leakstop.rule.RulePackReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules do not depend on their order, and where two want one span it is written down which of them has it. */
class RuleOrderTest {
    private static final Path RULES = Path.of("rules");
    private static final Path CLASHES = Path.of("src/test/resources/rule-clashes.txt");

    @Test
    void every_clash_of_two_providers_rules_is_written_down() throws Exception {
        String clashes = String.join("\n", RuleClashes.in(RulePackReader.read(RULES))) + "\n";
        if (System.getProperty("regenerate") != null) {
            Files.writeString(CLASHES, clashes);
        }

        assertEquals(
                clashes,
                Files.readString(CLASHES),
                "Rules clash in the examples otherwise than " + CLASHES
                        + " says. See whether the right one wins, then: mvn test -Dtest=RuleOrderTest -Dregenerate");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void the_order_of_rules_changes_no_answer_on_any_example(long seed) throws Exception {
        RuleBook book = RulePackReader.read(RULES);
        Detector sorted = Detector.of(book.pack());
        Detector shuffled = Detector.of(shuffled(book.pack(), new Random(seed)));

        for (RuleExamples rule : book.examples()) {
            for (byte[] text : texts(rule)) {
                assertEquals(answer(sorted, text), answer(shuffled, text), rule.ruleId());
            }
        }
    }

    @Test
    void the_order_of_files_makes_no_other_pack() throws Exception {
        List<Path> files;
        try (Stream<Path> found = Files.list(RULES)) {
            files = new ArrayList<>(found.sorted(Collections.reverseOrder()).toList());
        }

        assertEquals(
                RulePackReader.read(RULES).pack(),
                RulePackReader.read(files, new RulePack("", List.of(), Map.of(), Map.of()))
                        .pack());
    }

    private static List<byte[]> texts(RuleExamples rule) {
        return Stream.concat(
                        rule.examples().stream().map(RuleExamples.Example::template),
                        rule.counterexamples().stream().map(RuleExamples.Counterexample::template))
                .map(t -> t.expand(rule.ruleId(), rule.ruleId()).text().getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    private static List<String> answer(Detector detector, byte[] text) {
        return detector.detect(text, text.length, 1, 0).candidates().stream()
                .map(RuleOrderTest::told)
                .toList();
    }

    /** Everything but the value. */
    private static String told(Candidate c) {
        return String.join(
                " ",
                c.ruleId(),
                c.severity().name(),
                c.start() + "-" + c.endLine() + ":" + c.endColumn(),
                new TreeSet<>(c.evidence()).toString(),
                new TreeSet<>(c.needed()).toString(),
                c.notes().toString());
    }

    private static RulePack shuffled(RulePack pack, Random random) {
        List<Rule> rules = new ArrayList<>(pack.rules());
        Collections.shuffle(rules, random);
        return new RulePack(pack.id(), rules, pack.mentions(), pack.words());
    }
}
