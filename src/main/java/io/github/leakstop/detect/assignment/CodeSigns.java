package io.github.leakstop.detect.assignment;

import java.util.Arrays;
import java.util.Set;

/**
 * Tells where a passage is program code: there an unquoted word is an expression, in configuration and notes it is a
 * value. Signs count near the line in question, for notes and configuration quote code.
 */
final class CodeSigns {
    private static final Set<String> OPENING_WORDS = Set.of(
            "import",
            "from",
            "def",
            "return",
            "func",
            "function",
            "class",
            "public",
            "private",
            "protected",
            "const",
            "let",
            "var",
            "val",
            "fun",
            "package",
            "using",
            "namespace",
            "static",
            "final",
            "elif",
            "async",
            "await",
            "struct",
            "void",
            "raise",
            "throw",
            "self");
    private static final int REACH = 700;
    private static final int ENOUGH = 2;

    private int[] signs = new int[8];
    private int count;

    private CodeSigns() {}

    static CodeSigns in(Passage passage, Tokens tokens) {
        CodeSigns found = new CodeSigns();
        byte[] kinds = tokens.kind;
        boolean startsLine = true;
        for (int i = 0; i < tokens.count; i++) {
            byte kind = kinds[i];
            if (kind == Tokens.NEWLINE) {
                startsLine = true;
                found.add(tokens, i - 1, closes(tokens, i - 1));
            } else if (startsLine && kind != Tokens.COMMENT) {
                startsLine = false;
                found.add(tokens, i, kind == Tokens.WORD && opens(passage, tokens, i));
            }
        }
        return found;
    }

    private static boolean opens(Passage passage, Tokens tokens, int i) {
        boolean more = tokens.is(i + 1, Tokens.WORD)
                || tokens.isOperator(i + 1, Tokens.MEMBER)
                || tokens.is(i + 1, Tokens.STRING);
        return more
                && tokens.end[i] - tokens.start[i] <= 10
                && OPENING_WORDS.contains(passage.text(tokens.start[i], tokens.end[i]));
    }

    /** The line ends as the head of a function does, in a bracket and a brace or colon. */
    private static boolean closes(Tokens tokens, int i) {
        return (tokens.isOpen(i, '{') || tokens.isOperator(i, ':')) && tokens.isClose(i - 1, ')');
    }

    private void add(Tokens tokens, int token, boolean sign) {
        if (!sign || tokens.commented[token]) {
            return;
        }
        if (count == signs.length) {
            signs = Arrays.copyOf(signs, count * 2);
        }
        signs[count++] = tokens.start[token];
    }

    /** Whether the passage has code in it at all. */
    boolean any() {
        return count >= ENOUGH;
    }

    /** Whether the lines round an offset are code. */
    boolean near(int offset) {
        int found = Arrays.binarySearch(signs, 0, count, offset);
        int at = found >= 0 ? found : -found - 1;
        int first = Math.max(0, at - ENOUGH);
        for (int i = first; i + ENOUGH - 1 < count && i <= at; i++) {
            if (signs[i] >= offset - REACH && signs[i + ENOUGH - 1] <= offset + REACH) {
                return true;
            }
        }
        return false;
    }
}
