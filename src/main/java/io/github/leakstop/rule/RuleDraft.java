package io.github.leakstop.rule;

import io.github.leakstop.rule.YamlNode.Scalar;
import java.util.List;
import java.util.Optional;

/**
 * A rule just read, with the places of what only the whole pack can check.
 *
 * @param file it stands in
 * @param rule as far as it could be read
 * @param id where the id stands
 * @param references ids of other rules that it names
 * @param replaces id of the built-in rule that it takes the place of
 * @param examples its examples
 */
record RuleDraft(
        String file, Rule rule, Scalar id, List<Scalar> references, Optional<Scalar> replaces, RuleExamples examples) {}
