package io.github.leakstop.detect;

import io.github.leakstop.detect.prefilter.Kinds;
import io.github.leakstop.rule.Shape;
import io.github.leakstop.rule.Shape.Base64;
import io.github.leakstop.rule.Shape.Literal;
import io.github.leakstop.rule.Shape.Part;
import io.github.leakstop.rule.Shape.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * By what a shape is noticed in a content before anything else is known: telling text in it, or a run of token characters
 * that it begins with. A shape that has neither is found by its name alone.
 */
sealed interface Anchor {

    /**
     * Text within the shape.
     *
     * @param text as written
     * @param head the parts before it, to be matched backwards
     */
    record Telling(String text, List<Part> head) implements Anchor {
        /** The fewest and the most bytes before the text. */
        int least() {
            return head.stream().mapToInt(Part::min).sum();
        }

        int most() {
            return head.stream().mapToInt(Part::max).sum();
        }
    }

    /**
     * A run at its beginning, or behind short text that stands there.
     *
     * @param before text before the run, empty where the shape begins with it
     * @param allowed kinds of characters that the run may hold
     * @param required kinds that it must hold
     * @param whole the run is all of the shape
     */
    record Leading(String before, int allowed, int required, int min, int max, boolean whole) implements Anchor {}

    /** Shorter runs are in every line of code. */
    int SHORTEST_RUN = 16;

    static Optional<Anchor> of(Shape shape) {
        List<Part> parts = joined(shape.parts());
        return telling(parts, Anchor::isRare)
                .or(() -> leading("", parts))
                .or(() -> behindText(parts))
                .or(() -> telling(parts, Anchor::isOdd));
    }

    /** With characters that are given, though written as runs, as the text that they make. */
    private static List<Part> joined(List<Part> parts) {
        List<Part> joined = new ArrayList<>();
        for (Part part : parts) {
            String text = part instanceof Literal literal ? literal.text() : onlyText(part);
            int last = joined.size() - 1;
            if (text.isEmpty()) {
                joined.add(part);
            } else if (last >= 0 && joined.get(last) instanceof Literal before) {
                joined.set(last, new Literal(before.text() + text));
            } else {
                joined.add(new Literal(text));
            }
        }
        return joined;
    }

    private static String onlyText(Part part) {
        return part instanceof Run run && run.alphabet().length() == 1 && run.min() == run.max()
                ? run.alphabet().repeat(run.min())
                : "";
    }

    /** {@code s.} before 24 letters and digits: the text is in every line of code, the run behind it is not. */
    private static Optional<Anchor> behindText(List<Part> parts) {
        boolean apart = parts.size() == 2
                && parts.get(0) instanceof Literal literal
                && Kinds.of(literal.text().substring(literal.max() - 1)) < 0;
        return apart
                ? leading(((Literal) parts.get(0)).text(), parts.subList(1, 2))
                        .filter(run -> (((Leading) run).allowed() & ~Kinds.ALPHANUMERIC) == 0)
                : Optional.empty();
    }

    /** The longest literal that is rare enough. */
    private static Optional<Anchor> telling(List<Part> parts, Predicate<String> rare) {
        int best = -1;
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i) instanceof Literal literal
                    && rare.test(literal.text())
                    && (best < 0 || literal.max() > parts.get(best).max())) {
                best = i;
            }
        }
        if (best < 0) {
            return Optional.empty();
        }
        return Optional.of(new Telling(((Literal) parts.get(best)).text(), parts.subList(0, best)));
    }

    private static boolean isRare(String text) {
        return text.length() >= 3 && text.chars().anyMatch(Character::isLetterOrDigit);
    }

    /** {@code Q~}: short, but seldom seen. */
    private static boolean isOdd(String text) {
        return text.length() == 2
                && text.chars().filter(Character::isLetterOrDigit).count() == 1;
    }

    private static Optional<Anchor> leading(String before, List<Part> parts) {
        int allowed = 0;
        int required = 0;
        int min = 0;
        int max = 0;
        int taken = 0;
        for (Part part : parts) {
            int kinds = kinds(part);
            if (kinds < 0) {
                break;
            }
            boolean padded = part instanceof Base64;
            allowed |= kinds;
            required |= part instanceof Literal ? kinds & Kinds.DASH : 0;
            min += padded ? Math.max(0, part.min() - 2) : part.min();
            max += part.max();
            taken++;
            if (padded) {
                break;
            }
        }
        if (min < SHORTEST_RUN) {
            return Optional.empty();
        }
        boolean whole = taken == parts.size();
        return Optional.of(new Leading(before, allowed, required, min, max, whole));
    }

    private static int kinds(Part part) {
        if (part instanceof Literal literal) {
            return Kinds.of(literal.text());
        } else if (part instanceof Run run) {
            return Kinds.of(run.alphabet());
        }
        return Kinds.of(Base64.ALPHABET);
    }
}
