package io.github.leakstop.detect.assignment;

/**
 * Splits bytes into {@link Tokens} without knowing the language.
 *
 * <p>Idea: languages agree on quotes, brackets and words; where they do not (what a comment is, where an apostrophe is
 * one) a wrong guess must not reach past the line. So a quote that finds no partner on its line is a plain character, a
 * comment is a mark and its words are tokens like all others, and a semicolon or an empty line closes stray round
 * brackets. Cost: one pass, each byte seen at most three times (once more per kind of quote that stays open on its
 * line). Not for texts where white space carries meaning: unquoted values are read from the bytes by
 * {@link BareLines}.
 */
final class Lexer {
    private static final int LONGEST_TYPE = 8;

    private final byte[] bytes;
    private final int to;
    private final Tokens tokens;
    private final Brackets brackets;
    private final Quotes quotes;
    private final int from;
    private int i;
    /** The last token that may open the arguments of a type. */
    private int less = -LONGEST_TYPE;

    private boolean lineIsEmpty = true;
    private boolean inLineComment;
    private boolean inBlockComment;

    private Lexer(Passage passage, Tokens tokens) {
        this.bytes = passage.bytes();
        this.to = passage.to();
        this.tokens = tokens;
        this.brackets = new Brackets(tokens);
        this.quotes = new Quotes(passage);
        this.from = passage.from();
        this.i = from;
    }

    /** Tokens of a passage. */
    static Tokens lex(Passage passage) {
        Tokens tokens = new Tokens(passage.effort(), Math.max(8, (passage.to() - passage.from()) / 4));
        new Lexer(passage, tokens).run();
        return tokens;
    }

    private void run() {
        while (i < to) {
            byte b = bytes[i];
            if (b == '\n') {
                newline();
            } else if (Glyph.isBlank(b)) {
                i = Glyph.blanksEnd(bytes, i + 1, to);
            } else if (b < 0 && Glyph.meaning(bytes, i, to) != 0) {
                wide(Glyph.meaning(bytes, i, to));
            } else if (isWordStart(b)) {
                word();
            } else if (b == '@' && i + 1 < to && bytes[i + 1] == '"') {
                quoted(1);
            } else if (b == '"' || b == '\'' || b == '`' || b == '\\') {
                quoted(0);
            } else {
                sign(b);
            }
        }
    }

    private void newline() {
        if (lineIsEmpty) {
            brackets.ended();
        }
        put(Tokens.NEWLINE, 1, '\n');
        lineIsEmpty = true;
        inLineComment = false;
    }

    private void wide(char meaning) {
        int width = Glyph.width(bytes, i, to);
        if (meaning == ' ') {
            i += width;
        } else if (meaning == '"' || meaning == '\'') {
            quoted(0);
        } else {
            symbol((byte) meaning, width);
        }
    }

    private boolean isWordStart(byte b) {
        return Glyph.isWord(b)
                || (b == '-' && isFlag())
                || (b == '@' && i + 1 < to && Glyph.isAsciiLetter(bytes[i + 1]) && !Glyph.isLetterOrDigit(previous()));
    }

    private byte previous() {
        return i == from ? (byte) '\n' : bytes[i - 1];
    }

    private boolean isFlag() {
        byte p = previous();
        if (Glyph.isWord(p) || p == '-' || p == ')' || p == ']') {
            return false;
        }
        int j = i + 1;
        if (j < to && bytes[j] == '-') {
            j++;
        }
        return j < to && Glyph.isAsciiLetter(bytes[j]);
    }

    private void word() {
        int j = Glyph.asciiWordEnd(bytes, i + 1, to);
        while (j < to && (isWordByte(j) || isInnerDash(j))) {
            j = Glyph.asciiWordEnd(bytes, j + 1, to);
        }
        if (j < to && (bytes[j] == '"' || bytes[j] == '\'') && j - i <= 2 && Quotes.isPrefix(bytes, i, j)) {
            quoted(j - i);
            return;
        }
        put(Tokens.WORD, j - i, 'w');
    }

    private boolean isWordByte(int j) {
        return bytes[j] < 0 && Glyph.meaning(bytes, j, to) == 0;
    }

    private boolean isInnerDash(int j) {
        return bytes[j] == '-'
                && j + 1 < to
                && (Glyph.isWord(bytes[j + 1]) || (bytes[j + 1] == '-' && j == i + 1))
                && (Glyph.isWord(bytes[j - 1]) || j == i + 1);
    }

    private void quoted(int prefix) {
        if (!quotes.find(i, prefix, Glyph.isLetterOrDigit(previous()))) {
            if (prefix > 0) {
                put(Tokens.WORD, prefix, 'w');
            } else {
                put(Tokens.OPERATOR, Glyph.width(bytes, i, to), (char) (bytes[i] & 0x7f));
            }
            return;
        }
        int length = quotes.end() - i;
        put(Tokens.STRING, length, quotes.quote());
        int token = tokens.count - 1;
        tokens.lead[token] = (byte) quotes.lead();
        tokens.trail[token] = (byte) quotes.trail();
        tokens.raw[token] = quotes.isRaw();
    }

    /** A mark of a comment, or any other sign. */
    private void sign(byte b) {
        switch (b) {
            case '/', '*', '#', ';', '-', '<' -> comment(b);
            default -> symbol(b, 1);
        }
    }

    private void comment(byte b) {
        byte next = i + 1 < to ? bytes[i + 1] : (byte) '\n';
        boolean afterBlank = lineIsEmpty || Glyph.isBlank(previous());
        if (b == '/' && next == '/' && previous() != ':') {
            mark(2);
        } else if (b == '/' && next == '*') {
            inBlockComment = true;
            mark(2);
        } else if (b == '*' && next == '/') {
            inBlockComment = false;
            put(Tokens.COMMENT, 2, '*');
        } else if ((b == '*' && lineIsEmpty)
                || (b == '#' && afterBlank && next != '{')
                || (b == ';' && lineIsEmpty)
                || (b == '-' && next == '-' && afterBlank && !Glyph.isWord(i + 2 < to ? bytes[i + 2] : (byte) ' '))) {
            mark(b == '-' ? 2 : 1);
        } else if (b == '<' && next == '!' && i + 3 < to && bytes[i + 2] == '-' && bytes[i + 3] == '-') {
            inBlockComment = true;
            mark(4);
        } else if (b == '-' && next == '-' && i + 2 < to && bytes[i + 2] == '>') {
            inBlockComment = false;
            put(Tokens.COMMENT, 3, '-');
        } else {
            symbol(b, 1);
        }
    }

    private void mark(int length) {
        boolean first = lineIsEmpty;
        inLineComment = !inBlockComment;
        put(Tokens.COMMENT, length, '#');
        lineIsEmpty = first;
    }

    private void symbol(byte b, int width) {
        switch (b) {
            case '(', '[', '{' -> {
                put(Tokens.OPEN, width, (char) b);
                brackets.opened(tokens.count - 1);
            }
            case ')' -> close(width, ')', '(');
            case ']' -> close(width, ']', '[');
            case '}' -> close(width, '}', '{');
            case ',' -> {
                put(Tokens.OPERATOR, width, ',');
                if (!separatesTypes(tokens.count - 1)) {
                    brackets.comma();
                }
            }
            case ';' -> {
                brackets.ended();
                put(Tokens.OPERATOR, width, ';');
            }
            default -> {
                int operator = Operators.find(bytes, i, to);
                if (operator < 0) {
                    less = b == '<' ? tokens.count : less;
                    put(Tokens.OPERATOR, width, (char) b);
                } else {
                    put(Tokens.OPERATOR, Operators.length(operator), Operators.symbol(operator));
                }
            }
        }
    }

    private void close(int width, char closing, char opening) {
        put(Tokens.CLOSE, width, closing);
        brackets.closed(tokens.count - 1, opening);
    }

    /** {@code new HashMap<String, Object>()}: a comma between a type's arguments separates no values. */
    private boolean separatesTypes(int comma) {
        for (int j = comma - 1; j > 0 && j > comma - LONGEST_TYPE && less > comma - LONGEST_TYPE; j--) {
            if (tokens.isOperator(j, '<')) {
                int type = tokens.start[j - 1];
                return tokens.kind[j - 1] == Tokens.WORD
                        && tokens.end[j - 1] == tokens.start[j]
                        && bytes[type] >= 'A'
                        && bytes[type] <= 'Z';
            }
            boolean ofType = tokens.kind[j] == Tokens.WORD
                    || tokens.isOperator(j, '.')
                    || tokens.isOperator(j, ',')
                    || tokens.isOperator(j, '?');
            if (!ofType) {
                return false;
            }
        }
        return false;
    }

    private void put(byte kind, int length, char symbol) {
        int token = tokens.add(kind, i, i + length, symbol);
        tokens.commented[token] = inLineComment || inBlockComment;
        brackets.place(token);
        lineIsEmpty = false;
        i += length;
    }
}
