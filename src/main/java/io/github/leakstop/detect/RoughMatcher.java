package io.github.leakstop.detect;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/*
 * Tells that a stretch of bytes holds no match of an expression.
 *
 * Idea: the rough expression as an automaton whose states are made when first reached, so that each byte costs one look at a
 * table, where RE2 goes over all threads. Most windows hold a keyword and no match, so that RE2 is seldom asked.
 * Cost: two nanoseconds a byte, and some microseconds for each state not met before; 40 KB for an expression in use.
 * Not for: where a match is.
 */
final class RoughMatcher {
    private static final int MOST_STATES = 500;
    private static final int MATCH = -1;
    private static final int NO_MATCH = 1;
    private static final BitSet WORD = ByteSets.word();

    private final List<Step> steps = new ArrayList<>();
    private final int begin;
    private final int[] columns = new int[256];
    private final int width;
    /** By state and column the next state's row, 0 while it is not known; last in each row whether a match ends there. */
    private final int[] table;

    private final List<State> states = new ArrayList<>();
    private final Map<State, Integer> rows = new HashMap<>();

    private sealed interface Step permits End, Take, Edge, Fork {}

    private record End() implements Step {}

    private record Take(BitSet of, int next) implements Step {}

    private record Edge(boolean isOne, int next) implements Step {}

    private record Fork(int one, int other) implements Step {}

    /** Where it may be, and whether it came by a byte of a word. */
    private record State(BitSet steps, boolean inWord) {
        @Override
        public boolean equals(Object other) {
            return other instanceof State state && inWord == state.inWord && steps.equals(state.steps);
        }

        @Override
        public int hashCode() {
            return 2 * steps.hashCode() + (inWord ? 1 : 0);
        }
    }

    RoughMatcher(RoughExpression expression) {
        steps.add(new End());
        begin = added(expression, 0);
        width = 1 + partBytes();
        table = new int[(MOST_STATES + 1) * width];
        row(new State(new BitSet(), false));
    }

    /** Whether the bytes in {@code [from, to)} may hold a match. Thread-safe. */
    boolean mayMatch(byte[] bytes, int from, int to) {
        int row = width;
        for (int i = from; i < to; i++) {
            int next = table[row + columns[bytes[i] & 0xff]];
            if (next <= 0) {
                next = next == 0 ? next(row, bytes[i] & 0xff) : next;
                if (next == MATCH) {
                    return true;
                }
            }
            row = next;
        }
        int end = table[row + width - 1];
        return (end == 0 ? end(row) : end) == MATCH;
    }

    private synchronized int end(int row) {
        int end = open(states.get(row / width - 1), false).get(0) ? MATCH : NO_MATCH;
        table[row + width - 1] = end;
        return end;
    }

    private synchronized int next(int row, int b) {
        boolean word = WORD.get(b);
        BitSet open = open(states.get(row / width - 1), word);
        int next = open.get(0) ? MATCH : row(new State(behind(open, b), word));
        table[row + columns[b]] = next;
        return next;
    }

    /** The row of a state, or a match where there are too many: then it is not known that there is none. */
    private int row(State state) {
        Integer known = rows.get(state);
        if (known == null && states.size() == MOST_STATES) {
            return MATCH;
        }
        if (known == null) {
            states.add(state);
            known = states.size() * width;
            rows.put(state, known);
        }
        return known;
    }

    /** The steps that are open before the next byte, of a word or not; a match may begin anywhere. */
    private BitSet open(State state, boolean word) {
        boolean edge = word != state.inWord();
        BitSet open = new BitSet();
        BitSet at = state.steps();
        for (int step = at.nextSetBit(0); step >= 0; step = at.nextSetBit(step + 1)) {
            reach(step, edge, open);
        }
        reach(begin, edge, open);
        return open;
    }

    private void reach(int step, boolean edge, BitSet open) {
        if (open.get(step)) {
            return;
        }
        open.set(step);
        if (steps.get(step) instanceof Fork fork) {
            reach(fork.one(), edge, open);
            reach(fork.other(), edge, open);
        } else if (steps.get(step) instanceof Edge asked && asked.isOne() == edge) {
            reach(asked.next(), edge, open);
        }
    }

    private BitSet behind(BitSet open, int b) {
        BitSet behind = new BitSet();
        for (int step = open.nextSetBit(0); step >= 0; step = open.nextSetBit(step + 1)) {
            if (steps.get(step) instanceof Take one && one.of().get(b)) {
                behind.set(one.next());
            }
        }
        return behind;
    }

    /** The first of the steps that go through the expression and then on to {@code next}. */
    private int added(RoughExpression expression, int next) {
        if (expression instanceof RoughExpression.OneOf one) {
            return added(new Take(one.bytes(), next));
        } else if (expression instanceof RoughExpression.Edge edge) {
            return added(new Edge(edge.isOne(), next));
        } else if (expression instanceof RoughExpression.Chain chain) {
            int first = next;
            for (int i = chain.parts().size() - 1; i >= 0; i--) {
                first = added(chain.parts().get(i), first);
            }
            return first;
        } else if (expression instanceof RoughExpression.Choice choice) {
            int first = added(choice.parts().get(0), next);
            for (RoughExpression part : choice.parts().subList(1, choice.parts().size())) {
                first = added(new Fork(first, added(part, next)));
            }
            return first;
        }
        RoughExpression.Repeated repeated = (RoughExpression.Repeated) expression;
        int first = next;
        if (repeated.open()) {
            first = added(new Fork(next, next));
            steps.set(first, new Fork(added(repeated.part(), first), next));
        }
        for (int i = 0; i < repeated.least(); i++) {
            first = added(repeated.part(), first);
        }
        return first;
    }

    private int added(Step step) {
        steps.add(step);
        return steps.size() - 1;
    }

    /** Gives bytes that no step tells apart one column, the sets parting them one after another; returns how many there are. */
    private int partBytes() {
        Set<BitSet> sets = new LinkedHashSet<>(List.of(WORD));
        for (Step step : steps) {
            if (step instanceof Take one) {
                sets.add(one.of());
            }
        }
        int count = 1;
        for (BitSet set : sets) {
            int[] parted = new int[2 * count];
            int next = 0;
            for (int b = 0; b < columns.length; b++) {
                int part = 2 * columns[b] + (set.get(b) ? 1 : 0);
                if (parted[part] == 0) {
                    parted[part] = ++next;
                }
                columns[b] = parted[part] - 1;
            }
            count = next;
        }
        return count;
    }
}
