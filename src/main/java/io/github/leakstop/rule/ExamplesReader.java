package io.github.leakstop.rule;

import io.github.leakstop.rule.RuleExamples.Counterexample;
import io.github.leakstop.rule.RuleExamples.Example;
import io.github.leakstop.rule.YamlNode.Scalar;
import io.github.leakstop.rule.YamlNode.ScalarType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the examples and counterexamples of a rule. */
final class ExamplesReader {
    private ExamplesReader() {}

    /** @param references gets the ids of other rules that the examples name */
    static RuleExamples read(String id, Section rule, List<Scalar> references) {
        List<Example> examples = new ArrayList<>();
        for (Scalar text : rule.texts("examples")) {
            Optional<Template> template = template(rule, text);
            if (template.isPresent() && !template.get().marked().contains("")) {
                rule.problem(text, "an example marks what the rule finds, such as «{{hex:32}}»");
            }
            template.ifPresent(t -> references.addAll(others(t, text)));
            template.ifPresent(t -> examples.add(new Example(t, text.line())));
        }
        List<Counterexample> counterexamples = new ArrayList<>();
        for (YamlNode item : rule.items("counterexamples")) {
            rule.section(item, "a counterexample").ifPresent(c -> {
                String because = c.text("because").text();
                Scalar text = c.text("text");
                Optional<Template> template = template(c, text);
                if (template.isPresent() && !template.get().marked().isEmpty()) {
                    c.problem(text, "a counterexample marks nothing; for text write '\\«'");
                }
                template.ifPresent(t -> counterexamples.add(new Counterexample(because, t, text.line())));
                c.done();
            });
        }
        return new RuleExamples(id, examples, counterexamples);
    }

    private static Optional<Template> template(Section section, Scalar text) {
        try {
            return Optional.of(Template.parse(text.text()));
        } catch (IllegalArgumentException e) {
            section.problem(text, "bad example: " + e.getMessage());
            return Optional.empty();
        }
    }

    private static List<Scalar> others(Template template, Scalar at) {
        return template.marked().stream()
                .filter(id -> !id.isEmpty())
                .map(id -> new Scalar(id, ScalarType.TEXT, at.line(), at.column()))
                .toList();
    }
}
