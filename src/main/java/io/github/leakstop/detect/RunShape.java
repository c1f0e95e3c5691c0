package io.github.leakstop.detect;

import io.github.leakstop.rule.ShapeMatcher;
import java.util.Optional;

/** A rule whose shape is noticed by the run that it begins with. */
record RunShape(CompiledRule rule, Anchor.Leading run) {
    private static final int LONG_ENOUGH_TO_STAND_OUT = 32;

    static Optional<RunShape> of(CompiledRule rule) {
        return rule.anchor()
                .filter(Anchor.Leading.class::isInstance)
                .map(anchor -> new RunShape(rule, (Anchor.Leading) anchor));
    }

    ShapeMatcher shape() {
        return rule.shape();
    }

    boolean takes(int kinds, int length) {
        return length >= run.min()
                && length <= run.max()
                && (kinds & ~run.allowed()) == 0
                && (kinds & run.required()) == run.required();
    }

    /** Whether the run tells only by the text before it. */
    boolean standsBehindText() {
        return !run.before().isEmpty();
    }

    /** Fixed dashes, or few characters of many: then the shape shows even with letters stuck to it. */
    boolean bearsJunk() {
        boolean narrow = Integer.bitCount(run.allowed()) <= 2;
        return run.whole()
                && !standsBehindText()
                && run.min() == run.max()
                && run.min() >= LONG_ENOUGH_TO_STAND_OUT
                && (run.required() != 0 || narrow);
    }
}
