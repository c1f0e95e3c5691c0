package io.github.leakstop.detect;

import io.github.leakstop.detect.prefilter.Kinds;

/*
 * Tells names that may be handed a value from those that are only used.
 *
 * Idea: nine of ten lines of code that speak of a key hold no literal: no quote, and the statement ends on the line. Of the
 * rest most hand over what no rule would take, see LineValues. Neither is worth reading, and a file of such lines is not
 * read at all. In doubt a name is fruitful.
 * Cost: one look at each byte of the line, at most 300 on either side of the name, and at the lines round it where the
 * first look does not settle it.
 * Not for: deciding anything else; the reader of assignments says what is there.
 */
final class Fruitful {
    private static final int REACH = 300;
    private static final int SHORTEST_WORD = 8;
    private static final String OPENERS = "=(:,+>|[\\&";
    private static final String STATEMENT_ENDS = ";{})";
    private static final String QUOTES = "\"'`";
    private static final int RETURN = "return".length();

    /** So far away from a value of telling shape it cannot matter what else stands there. */
    private static final int COMPANY = 2000;

    private static final int LINES_BEFORE = 1;
    private static final int LINES_BEHIND = 3;
    private static final int LONGEST_NEIGHBOUR = 400;

    private final Text text;
    private final LineValues values;
    private final Offsets shaped;
    private final boolean all;
    private int lineStart = -1;
    private int lineEnd = -1;
    private boolean quoted;
    private boolean called;
    private boolean address;
    private boolean binary;
    private boolean returned;
    private byte last;

    /**
     * @param shaped starts of values that their shape makes interesting
     * @param all not to look at what values the lines hold
     */
    Fruitful(Text text, LineValues values, Offsets shaped, boolean all) {
        this.all = all;
        this.text = text;
        this.values = values;
        this.shaped = shaped;
    }

    /**
     * @param start of the name; calls ascend
     * @param kinds of values that the name takes, as {@link LineValues} has them
     */
    boolean isFruitful(int start, int end, int kinds) {
        if (start < lineStart || end > lineEnd) {
            look(start, end);
        }
        return !binary
                && mayTake(start, end)
                && (all || shaped.anyIn(start - COMPANY, end + COMPANY) || isValueNear(start, end, kinds));
    }

    /** Whether the name's line, the one before or one of the next few may hold such a value. */
    private boolean isValueNear(int start, int end, int kinds) {
        int from = lineStart;
        int to = lineEnd;
        if (to - from > LONGEST_NEIGHBOUR) {
            from = statementStart(start);
            to = statementEnd(end);
        }
        if (values.mayHold(kinds, text.bytes(), trimmed(from, to), to)) {
            return true;
        }
        int at = from;
        for (int n = 0; n < LINES_BEFORE && at > 0 && text.bytes()[at - 1] == '\n'; n++) {
            int before = Math.max(0, at - LONGEST_NEIGHBOUR);
            int begin = at - 1;
            while (begin > before && text.bytes()[begin - 1] != '\n') {
                begin--;
            }
            if (values.mayHold(kinds, text.bytes(), trimmed(begin, at - 1), at - 1)) {
                return true;
            }
            at = begin;
        }
        at = to;
        for (int n = 0; n < LINES_BEHIND && text.at(at) == '\n'; n++) {
            int stop = text.lineEnd(at + 1, Math.min(text.length(), at + LONGEST_NEIGHBOUR));
            if (values.mayHold(kinds, text.bytes(), trimmed(at + 1, stop), stop)) {
                return true;
            }
            at = text.at(stop) == '\r' ? stop + 1 : stop;
        }
        return false;
    }

    private int trimmed(int from, int to) {
        int at = from;
        while (at < to && (text.bytes()[at] == ' ' || text.bytes()[at] == '\t')) {
            at++;
        }
        return at;
    }

    /** In a line that is long, such as minified code, the statement counts: it is the same in the next version. */
    private int statementStart(int start) {
        int at = start;
        while (at > lineStart && !isStatementMark(text.bytes()[at - 1])) {
            at--;
        }
        return at;
    }

    private int statementEnd(int end) {
        int at = end;
        while (at < lineEnd && !isStatementMark(text.bytes()[at])) {
            at++;
        }
        return at;
    }

    private static boolean isStatementMark(byte b) {
        return b == ';' || b == '{' || b == '}';
    }

    private boolean mayTake(int start, int end) {
        if (quoted || address || OPENERS.indexOf(last) >= 0 && !(called && last == ':')) {
            return true;
        } else if (STATEMENT_ENDS.indexOf(last) >= 0 || called && last == ':') {
            return returned;
        }
        return text.at(start - 1) == '-' || isFirst(start) || handsOver(end) || isGiven(start);
    }

    /** {@code - name: API_SECRET}: the name is itself a value, and its own may follow on the next line. */
    private boolean isGiven(int start) {
        int at = start;
        while (at > lineStart && (Boundary.isAlphanumeric(text.at(at - 1)) || "_-.".indexOf(text.at(at - 1)) >= 0)) {
            at--;
        }
        while (at > lineStart && text.at(at - 1) == ' ') {
            at--;
        }
        return at > lineStart && text.at(at - 1) == ':';
    }

    /** {@code return "v"} on the line behind a method's head. */
    private boolean isReturned(int line) {
        int at = trimmed(Math.min(line, text.length()), text.length());
        return text.startsWith("return", at)
                && text.at(at + RETURN) == ' '
                && QUOTES.indexOf(text.at(at + RETURN + 1)) >= 0;
    }

    private void look(int start, int end) {
        lineStart = start;
        while (lineStart > 0 && start - lineStart < REACH && text.bytes()[lineStart - 1] != '\n') {
            lineStart--;
        }
        boolean quotes = false;
        boolean calls = false;
        boolean addresses = false;
        boolean controls = false;
        int at = lineStart;
        int shown = -1;
        byte[] bytes = text.bytes();
        int stop = Math.min(text.length(), end + REACH);
        for (; at < stop && bytes[at] != '\n'; at++) {
            byte b = bytes[at];
            if (Kinds.of(b) != 0) {
                shown = at;
            } else if (b != ' ' && b != '\t' && b != '\r') {
                shown = at;
                quotes |= isQuote(b, at);
                calls |= b == '(';
                addresses |= b == ':' && text.at(at + 1) == '/' && text.at(at + 2) == '/';
                controls |= b >= 0 && b < ' ' && b != '\f' && b != 0x1b;
            }
        }
        quoted = quotes;
        called = calls;
        address = addresses;
        binary = controls;
        last = shown < 0 ? 0 : bytes[shown];
        lineEnd = at;
        quoted |= at - end >= REACH;
        returned = called && (STATEMENT_ENDS.indexOf(last) >= 0 || last == ':') && isReturned(at + 1);
    }

    private boolean isQuote(byte b, int at) {
        return switch (b) {
            case '"', '\'', '`' -> true;
            case '<' -> text.at(at + 1) == '/';
            case '$' -> text.at(at + 1) == '{';
            case (byte) 0xe2 -> isCurlyQuote(at);
            default -> false;
        };
    }

    /** U+201C to U+201F, the quotes of notes that were pasted. */
    private boolean isCurlyQuote(int at) {
        return text.at(at + 1) == (byte) 0x80 && (text.at(at + 2) & 0xfc) == 0x9c;
    }

    private boolean isFirst(int start) {
        for (int at = lineStart; at < start; at++) {
            if (text.bytes()[at] != ' ' && text.bytes()[at] != '\t') {
                return false;
            }
        }
        return true;
    }

    /** Whether a separator follows the name, or a word of letters and digits. */
    private boolean handsOver(int end) {
        int letters = 0;
        int digits = 0;
        for (int at = end; at < lineEnd; at++) {
            byte b = text.bytes()[at];
            if (b == '=' || b == ':' || b == '|' || b == '>' || b == (byte) 0xef) {
                return true;
            }
            boolean digit = b >= '0' && b <= '9';
            if (digit || Boundary.isAlphanumeric(b)) {
                digits += digit ? 1 : 0;
                letters += digit ? 0 : 1;
            } else {
                digits = 0;
                letters = 0;
            }
            if (digits > 0 && letters > 0 && digits + letters >= SHORTEST_WORD) {
                return true;
            }
        }
        return false;
    }
}
