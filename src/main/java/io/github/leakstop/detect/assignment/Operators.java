package io.github.leakstop.detect.assignment;

/** Operators of more than one character, by what they mean for who takes a value. */
final class Operators {
    private static final String[] LONG = {
        ":::=", "::=", "===", "!==", "??=", "||=", "...", "==", "!=", "=~", "=>", ":=", "::", ":-", "?:", "??", "?.",
        "||", "->", "<-", "+=", ".=", "<=", ">=", "&&", "**", "?="
    };
    private static final String MEANING = "==~~==,~~~A=.DDD.DA===~~&*=";

    private static final byte FIRST = 1;
    private static final byte SECOND = 2;
    /** Which bytes operators begin with and go on with, for most signs stand alone and need no search. */
    private static final byte[] PLACES = places();

    private Operators() {}

    private static byte[] places() {
        byte[] places = new byte[128];
        for (String operator : LONG) {
            places[operator.charAt(0)] |= FIRST;
            places[operator.charAt(1)] |= SECOND;
        }
        return places;
    }

    static int length(int operator) {
        return LONG[operator].length();
    }

    static char symbol(int operator) {
        return MEANING.charAt(operator);
    }

    /** Number of the operator of several characters at {@code i}, or -1. */
    static int find(byte[] bytes, int i, int to) {
        boolean possible = i + 1 < to && isAt(i, bytes, FIRST) && isAt(i + 1, bytes, SECOND);
        return possible ? search(bytes, i, to) : -1;
    }

    private static boolean isAt(int i, byte[] bytes, byte place) {
        return bytes[i] >= 0 && (PLACES[bytes[i]] & place) != 0;
    }

    private static int search(byte[] bytes, int i, int to) {
        for (int k = 0; k < LONG.length; k++) {
            String operator = LONG[k];
            boolean same = i + operator.length() <= to;
            for (int c = 0; same && c < operator.length(); c++) {
                same = bytes[i + c] == operator.charAt(c);
            }
            if (same) {
                return k;
            }
        }
        return -1;
    }
}
