package io.github.leakstop.detect.assignment;

/** Operators of more than one character, by what they mean for who takes a value. */
final class Operators {
    private static final String[] LONG = {
        "===", "!==", "??=", "||=", "...", "==", "!=", "=~", "=>", ":=", "::", ":-", "?:", "??", "?.", "||", "->", "+=",
        ".=", "<=", ">=", "&&", "**", "?="
    };
    private static final String MEANING = "~~==,~~~A=.DDD.DA==~~&*=";

    private Operators() {}

    /** Bytes of the operator at {@code i}; {@code width} when it is a single character. */
    static int length(byte[] bytes, int i, int to, int width) {
        int found = find(bytes, i, to);
        return found < 0 ? width : LONG[found].length();
    }

    static char symbol(byte[] bytes, int i, int length, char single) {
        int found = length == 1 ? -1 : find(bytes, i, Math.min(bytes.length, i + length));
        return found < 0 ? single : MEANING.charAt(found);
    }

    private static int find(byte[] bytes, int i, int to) {
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
