package io.github.leakstop.rule;

import io.github.leakstop.finding.Evidence;
import io.github.leakstop.finding.Severity;
import io.github.leakstop.rule.YamlNode.Scalar;
import io.github.leakstop.rule.YamlNode.ScalarType;
import io.github.leakstop.rule.YamlNode.Sequence;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Reads the {@code when} lines of a rule: {@code - high: [name, context]}. */
final class WhenReader {
    private static final String ALONE = "alone";

    private WhenReader() {}

    static List<When> read(Section rule) {
        List<When> lines = new ArrayList<>();
        for (YamlNode item : rule.items("when")) {
            if (item instanceof YamlNode.Mapping line && line.fields().size() == 1) {
                YamlNode.Field field = line.fields().get(0);
                When when = new When(evidence(rule, field.value()), severity(rule, field.name()));
                if (lines.stream().anyMatch(earlier -> holdsWith(earlier.all(), when.all()))) {
                    rule.problem(item, "an earlier line holds whenever this one does, so it never decides");
                }
                lines.add(when);
            } else {
                rule.problem(item, "a line of 'when' is one severity with its evidence, such as high: [name, context]");
            }
        }
        if (rule.items("when").isEmpty()) {
            rule.problem(rule.place(), "'when' is missing: say what evidence makes it what, such as - high: [name]");
        }
        return lines;
    }

    static Severity severity(Section rule, Scalar word) {
        return rule.oneOf(word, "severity", Words.of(Severity.class))
                ? Words.parse(Severity.class, word.text())
                : Severity.LOW;
    }

    private static Set<Evidence> evidence(Section rule, YamlNode value) {
        Set<Evidence> all = EnumSet.noneOf(Evidence.class);
        List<YamlNode> terms = value instanceof Sequence list ? list.items() : List.of(value);
        List<String> known = new ArrayList<>(Words.of(Evidence.class));
        known.add(ALONE);
        for (YamlNode term : terms) {
            if (!(term instanceof Scalar word && word.type() == ScalarType.TEXT)) {
                rule.problem(term, "evidence is a word, this is " + term.kind());
            } else if (rule.oneOf(word, "evidence", known) && !word.text().equals(ALONE)) {
                all.add(Words.parse(Evidence.class, word.text()));
            } else if (terms.size() > 1 && word.text().equals(ALONE)) {
                rule.problem(term, "'alone' means no evidence at all and stands by itself");
            }
        }
        return all;
    }

    /** Whether a line that asks for {@code earlier} holds wherever one that asks for {@code later} does. */
    private static boolean holdsWith(Set<Evidence> earlier, Set<Evidence> later) {
        return earlier.stream().allMatch(e -> Rule.holds(e, later));
    }
}
