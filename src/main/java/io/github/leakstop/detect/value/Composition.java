package io.github.leakstop.detect.value;

/**
 * What a text is made of, counted in one pass.
 *
 * @param otherLetters letters beyond ASCII, as Unicode has it
 * @param others what is neither letter nor digit
 * @param low which of the ASCII characters under 64 occur, a bit each; characters beyond ASCII by their low seven bits
 * @param high which of those from 64 on
 */
record Composition(int length, int upper, int lower, int digits, int otherLetters, int others, long low, long high) {
    static Composition of(String text) {
        int upper = 0;
        int lower = 0;
        int digits = 0;
        int otherLetters = 0;
        int others = 0;
        long low = 0;
        long high = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 'a' && c <= 'z') {
                lower++;
            } else if (c >= 'A' && c <= 'Z') {
                upper++;
            } else if (c >= '0' && c <= '9') {
                digits++;
            } else if (Character.isLetter(c)) {
                otherLetters++;
            } else {
                others++;
            }
            if ((c & 64) == 0) {
                low |= 1L << (c & 63);
            } else {
                high |= 1L << (c & 63);
            }
        }
        return new Composition(text.length(), upper, lower, digits, otherLetters, others, low, high);
    }

    /** Number of distinct characters; those beyond ASCII are lumped together by their low seven bits. */
    int distinct() {
        return Long.bitCount(low) + Long.bitCount(high);
    }

    /** Whether this ASCII character may occur: certain where nothing beyond ASCII does. */
    boolean mayHave(char c) {
        return ((c < 64 ? low : high) >>> (c & 63) & 1) == 1;
    }

    boolean mayHaveAny(String characters) {
        for (int i = 0; i < characters.length(); i++) {
            if (mayHave(characters.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    int letters() {
        return upper + lower + otherLetters;
    }

    boolean isMixed() {
        return upper > 0 && lower > 0 && digits > 0;
    }

    boolean isDigits() {
        return length > 0 && digits == length;
    }

    boolean isLetters() {
        return length > 0 && letters() == length;
    }

    boolean isAlphanumeric() {
        return length > 0 && upper + lower + digits == length;
    }
}
