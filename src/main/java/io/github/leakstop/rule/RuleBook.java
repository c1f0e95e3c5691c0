package io.github.leakstop.rule;

import java.util.List;

/**
 * Rules as people write them: what detection needs, and the examples that prove it.
 *
 * @param pack the rules
 * @param examples of every rule read from a file, sorted by id
 */
public record RuleBook(RulePack pack, List<RuleExamples> examples) {
    public RuleBook {
        examples = List.copyOf(examples);
    }
}
