package io.github.leakstop.detect;

import java.util.BitSet;
import java.util.List;

/**
 * What a regular expression says of bytes, roughly: all that it matches and perhaps more. Lines begin and end everywhere,
 * counts have no upper bound unless they are exact, and no high lower one.
 */
sealed interface RoughExpression {
    /** Of expressions that are not understood. */
    RoughExpression ANYTHING = new Chain(List.of());

    record OneOf(BitSet bytes) implements RoughExpression {}

    /** An edge of a word, or a place that is none. */
    record Edge(boolean isOne) implements RoughExpression {}

    record Chain(List<RoughExpression> parts) implements RoughExpression {}

    record Choice(List<RoughExpression> parts) implements RoughExpression {}

    /** So many times, and if it is open then as often as it likes. */
    record Repeated(RoughExpression part, int least, boolean open) implements RoughExpression {}

    static RoughExpression of(String expression) {
        return new RoughReader(expression).read();
    }
}
