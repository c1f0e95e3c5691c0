package io.github.leakstop.detect;

import io.github.leakstop.detect.prefilter.Kinds;

/** Where a token ends: no letter, digit or joined part may go on with it on either side. */
final class Boundary {
    private static final int ALPHANUMERIC = Kinds.DIGIT | Kinds.LOWER_HEX | Kinds.LOWER | Kinds.UPPER_HEX | Kinds.UPPER;
    private static final String ESCAPES = "nrtbf";

    private Boundary() {}

    /** Whether nothing sticks to the span. */
    static boolean isFree(Text text, int start, int end) {
        return !joins(text, start - 1, start - 2) && !joins(text, end, end + 1);
    }

    /** Whether the byte at {@code next} goes on with the token; {@code beyond} is the one behind it. */
    private static boolean joins(Text text, int next, int beyond) {
        byte b = byteAt(text, next);
        if (isAlphanumeric(b)) {
            boolean escape = beyond < next && byteAt(text, beyond) == '\\' && ESCAPES.indexOf(b) >= 0;
            return !escape;
        }
        return (b == '-' || b == '_' || b == '+') && isAlphanumeric(byteAt(text, beyond));
    }

    static boolean isAlphanumeric(byte b) {
        return (Kinds.of(b) & ALPHANUMERIC) != 0;
    }

    private static byte byteAt(Text text, int offset) {
        return offset < 0 || offset >= text.length() ? 0 : text.bytes()[offset];
    }
}
