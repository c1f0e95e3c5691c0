package io.github.leakstop.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.leakstop.detect.Detector;
import io.github.leakstop.detect.ExampleCheck;
import io.github.leakstop.detect.value.Validators;
import io.github.leakstop.finding.Evidence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The guide is what authors of rules go by: it must know all there is, and its example must hold. */
class RulesGuideTest {
    private static final Path GUIDE = Path.of("docs", "rules-guide.md");

    @Test
    void the_guide_explains_every_field_and_every_word() throws IOException {
        List<String> words = new ArrayList<>(Words.of(Evidence.class));
        words.addAll(Words.of(Role.class));
        words.addAll(ShapeLanguage.names());
        JsonNode schema =
                new ObjectMapper().readTree(Path.of("docs", "rules.schema.json").toFile());
        schema.at("/properties").fieldNames().forEachRemaining(words::add);
        schema.at("/definitions/rule/properties").fieldNames().forEachRemaining(words::add);

        assertEquals(Set.of(), unexplained("`%s`", words));
    }

    @Test
    void the_guide_explains_every_validator() throws IOException {
        assertEquals(Set.of(), unexplained("`%s", Validators.names()));
    }

    @Test
    void the_guide_explains_every_synthetic_value() throws IOException {
        List<String> words = new ArrayList<>(Synthetic.names());
        words.removeAll(ShapeLanguage.names());

        assertEquals(Set.of(), unexplained("`{{%s}}`", words));
    }

    @Test
    void the_worked_example_holds_in_the_whole_detector(@TempDir Path folder) throws Exception {
        Matcher yaml = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(GUIDE));
        assertTrue(yaml.find());
        Path file = Files.writeString(folder.resolve("acme.yml"), yaml.group(1));

        RuleBook book = RulePackReader.read(List.of(file), BuiltInRules.load());

        ExampleCheck check = new ExampleCheck(Detector.of(book.pack()));
        for (RuleExamples rule : book.examples()) {
            rule.examples().forEach(e -> assertHolds(check, rule.ruleId(), e.template()));
            rule.counterexamples().forEach(c -> assertHolds(check, rule.ruleId(), c.template()));
        }
    }

    private static void assertHolds(ExampleCheck check, String ruleId, Template template) {
        assertEquals(List.of(), check.faults(template.expand(ruleId, ruleId)), template.source());
    }

    private static Set<String> unexplained(String form, List<String> words) throws IOException {
        String guide = Files.readString(GUIDE);
        Set<String> missing = new TreeSet<>(words);
        missing.removeIf(w -> guide.contains(form.formatted(w)));
        return missing;
    }
}
