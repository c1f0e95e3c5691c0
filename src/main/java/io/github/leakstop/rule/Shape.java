package io.github.leakstop.rule;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The form of a value as literal text and runs of one alphabet, for instance {@code bg_} and 32 lower-case hex digits.
 *
 * <p>Written in rules as {@code bg_{{hex:32}}}: the language in which examples ask for synthetic values, so a shape both
 * recognises and generates. {@link ShapeMatcher} recognises.
 *
 * @param text as written in the rule
 * @param parts what it means, in order
 */
public record Shape(String text, List<Part> parts) {
    private static final int SHORTEST_KEYWORD = 3;

    public Shape {
        parts = List.copyOf(parts);
    }

    /**
     * Reads the shape language: literal text and {@code {{class:count options}}}.
     *
     * @throws IllegalArgumentException where the text is no shape; the message says what would be one
     */
    public static Shape parse(String text) {
        return new Shape(text, ShapeLanguage.parts(text));
    }

    /** The literal text that it begins with, in lower case, where that is long enough to search for. */
    public Optional<String> keyword() {
        if (parts.get(0) instanceof Literal head && head.text().length() >= SHORTEST_KEYWORD) {
            return Optional.of(head.text().toLowerCase(Locale.ROOT));
        }
        return Optional.empty();
    }

    public int minLength() {
        int sum = 0;
        for (Part part : parts) {
            sum += part.min();
        }
        return sum;
    }

    public int maxLength() {
        int sum = 0;
        for (Part part : parts) {
            sum += part.max();
        }
        return sum;
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

    /** Base64 of RFC 4648, the one or two {@code =} at its end counted in. */
    public record Base64(int min, int max) implements Part {
        public static final String ALPHABET = Alphabet.BASE64.characters();
    }
}
