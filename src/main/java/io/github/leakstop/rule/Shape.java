package io.github.leakstop.rule;

import java.util.List;

/**
 * The form of a value as literal text and runs of one alphabet, for instance {@code bg_} and 32 lower-case hex digits.
 *
 * <p>Written in rules as {@code bg_{{hex:32}}}: the language in which examples ask for synthetic values, so a shape both
 * recognises and generates.
 */
public record Shape(String text, List<Part> parts) {
    public Shape {
        parts = List.copyOf(parts);
    }

    public int minLength() {
        return parts.stream().mapToInt(Part::min).sum();
    }

    public int maxLength() {
        return parts.stream().mapToInt(Part::max).sum();
    }

    /** A piece of a shape. */
    public sealed interface Part {
        int min();

        int max();
    }

    /** Text that stands there as written. */
    public record Literal(String text) implements Part {
        @Override
        public int min() {
            return text.length();
        }

        @Override
        public int max() {
            return text.length();
        }
    }

    /**
     * Characters of one alphabet.
     *
     * @param alphabet every character that may stand there, ASCII
     * @param min fewest
     * @param max most
     */
    public record Run(String alphabet, int min, int max) implements Part {}
}
