package io.github.leakstop.detect;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.leakstop.finding.Candidate;
import io.github.leakstop.rule.Rule;
import io.github.leakstop.rule.RuleBook;
import io.github.leakstop.rule.RuleExamples;
import io.github.leakstop.rule.RulePackReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** One file a family with the first example of each of its rules; {@code -Dplanted=FOLDER} keeps them for other scanners. */
class PlantedFilesTest {

    @Test
    void every_family_finds_something_in_a_file_of_its_examples() throws Exception {
        RuleBook book = RulePackReader.read(Path.of("rules"));
        Detector detector = Detector.of(book.pack());

        for (Map.Entry<String, String> planted : planted(book).entrySet()) {
            byte[] text = planted.getValue().getBytes(StandardCharsets.UTF_8);
            assertTrue(
                    detector.detect(text, text.length, 1, 0).candidates().stream()
                            .anyMatch(Candidate::isFirm),
                    planted.getKey());
            if (System.getProperty("planted") != null) {
                Path folder = Files.createDirectories(Path.of(System.getProperty("planted"), planted.getKey()));
                Files.write(folder.resolve("text"), text);
            }
        }
    }

    private static Map<String, String> planted(RuleBook book) {
        Map<String, String> providers =
                book.pack().rules().stream().collect(Collectors.toMap(Rule::id, Rule::provider));
        Map<String, String> files = new TreeMap<>();
        for (RuleExamples rule : book.examples()) {
            String text = rule.examples()
                    .get(0)
                    .template()
                    .expand(rule.ruleId(), "planted " + rule.ruleId())
                    .text();
            files.merge(providers.get(rule.ruleId()), text, (one, other) -> one + "\n" + other);
        }
        return files;
    }
}
