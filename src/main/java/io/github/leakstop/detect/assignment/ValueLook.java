package io.github.leakstop.detect.assignment;

/** What unquoted text looks like, as far as it takes to tell a value from an expression or from prose. */
final class ValueLook {
    private static final int SHORTEST_MADE = 8;

    private ValueLook() {}

    /** Letters and digits mixed, or otherwise nothing that a person would write as a word. */
    static boolean looksMade(byte[] bytes, int start, int end) {
        if (end - start < SHORTEST_MADE) {
            return false;
        }
        boolean letter = false;
        boolean digit = false;
        for (int i = start; i < end; i++) {
            byte b = bytes[i];
            if (Glyph.isAsciiLetter(b)) {
                letter = true;
            } else if (Glyph.isDigit(b)) {
                digit = true;
            } else if (b < 0 || Glyph.isBlank(b) || "()<>{}\"',;".indexOf(b) >= 0) {
                return false;
            }
        }
        return letter && digit;
    }

    /** A name, a path of names, a call or something computed: what code has where no literal stands. */
    static boolean isExpression(byte[] bytes, int start, int end) {
        if (Glyph.isDigit(bytes[start])) {
            return false;
        }
        for (int i = start; i < end; i++) {
            byte b = bytes[i];
            if (b == '(' || b == '[' || b == '{' || b == ' ') {
                return true;
            }
            if (!Glyph.isWord(b) && b != '.' && b != ':' && b != '&' && b != '*' && b != '!' && b != '?') {
                return false;
            }
        }
        return !hasDigitsLikeARandomWord(bytes, start, end);
    }

    /** A path and a bracket: what it gives is not known here. */
    static boolean isCall(byte[] bytes, int start, int end) {
        if (!Glyph.isAsciiLetter(bytes[start]) && bytes[start] != '_' && bytes[start] != '$') {
            return false;
        }
        int i = start;
        while (i < end && (Glyph.isWord(bytes[i]) || bytes[i] == '.' || bytes[i] == ':')) {
            i++;
        }
        boolean opens = i < end && (bytes[i] == '(' || bytes[i] == '[') && bytes[start] != '$';
        return opens && (bytes[end - 1] == ')' || bytes[end - 1] == ']' || bytes[end - 1] == ';' || bytes[i] == '(');
    }

    /** Names have few digits, and those at an end; a made value has them all over. */
    private static boolean hasDigitsLikeARandomWord(byte[] bytes, int start, int end) {
        int changes = 0;
        for (int i = start + 1; i < end; i++) {
            changes += Glyph.isDigit(bytes[i]) != Glyph.isDigit(bytes[i - 1]) ? 1 : 0;
        }
        return changes >= 4 && end - start >= SHORTEST_MADE;
    }
}
