package io.github.leakstop.rule;

import java.util.Comparator;

/**
 * A mistake in a rule file.
 *
 * @param file as it was given, with the folder where one was
 * @param line from 1
 * @param column from 1
 * @param message what is wrong and what would be right, one line
 */
public record Problem(String file, int line, int column, String message) implements Comparable<Problem> {
    private static final Comparator<Problem> BY_PLACE =
            Comparator.comparing(Problem::file).thenComparingInt(Problem::line).thenComparingInt(Problem::column);

    @Override
    public int compareTo(Problem other) {
        return BY_PLACE.thenComparing(Problem::message).compare(this, other);
    }

    @Override
    public String toString() {
        return file + ":" + line + ":" + column + ": " + message;
    }
}
