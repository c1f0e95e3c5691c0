package io.github.leakstop.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.leakstop.rule.RuleBook;
import io.github.leakstop.rule.RuleExamples;
import io.github.leakstop.rule.RuleExamples.Counterexample;
import io.github.leakstop.rule.RuleExamples.Example;
import io.github.leakstop.rule.RulePackReader;
import io.github.leakstop.rule.Template;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every example of every rule, through the whole detector. */
class RuleExamplesTest {
    private static final int SEEDS = 5;

    @TestFactory
    List<DynamicNode> the_detector_finds_what_the_examples_mark_and_nothing_else() throws Exception {
        RuleBook book = RulePackReader.read(Path.of("rules"));
        ExampleCheck check = new ExampleCheck(Detector.of(book.pack()));
        List<DynamicNode> nodes = new ArrayList<>();
        for (RuleExamples rule : book.examples()) {
            List<DynamicTest> tests = new ArrayList<>();
            for (Example example : rule.examples()) {
                String name = "finds, line " + example.line() + ": " + firstLine(example.template());
                tests.add(dynamicTest(name, () -> check(check, rule.ruleId(), example.template())));
            }
            for (Counterexample other : rule.counterexamples()) {
                String name = "is silent, line " + other.line() + ": " + other.because();
                tests.add(dynamicTest(name, () -> check(check, rule.ruleId(), other.template())));
            }
            nodes.add(dynamicContainer(rule.ruleId(), tests));
        }
        return nodes;
    }

    private static void check(ExampleCheck check, String ruleId, Template template) {
        for (int seed = 0; seed < SEEDS; seed++) {
            assertEquals(List.of(), check.faults(template.expand(ruleId, ruleId + seed)), template.source());
        }
    }

    private static String firstLine(Template template) {
        return template.source().lines().findFirst().orElse("").strip();
    }
}
