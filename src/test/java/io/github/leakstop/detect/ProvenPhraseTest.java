package io.github.leakstop.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.leakstop.finding.Candidate;
import io.github.leakstop.rule.RulePackReader;
import io.github.leakstop.rule.Template;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProvenPhraseTest {
    @ParameterizedTest
    @ValueSource(strings = {"sample", "replace", "example"})
    void a_placeholders_word_among_its_words_does_not_excuse_a_phrase(String word) throws Exception {
        Detector detector = Detector.of(RulePackReader.read(Path.of("rules")).pack());
        Template template = Template.parse("wallet.mnemonic = \"{{phrase24}}\"\n");
        String text = IntStream.range(0, 4000)
                .mapToObj(seed -> template.expand("acme-key", word + seed).text())
                .filter(drawn -> drawn.contains(" " + word + " "))
                .findFirst()
                .orElse(word + " is not on the list");
        byte[] bytes = Packs.bytes(text);

        assertEquals(
                List.of("wallet-mnemonic"),
                detector.detect(bytes, bytes.length, 1, 0).candidates().stream()
                        .map(Candidate::ruleId)
                        .toList());
    }
}
