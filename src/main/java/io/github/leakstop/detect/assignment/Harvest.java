package io.github.leakstop.detect.assignment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/** Takes what the readers found and, when all have read, puts it in order, gives it blocks and hands it on. */
final class Harvest {
    /** The block of what stands in no bracket: its neighbours' one. */
    static final int NEIGHBOURS = -1;

    private static final Comparator<Assignment> BY_VALUE = Comparator.comparingInt(Assignment::valueStart)
            .thenComparingInt(Assignment::valueEnd)
            .thenComparing(a -> a.name().isEmpty());

    private final int from;
    private final int to;
    private final Runs runs;
    private final Consumer<Assignment> out;
    private final List<Assignment> found = new ArrayList<>();

    Harvest(byte[] text, Window window, Consumer<Assignment> out) {
        this.from = window.from();
        this.to = window.to();
        this.runs = new Runs(text);
        this.out = out;
    }

    /** Where what is of interest begins in the given text. */
    int from() {
        return from;
    }

    /** Whether a value there is of interest; offsets of the given text. */
    boolean wants(int start, int end) {
        return start < to && end >= from;
    }

    /** Whether no value from there on is of interest; an offset of the given text. */
    boolean endsBefore(int offset) {
        return offset >= to;
    }

    void add(Assignment assignment) {
        found.add(assignment);
    }

    /** Hands on what was found, in the order of the values; of two readings of one value the better one. */
    void finish() {
        found.sort(BY_VALUE);
        Siblings siblings = new Siblings(this::hand);
        int lastStart = -1;
        int lastEnd = -1;
        for (Assignment next : found) {
            if (next.valueStart() != lastStart || next.valueEnd() != lastEnd) {
                siblings.accept(next.block() == NEIGHBOURS ? beside(next) : next);
            }
            lastStart = next.valueStart();
            lastEnd = next.valueEnd();
        }
        siblings.flush();
    }

    private void hand(Assignment assignment) {
        if (wants(assignment.valueStart(), assignment.valueEnd())) {
            out.accept(assignment.with(assignment.block() + 1));
        }
    }

    private Assignment beside(Assignment a) {
        int block = runs.block(Runs.stem(a.name()), a.valueStart(), a.valueEnd());
        return a.with(block);
    }
}
