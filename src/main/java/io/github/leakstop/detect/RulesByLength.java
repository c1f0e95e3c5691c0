package io.github.leakstop.detect;

import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Some rules by the length of the values they may take: most pieces of a line are shorter or longer than what most rules ask
 * for. Worked out for a length when first asked. Thread-safe.
 */
final class RulesByLength {
    private static final int LONGEST = 256;

    private final List<CompiledRule> all;
    private final AtomicReferenceArray<List<CompiledRule>> known = new AtomicReferenceArray<>(LONGEST);

    RulesByLength(List<CompiledRule> rules) {
        this.all = rules;
    }

    /** Those that may take a value of this many characters, in their order; of a long one perhaps more. */
    List<CompiledRule> of(int length) {
        if (length >= LONGEST) {
            return all;
        }
        List<CompiledRule> some = known.get(length);
        if (some == null) {
            some = all.stream().filter(rule -> rule.mayFit(length)).toList();
            known.set(length, some);
        }
        return some;
    }
}
