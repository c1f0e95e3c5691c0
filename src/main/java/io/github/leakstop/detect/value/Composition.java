package io.github.leakstop.detect.value;

/**
 * What a text is made of, counted in one pass. Characters beyond ASCII count as letters where Unicode says so, else as
 * others; {@code distinct} lumps them together with their low seven bits.
 */
record Composition(int length, int upper, int lower, int digits, int otherLetters, int others, int distinct) {
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
        int distinct = Long.bitCount(low) + Long.bitCount(high);
        return new Composition(text.length(), upper, lower, digits, otherLetters, others, distinct);
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
