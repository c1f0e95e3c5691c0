package io.github.leakstop.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One mistake in an otherwise right rule: what the author is told. */
class RuleMistakeTest {
    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("mistakes")
    void each_mistake_says_what_is_wrong_and_what_is_right(String field, String yaml, String message)
            throws IOException {
        Path file = Files.writeString(folder.resolve("zoo.yml"), with(field, yaml));

        RulePackException e = assertThrows(RulePackException.class, () -> RulePackReader.read(file));

        assertEquals(
                List.of(message), e.problems().stream().map(Problem::message).toList());
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                Arguments.of("title", "", "'title' is missing"),
                Arguments.of("title", "[a]", "'title' takes text, this is a list"),
                Arguments.of("title", "12", "'title' takes text, this is a number; put it in quotes"),
                Arguments.of("title", "' '", "'title' takes text, this is blank"),
                Arguments.of("chosen", "perhaps", "'chosen' takes true or false, this is text"),
                Arguments.of("names", "stamp", "'names' takes a list, this is text"),
                Arguments.of("severity", "hihg", "unknown severity 'hihg', did you mean 'high'?"),
                Arguments.of("role", "privatekey", "unknown role 'privatekey', did you mean 'private-key'?"),
                Arguments.of("when", "[{high: [nam]}]", "unknown evidence 'nam', did you mean 'name'?"),
                Arguments.of(
                        "when", "[{high: [name, alone]}]", "'alone' means no evidence at all and stands by itself"),
                Arguments.of(
                        "when",
                        "[{high: [context]}, {low: [path]}]",
                        "an earlier line holds whenever this one does, so it never decides"),
                Arguments.of(
                        "when",
                        "[{high: [name], low: [context]}]",
                        "a line of 'when' is one severity with its evidence, such as high: [name, context]"),
                Arguments.of("when", "[{low: [name]}]", "'severity' is the worst that 'when' can say: low"),
                Arguments.of("when", "[{high: [pair]}]", "'pair', 'adjacent' and 'beside' ask for 'companions'"),
                Arguments.of(
                        "pattern", "'abc'", "a pattern needs 'keywords', words of which one stands in every match"),
                Arguments.of("keywords", "[abc]", "'keywords' go with a pattern"),
                Arguments.of("examples", "['a = 1']", "an example marks what the rule finds, such as «{{hex:32}}»"),
                Arguments.of("examples", "['«{{hex:3}}']", "bad example: '«' without '»'; write '\\«' for text"),
                Arguments.of(
                        "examples", "['«zoo-pen|{{hex:3}}» «x»']", "unknown rule 'zoo-pen', did you mean 'zoo-key'?"),
                Arguments.of("counterexamples", "[{text: a}]", "'because' is missing"),
                Arguments.of(
                        "counterexamples",
                        "[{because: so, text: «a»}]",
                        "a counterexample marks nothing; for text write '\\«'"),
                Arguments.of("over", "[zoo-kei]", "unknown rule 'zoo-kei', did you mean 'zoo-key'?"),
                Arguments.of("title", "*a", "anchors and aliases are not read; write the value out"),
                Arguments.of("replaces", "zoo-key", "there is no built-in rule 'zoo-key' to replace"));
    }

    /** The right rule with one field changed, added or, for an empty text, left out. */
    private static String with(String field, String yaml) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("id", "zoo-key");
        fields.put("title", "A title");
        fields.put("severity", "high");
        fields.put("role", "any");
        fields.put("when", "[{high: [name]}]");
        fields.put("why", "A reason.");
        fields.put("fix", "A cure.");
        fields.put(field, yaml);
        StringBuilder file = new StringBuilder("provider: zoo\nrules:\n  -\n");
        fields.forEach((name, value) -> file.append(value.isEmpty() ? "" : "    " + name + ": " + value + "\n"));
        return file.toString();
    }
}
