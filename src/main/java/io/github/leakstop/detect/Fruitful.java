package io.github.leakstop.detect;

/*
 * Tells lines with a name that may hand it a value from those that only use the name.
 *
 * Idea: nine of ten lines of code that speak of a key hold no literal: no quote, and the statement ends on the line. Such
 * a line is not worth reading, and a file of such lines is not read at all. In doubt a line is fruitful.
 * Cost: one look at each byte of the line, at most 300 on either side of the name.
 * Not for: deciding anything else; the reader of assignments says what is there.
 */
final class Fruitful {
    private static final int REACH = 300;
    private static final int SHORTEST_WORD = 8;
    private static final String OPENERS = "=(:,+>|[\\&";
    private static final String STATEMENT_ENDS = ";{})";

    private final Text text;
    private int lineStart = -1;
    private int lineEnd = -1;
    private boolean quoted;
    private boolean called;
    private boolean address;
    private byte last;

    Fruitful(Text text) {
        this.text = text;
    }

    /** @param start of the name; calls ascend */
    boolean isFruitful(int start, int end) {
        if (start < lineStart || end > lineEnd) {
            look(start, end);
        }
        if (quoted || address || OPENERS.indexOf(last) >= 0 && !(called && last == ':')) {
            return true;
        } else if (STATEMENT_ENDS.indexOf(last) >= 0 || called && last == ':') {
            return false;
        }
        return text.at(start - 1) == '-' || isFirst(start) || handsOver(end);
    }

    private void look(int start, int end) {
        lineStart = start;
        while (lineStart > 0 && start - lineStart < REACH && text.bytes()[lineStart - 1] != '\n') {
            lineStart--;
        }
        quoted = false;
        called = false;
        address = false;
        last = 0;
        int at = lineStart;
        for (; at < text.length() && at - end < REACH && text.bytes()[at] != '\n'; at++) {
            byte b = text.bytes()[at];
            quoted |= b == '"' || b == '\'' || b == '`' || b == '<' && text.at(at + 1) == '/' || isCurlyQuote(at);
            called |= b == '(';
            address |= b == ':' && text.at(at + 1) == '/' && text.at(at + 2) == '/';
            last = b == ' ' || b == '\t' || b == '\r' ? last : b;
        }
        lineEnd = at;
        quoted |= at - end >= REACH;
    }

    /** U+201C to U+201F, the quotes of notes that were pasted. */
    private boolean isCurlyQuote(int at) {
        return text.bytes()[at] == (byte) 0xe2 && text.at(at + 1) == (byte) 0x80 && (text.at(at + 2) & 0xfc) == 0x9c;
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
