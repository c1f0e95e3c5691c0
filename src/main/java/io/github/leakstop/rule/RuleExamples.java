package io.github.leakstop.rule;

import java.util.List;

/**
 * What a rule says that it finds and leaves alone.
 *
 * @param ruleId the rule
 * @param examples in the order of the file
 * @param counterexamples in the order of the file
 */
public record RuleExamples(String ruleId, List<Example> examples, List<Counterexample> counterexamples) {
    public RuleExamples {
        examples = List.copyOf(examples);
        counterexamples = List.copyOf(counterexamples);
    }

    /**
     * Text in which the marked spans, and no others, are found.
     *
     * @param line where it stands in the rule file
     */
    public record Example(Template template, int line) {}

    /**
     * Text in which nothing is found.
     *
     * @param because why that is right
     * @param line where it stands in the rule file
     */
    public record Counterexample(String because, Template template, int line) {}
}
