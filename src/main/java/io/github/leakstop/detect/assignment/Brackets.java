package io.github.leakstop.detect.assignment;

import java.util.Arrays;

/**
 * Which bracket is open and how many commas it has seen. What does not match is passed over, for prose has stray
 * brackets, and past a depth no code reaches nothing is nested any deeper.
 */
final class Brackets {
    private static final int DEEPEST = 200;
    private static final int REACH = 4;

    private final Tokens tokens;
    private int[] open = new int[16];
    private int[] commas = new int[16];
    private int depth;
    /** The innermost open bracket and its commas, -1 and 0 where none is open: asked for by every token. */
    private int opener = -1;

    private int argument;

    Brackets(Tokens tokens) {
        this.tokens = tokens;
    }

    /** Marks the token with the place it has among the brackets. */
    void place(int token) {
        tokens.opener[token] = opener;
        tokens.argument[token] = argument;
    }

    private void turnTo(int newDepth) {
        depth = newDepth;
        opener = depth == 0 ? -1 : open[depth - 1];
        argument = depth == 0 ? 0 : commas[depth - 1];
    }

    void opened(int token) {
        place(token);
        if (depth < DEEPEST) {
            if (depth == open.length) {
                open = Arrays.copyOf(open, depth * 2);
                commas = Arrays.copyOf(commas, depth * 2);
            }
            open[depth] = token;
            commas[depth] = 0;
            turnTo(depth + 1);
        }
    }

    void closed(int token, char bracket) {
        for (int d = depth - 1; d >= 0 && d >= depth - REACH; d--) {
            if (tokens.symbol[open[d]] == bracket) {
                turnTo(d);
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
            argument++;
        }
    }

    /** A statement has ended: a round or square bracket that is still open was none. */
    void ended() {
        int d = depth;
        while (d > 0 && tokens.symbol[open[d - 1]] != '{') {
            d--;
        }
        if (d < depth) {
            turnTo(d);
        }
    }
}
