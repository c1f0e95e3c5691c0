package io.github.leakstop.rule;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** What the readers do with finished rules. */
final class Rules {
    static final Comparator<Rule> BY_ID = Comparator.comparing(Rule::id);

    private Rules() {}

    /** The rule with ids of replaced rules turned into those of their replacements. */
    static Rule renaming(Rule rule, Map<String, String> ids) {
        return new Rule(
                rule.id(),
                rule.provider(),
                rule.title(),
                rule.severity(),
                rule.role(),
                rule.keywords(),
                rule.names(),
                rule.shape(),
                rule.pattern(),
                rule.chosen(),
                rule.validators(),
                rule.when(),
                renaming(rule.companions(), ids),
                renaming(rule.over(), ids),
                rule.formerly(),
                rule.samples(),
                rule.remedy());
    }

    private static List<String> renaming(List<String> names, Map<String, String> ids) {
        return names.stream().map(n -> ids.getOrDefault(n, n)).toList();
    }
}
