package io.github.leakstop.detect.assignment;

/** Operators of more than one character, by what they mean for who takes a value. */
final class Operators {
    private static final String[] LONG = {
        ":::=", "::=", "===", "!==", "??=", "||=", "...", "==", "!=", "=~", "=>", ":=", "::", ":-", "?:", "??", "?.",
        "||", "->", "+=", ".=", "<=", ">=", "&&", "**", "?="
    };
    private static final String MEANING = "==~~==,~~~A=.DDD.DA==~~&*=";

    private Operators() {}

    static int length(int operator) {
        return LONG[operator].length();
    }

    static char symbol(int operator) {
        return MEANING.charAt(operator);
    }

    /** Number of the operator of several characters at {@code i}, or -1. */
    static int find(byte[] bytes, int i, int to) {
        if (i + 1 >= to || "=!?|.:-+<>&*".indexOf(bytes[i]) < 0) {
            return -1;
        }
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
