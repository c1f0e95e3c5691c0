package io.github.leakstop.detect.assignment;

/**
 * Strings that a call joins: {@code String.join("", "a", "b")}, {@code ["a", "b"].join("")}, {@code
 * .append("a").append("b")}, {@code "a".concat("b")}. Only what may be part of one token, so that the pages that programs
 * build this way stay pieces.
 */
final class Joined {
    private static final int SHORTEST = 4;

    private Joined() {}

    /** The string that a call joins to the one at {@code last}, or -1; {@code next} is the token behind it. */
    static int after(Passage passage, Tokens tokens, int last, int next) {
        int behind = -1;
        if (tokens.isOperator(next, ',')) {
            behind = isInList(passage, tokens, tokens.opener[next]) ? tokens.after(next) : -1;
        } else if (tokens.isOperator(next, Tokens.MEMBER)) {
            behind = argument(passage, tokens, next, "concat");
        } else if (tokens.isClose(next, ')') && tokens.isOperator(tokens.after(next), Tokens.MEMBER)) {
            behind = argument(passage, tokens, tokens.after(next), "append");
        }
        return isPiece(passage, tokens, behind) && isPiece(passage, tokens, last) ? behind : -1;
    }

    /** The first token within the brackets of the method that is called behind a dot. */
    private static int argument(Passage passage, Tokens tokens, int dot, String method) {
        int word = dot + 1;
        boolean called = tokens.is(word, Tokens.WORD)
                && tokens.isOpen(word + 1, '(')
                && passage.text(tokens.start[word], tokens.end[word]).equals(method);
        return called ? word + 2 : -1;
    }

    private static boolean isInList(Passage passage, Tokens tokens, int open) {
        if (open < 1) {
            return false;
        }
        if (tokens.symbol[open] == '(') {
            return isNothing(tokens, open + 1) && isJoin(passage, tokens, open - 1);
        }
        int dot = tokens.mate[open] + 1;
        return dot > 0
                && tokens.isOperator(dot, Tokens.MEMBER)
                && isJoin(passage, tokens, dot + 1)
                && isNothing(tokens, dot + 3);
    }

    private static boolean isJoin(Passage passage, Tokens tokens, int word) {
        return tokens.is(word, Tokens.WORD)
                && passage.text(tokens.start[word], tokens.end[word]).equals("join");
    }

    private static boolean isNothing(Tokens tokens, int i) {
        return tokens.is(i, Tokens.STRING) && tokens.contentStart(i) == tokens.contentEnd(i);
    }

    private static boolean isPiece(Passage passage, Tokens tokens, int i) {
        if (!tokens.is(i, Tokens.STRING) || tokens.contentEnd(i) - tokens.contentStart(i) < SHORTEST) {
            return false;
        }
        for (int at = tokens.contentStart(i); at < tokens.contentEnd(i); at++) {
            byte b = passage.bytes()[at];
            if (!Glyph.isWord(b) && "+/=-".indexOf(b) < 0) {
                return false;
            }
        }
        return true;
    }
}
