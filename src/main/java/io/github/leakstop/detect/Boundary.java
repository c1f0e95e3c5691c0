package io.github.leakstop.detect;

import io.github.leakstop.detect.prefilter.Kinds;

/** Where tokens and words end. */
final class Boundary {
    private static final String ESCAPES = "nrtbf";

    private Boundary() {}

    /** Whether nothing sticks to the token: no letter, digit or joined part goes on with it on either side. */
    static boolean isFree(Text text, int start, int end) {
        return beginsFree(text, start) && !joins(text, end, end + 1);
    }

    /** The same for its beginning alone. */
    static boolean beginsFree(Text text, int start) {
        return !joins(text, start - 1, start - 2);
    }

    /** Whether the byte at {@code next} goes on with the token; {@code beyond} is the one behind it. */
    private static boolean joins(Text text, int next, int beyond) {
        byte b = text.at(next);
        if (isAlphanumeric(b)) {
            boolean escape = beyond < next && text.at(beyond) == '\\' && ESCAPES.indexOf(b) >= 0;
            return !escape;
        }
        return (b == '-' || b == '_' || b == '+') && isAlphanumeric(text.at(beyond));
    }

    /** Whether a name may hold it: a letter, a digit, an underscore. */
    static boolean isOfWord(byte b) {
        return b == '_' || isAlphanumeric(b);
    }

    static boolean isAlphanumeric(byte b) {
        return (Kinds.of(b) & Kinds.ALPHANUMERIC) != 0;
    }

    /** Whether a word begins there, in prose or within a name: {@code okx}, {@code my_okx}, {@code myOkx}, {@code APIKey}. */
    static boolean beginsWord(Text text, int start) {
        byte before = text.at(start - 1);
        byte first = text.at(start);
        return !isLetter(before)
                || !isLetter(first)
                || isLower(before) && !isLower(first)
                || !isLower(first) && isLower(text.at(start + 1));
    }

    /** Whether a word ends there. */
    static boolean endsWord(Text text, int end) {
        return beginsWord(text, end);
    }

    private static boolean isLetter(byte b) {
        return isLower(b) || b >= 'A' && b <= 'Z';
    }

    private static boolean isLower(byte b) {
        return b >= 'a' && b <= 'z';
    }
}
