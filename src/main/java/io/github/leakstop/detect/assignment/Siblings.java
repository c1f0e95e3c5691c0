package io.github.leakstop.detect.assignment;

import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Puts together what a format keeps in two fields: {@code {"key": "X", "value": "v"}}, {@code - name: X} and
 * {@code value: v}. The value takes the other field's content as its name. One assignment is held back while its key may
 * still follow.
 */
final class Siblings {
    private static final Set<String> KEYS = Set.of(
            "key", "name", "id", "k", "variable", "property", "header", "param", "field", "label", "title", "_name");
    private static final Set<String> VALUES = Set.of(
            "value",
            "val",
            "v",
            "default",
            "defaultvalue",
            "default_value",
            "initialvalue",
            "content",
            "text",
            "data",
            "string",
            "stringvalue",
            "current",
            "currentvalue");
    private static final int LONGEST_KEY = 80;

    private final Consumer<Assignment> out;
    private boolean hasKey;
    private String key = "";
    private int keyStart;
    private int keyEnd;
    private int keyBlock;
    private boolean holds;
    private Assignment held = new Assignment("", 0, 0, "", -1, "", 0, 0, Form.LITERAL, 0, false);

    Siblings(Consumer<Assignment> out) {
        this.out = out;
    }

    void accept(Assignment next) {
        String field = lastComponent(next.name());
        if (next.argument() < 0 && KEYS.contains(field) && looksLikeName(next.value())) {
            remember(next);
            if (holds && held.block() == next.block()) {
                release(held.named(key, keyStart, keyEnd));
                forget();
            }
            flush();
            out.accept(next);
        } else if (next.argument() < 0 && VALUES.contains(field)) {
            flush();
            if (hasKey && keyBlock == next.block()) {
                out.accept(next.named(key, keyStart, keyEnd));
                forget();
            } else {
                held = next;
                holds = true;
            }
        } else {
            if (holds && held.block() != next.block()) {
                flush();
            }
            out.accept(next);
        }
    }

    /** Hands on what is still held back. */
    void flush() {
        if (holds) {
            release(held);
        }
    }

    private void release(Assignment assignment) {
        holds = false;
        out.accept(assignment);
    }

    private void remember(Assignment next) {
        hasKey = true;
        key = next.value();
        keyStart = next.valueStart();
        keyEnd = next.valueEnd();
        keyBlock = next.block();
    }

    private void forget() {
        hasKey = false;
    }

    private static String lastComponent(String name) {
        return name.length() > 200
                ? ""
                : name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private static boolean looksLikeName(String value) {
        return !value.isEmpty()
                && value.length() <= LONGEST_KEY
                && value.chars().allMatch(c -> Character.isLetterOrDigit(c) || "_-. :/[]".indexOf(c) >= 0)
                && value.chars().filter(Character::isDigit).count() * 4 <= value.length();
    }
}
