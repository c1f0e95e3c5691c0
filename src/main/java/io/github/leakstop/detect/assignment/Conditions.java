package io.github.leakstop.detect.assignment;

/** Walks backwards over expressions that a literal is one outcome of: {@code c ? "a" : "b"}, {@code x || "v"}. */
final class Conditions {
    private static final int LONGEST_EXPRESSION = 40;

    private final Passage passage;
    private final Tokens tokens;

    Conditions(Passage passage, Tokens tokens) {
        this.passage = passage;
        this.tokens = tokens;
    }

    /** The question mark that a colon answers, or -1. */
    int question(int colon) {
        int open = tokens.opener[colon];
        int i = colon;
        for (int n = 0; n < LONGEST_EXPRESSION; n++) {
            i = tokens.before(i);
            if (i < 0 || i == open) {
                return -1;
            }
            if (tokens.kind[i] == Tokens.CLOSE && tokens.mate[i] >= 0) {
                i = tokens.mate[i];
            } else if (tokens.isOperator(i, '?')) {
                return tokens.start[colon] == tokens.end[i] ? -1 : i;
            } else if (tokens.isOperator(i, ',') || tokens.isOperator(i, ';') || tokens.isOperator(i, Tokens.ASSIGN)) {
                return -1;
            }
        }
        return -1;
    }

    /** First token of the expression that ends before {@code operator}, or -1 when it is too long. */
    int start(int operator) {
        int open = tokens.opener[operator];
        int i = operator;
        for (int n = 0; n < LONGEST_EXPRESSION; n++) {
            int before = tokens.before(i);
            if (before < 0 || before == open || isEdge(before)) {
                return i;
            }
            i = tokens.kind[before] == Tokens.CLOSE && tokens.mate[before] >= 0 ? tokens.mate[before] : before;
        }
        return -1;
    }

    private boolean isEdge(int i) {
        boolean takes = tokens.kind[i] == Tokens.OPERATOR && "=A:,;".indexOf(tokens.symbol[i]) >= 0;
        return takes || (tokens.kind[i] == Tokens.WORD && passage.startsWith("return", tokens.start[i]));
    }

    /** The key that the expression before {@code operator} looks up: {@code env.KEY}, {@code getenv("KEY")}, or empty. */
    String lookedUp(int operator) {
        int last = tokens.before(operator);
        if (tokens.is(last, Tokens.WORD)) {
            return passage.text(tokens.start[last], tokens.end[last]);
        }
        if (tokens.is(last, Tokens.CLOSE) && tokens.mate[last] >= 0) {
            int key = tokens.mate[last] + 1;
            return tokens.kind[key] == Tokens.STRING ? new Literal(key, key).value(passage, tokens) : "";
        }
        return "";
    }
}
