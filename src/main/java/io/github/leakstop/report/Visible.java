package io.github.leakstop.report;

import java.util.Locale;

/**
 * Text as it may be shown to a person: what comes out of a repository can hold escape sequences that steer a terminal, line
 * breaks that forge a log line, and marks that turn the writing direction round. They are shown as {@code \u001b}, not acted
 * on.
 */
final class Visible {
    private Visible() {}

    static String of(String text) {
        StringBuilder out = new StringBuilder();
        int copied = 0;
        int at = 0;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            int next = at + Character.charCount(c);
            if (steers(c)) {
                out.append(text, copied, at).append(escaped(c));
                copied = next;
            }
            at = next;
        }
        return copied == 0 ? text : out.append(text, copied, text.length()).toString();
    }

    /** The same, cut to a number of characters for one line of a table. */
    static String of(String text, int most) {
        if (text.codePointCount(0, text.length()) <= most) {
            return of(text);
        }
        return of(text.substring(0, text.offsetByCodePoints(0, most - 1))) + "…";
    }

    static boolean steers(int codePoint) {
        if (codePoint < 0x7f) {
            return codePoint < ' ';
        }
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    static String escaped(int codePoint) {
        return switch (codePoint) {
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> String.format(Locale.ROOT, codePoint > 0xffff ? "\\u{%x}" : "\\u%04x", codePoint);
        };
    }
}
