/**
 * The rule model and the readers of rule packs: YAML for people, a compiled form for a quick start.
 *
 * <p>In: files under {@code rules/} and users' packs. Out: an immutable {@link io.github.leakstop.rule.RulePack}. Must not
 * know: where content comes from, how a rule is matched.
 */
package io.github.leakstop.rule;
