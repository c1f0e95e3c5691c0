package io.github.leakstop.rule;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Recognises a shape in bytes.
 *
 * <p>Idea: alphabets are ASCII, so one is a bit set of two words, and a part is one loop over bytes. A run of variable
 * length takes all it can and gives back only where the next part could begin with one of its characters.
 *
 * <p>Cost: one look at each byte; with variable runs that overlap what follows, at most the product of their spans. No
 * allocation. Not for searching: it answers for one start, the prefilter says which.
 *
 * <p>Immutable and thread-safe.
 */
public final class ShapeMatcher {
    private final ShapeStep[] steps;

    private ShapeMatcher(ShapeStep[] steps) {
        this.steps = steps;
    }

    public static ShapeMatcher of(Shape shape) {
        Deque<ShapeStep> steps = new ArrayDeque<>();
        List<Shape.Part> parts = shape.parts();
        for (int i = parts.size() - 1; i >= 0; i--) {
            ShapeStep step = ShapeStep.of(parts.get(i));
            steps.addFirst(steps.isEmpty() ? step : step.before(steps.getFirst()));
        }
        return new ShapeMatcher(steps.toArray(ShapeStep[]::new));
    }

    /**
     * How many bytes match; says nothing about what stands before or behind them.
     *
     * @param from where the match starts
     * @param to where it ends at the latest, exclusive
     * @return the length of the match, or -1 where there is none
     */
    public int length(byte[] text, int from, int to) {
        int end = match(0, text, from, to);
        return end < 0 ? -1 : end - from;
    }

    private int match(int index, byte[] text, int from, int to) {
        if (index == steps.length) {
            return from;
        }
        ShapeStep step = steps[index];
        int taken = step.takes(text, from, to);
        int least = step.givesBack() ? step.min() : Math.max(step.min(), taken);
        for (int n = taken; n >= least; n--) {
            int end = match(index + 1, text, from + n, to);
            if (end >= 0) {
                return end;
            }
        }
        return -1;
    }
}
