package io.github.leakstop.detect.assignment;

/**
 * Which bracket is open and how many commas it has seen. What does not match is passed over, for prose has stray
 * brackets, and past a depth no code reaches nothing is nested any deeper.
 */
final class Brackets {
    private static final int DEEPEST = 200;
    private static final int REACH = 4;

    private final Tokens tokens;
    private final int[] open = new int[DEEPEST];
    private final int[] commas = new int[DEEPEST];
    private int depth;

    Brackets(Tokens tokens) {
        this.tokens = tokens;
    }

    /** Marks the token with the place it has among the brackets. */
    void place(int token) {
        tokens.opener[token] = depth == 0 ? -1 : open[depth - 1];
        tokens.argument[token] = depth == 0 ? 0 : commas[depth - 1];
    }

    void opened(int token) {
        place(token);
        if (depth < DEEPEST) {
            open[depth] = token;
            commas[depth] = 0;
            depth++;
        }
    }

    void closed(int token, char bracket) {
        for (int d = depth - 1; d >= 0 && d >= depth - REACH; d--) {
            if (tokens.symbol[open[d]] == bracket) {
                depth = d;
                tokens.mate[token] = open[d];
                tokens.mate[open[d]] = token;
                break;
            }
        }
        place(token);
    }

    void comma() {
        if (depth > 0) {
            commas[depth - 1]++;
        }
    }

    /** A statement has ended: a round or square bracket that is still open was none. */
    void ended() {
        while (depth > 0 && tokens.symbol[open[depth - 1]] != '{') {
            depth--;
        }
    }
}
