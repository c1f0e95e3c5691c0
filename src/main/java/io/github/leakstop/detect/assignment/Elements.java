package io.github.leakstop.detect.assignment;

import java.util.Locale;

/** Finds the name of one among several: a row of SQL, the right side of a multiple assignment, the words of a command. */
final class Elements {
    private static final int MOST = 60;

    private final Passage passage;
    private final Tokens tokens;
    private final Paths paths;
    /** Opening bracket of the last row read and of the columns it belongs to. */
    private int row = -1;

    private int columns = -1;

    Elements(Passage passage, Tokens tokens, Paths paths) {
        this.passage = passage;
        this.tokens = tokens;
        this.paths = paths;
    }

    /** {@code INSERT INTO t (a, b) VALUES ('x', 'y'), ('z', 'w')}: the column of a value; false when it is no such row. */
    boolean column(int first, int open, Taker taker) {
        int list = columns(open);
        if (list < 0) {
            return false;
        }
        for (int i = list + 1; i < tokens.mate[list]; i++) {
            if (tokens.opener[i] == list && tokens.argument[i] == tokens.argument[first] && isName(i)) {
                boolean quoted = tokens.kind[i] == Tokens.STRING;
                taker.named(
                        quoted ? new Literal(i, i).value(passage, tokens) : paths.word(i),
                        tokens.contentStart(i),
                        tokens.contentEnd(i));
                taker.form = Form.QUOTED;
                taker.block = tokens.start[open];
                return true;
            }
        }
        return false;
    }

    private boolean isName(int i) {
        return tokens.kind[i] == Tokens.WORD || tokens.kind[i] == Tokens.STRING;
    }

    private int columns(int open) {
        if (open == row) {
            return columns;
        }
        int before = tokens.before(open);
        int found = -1;
        if (tokens.is(before, Tokens.WORD) && paths.word(before).equalsIgnoreCase("values")) {
            int close = tokens.before(before);
            found = tokens.isClose(close, ')') && tokens.mate[close] >= 0 && close - tokens.mate[close] < MOST
                    ? tokens.mate[close]
                    : -1;
        } else if (tokens.isOperator(before, ',') && row >= 0 && tokens.mate[row] == tokens.before(before)) {
            found = columns;
        }
        row = open;
        columns = found;
        return found;
    }

    /** {@code a, b = "x", "y"}: the name at the place that the comma gives. */
    boolean multiple(int comma, LeftSide leftSide, Taker taker) {
        int place = 0;
        int i = comma;
        int open = tokens.opener[comma];
        for (int n = 0; n < MOST && i >= 0 && i != open; n++) {
            if (tokens.kind[i] == Tokens.CLOSE && tokens.mate[i] >= 0) {
                i = tokens.mate[i];
            } else if (tokens.isOperator(i, ',')) {
                place++;
            } else if (tokens.isOperator(i, Tokens.ASSIGN)) {
                return place(i, place, leftSide, taker);
            }
            i = tokens.before(i);
        }
        return false;
    }

    /** The name at a place of the left side, counted from its start. */
    boolean place(int operator, int place, LeftSide leftSide, Taker taker) {
        int commas = 0;
        int open = tokens.opener[operator];
        for (int i = tokens.before(operator); i >= 0 && i != open && commas < MOST; i = tokens.before(i)) {
            if (tokens.isOperator(i, ',')) {
                commas++;
            } else if (tokens.kind[i] != Tokens.WORD && !tokens.isOperator(i, Tokens.MEMBER)) {
                return false;
            }
        }
        if (commas == 0 || place > commas) {
            return false;
        }
        int end = operator;
        for (int c = commas; c > place; c--) {
            do {
                end = tokens.before(end);
            } while (!tokens.isOperator(end, ','));
        }
        return leftSide.read(end, taker);
    }

    /** {@code buildConfigField "String", "KEY", "v"}: a call without brackets; the word that is called, or -1. */
    int command(int comma) {
        int i = comma;
        for (int n = 0; n < MOST; n++) {
            if (i >= 0 && tokens.startsLine(i)) {
                break;
            }
            i--;
            if (i < 0
                    || (tokens.kind[i] != Tokens.STRING
                            && tokens.kind[i] != Tokens.WORD
                            && !tokens.isOperator(i, ','))) {
                return -1;
            }
        }
        boolean called = i >= 0 && tokens.is(i, Tokens.WORD) && tokens.is(i + 1, Tokens.STRING);
        return called && Callees.pairs(paths.word(i).toLowerCase(Locale.ROOT)) ? i : -1;
    }
}
