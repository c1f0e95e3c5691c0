package io.github.leakstop.detect.assignment;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;

/**
 * A literal as written: one string, or several that the language joins ({@code "a" + "b"}, Python's and C's
 * neighbours, PHP's dot, Lua's two, a line continued, what {@link Joined} knows).
 *
 * @param first index of the first string token
 * @param last index of the last one
 */
record Literal(int first, int last) {
    /** The literal that starts with the string at {@code i}. */
    static Literal at(Passage passage, Tokens tokens, int i) {
        int last = i;
        while (true) {
            int next = joined(passage, tokens, i, last);
            if (next < 0) {
                return new Literal(i, last);
            }
            last = next;
        }
    }

    private static int joined(Passage passage, Tokens tokens, int first, int last) {
        int next = tokens.after(last);
        if (next >= tokens.count) {
            return -1;
        }
        if (tokens.kind[next] == Tokens.STRING) {
            return hugs(tokens, first, last, next) && !isPair(passage, tokens, next) ? next : -1;
        }
        if (tokens.isOperator(next, ',') && isCharacter(tokens, last)) {
            int behind = tokens.after(next);
            return isCharacter(tokens, behind) ? behind : -1;
        }
        if (tokens.kind[next] != Tokens.OPERATOR || "+.&\\".indexOf(tokens.symbol[next]) < 0) {
            return Joined.after(passage, tokens, last, next);
        }
        int behind = tokens.after(next);
        if (tokens.symbol[next] == '.' && tokens.isOperator(behind, '.') && tokens.end[next] == tokens.start[behind]) {
            behind = tokens.after(behind);
        }
        boolean bridged = tokens.is(behind, Tokens.STRING)
                && (tokens.symbol[next] == '+' || tokens.symbol[next] == '\\' || tokens.sameLine(last, next));
        return bridged ? behind : Joined.after(passage, tokens, last, next);
    }

    /** {@code "B=w"} of {@code Environment="A=v" "B=w"}: a pair of its own. */
    private static boolean isPair(Passage passage, Tokens tokens, int i) {
        int at = tokens.contentStart(i);
        while (at < tokens.contentEnd(i) && Glyph.isWord(passage.bytes()[at])) {
            at++;
        }
        return at > tokens.contentStart(i) && at < tokens.contentEnd(i) && passage.bytes()[at] == '=';
    }

    /** One of the characters of {@code {'a', 'b'}}. */
    private static boolean isCharacter(Tokens tokens, int i) {
        boolean single = tokens.is(i, Tokens.STRING)
                && tokens.symbol[i] == '\''
                && tokens.contentEnd(i) == tokens.contentStart(i) + 1;
        int open = single ? tokens.opener[i] : -1;
        return open >= 0 && tokens.symbol[open] != '(';
    }

    /** Neighbours without an operator are one literal where an expression stands, and two on a command line. */
    private static boolean hugs(Tokens tokens, int first, int last, int next) {
        boolean sameLine = tokens.sameLine(last, next);
        if (tokens.isEnclosed(next)) {
            return tokens.isOpen(tokens.opener[next], '(') || !sameLine;
        }
        int taker = tokens.before(first);
        return sameLine
                && tokens.is(taker, Tokens.OPERATOR)
                && (tokens.symbol[taker] == Tokens.ASSIGN || tokens.end[last] == tokens.start[next]);
    }

    int start(Tokens tokens) {
        return tokens.contentStart(first);
    }

    int end(Tokens tokens) {
        return tokens.contentEnd(last);
    }

    /** The content as a text of its own, escapes undone and parts joined. */
    Passage content(Passage passage, Tokens tokens, int block, boolean commented) {
        int start = start(tokens);
        if (first == last && (tokens.raw[first] || passage.indexOf('\\', start, end(tokens)) < 0)) {
            return passage.part(new Span(start, end(tokens)), block, commented);
        }
        Unescaped joined = Unescaped.room(passage.bytes(), end(tokens) - start);
        for (int i = first; i <= last; i++) {
            if (tokens.kind[i] == Tokens.STRING) {
                joined.add(tokens.contentStart(i), tokens.contentEnd(i), tokens.raw[i]);
            }
        }
        return passage.derived(joined.bytes(), joined.length(), joined.origins(), block, commented);
    }

    String value(Passage passage, Tokens tokens) {
        if (first == last) {
            return part(passage, tokens, first);
        }
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (int i = first; i <= last; i++) {
            if (tokens.kind[i] == Tokens.STRING) {
                joined.writeBytes(part(passage, tokens, i).getBytes(UTF_8));
            }
        }
        return joined.toString(UTF_8);
    }

    private static String part(Passage passage, Tokens tokens, int i) {
        int start = tokens.contentStart(i);
        int end = tokens.contentEnd(i);
        if (tokens.raw[i] || passage.indexOf('\\', start, end) < 0) {
            String text = passage.text(start, end);
            return tokens.trail[i] == 3 && text.startsWith("\n") ? text.strip() : text;
        }
        return Unescaped.of(passage.bytes(), start, end).text();
    }
}
