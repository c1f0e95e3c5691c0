package io.github.leakstop.detect;

/*
 * The pieces of a line that might be a value, cut roughly and more than once: what stands between quotes, between blanks,
 * behind a separator. The reader of assignments cuts no piece that is not among them, but for literals that are joined
 * from several lines or written with escapes.
 *
 * Idea: what each character means to the cuts is looked up once, and pieces are handed on as they are cut, as offsets: most
 * were met in other lines, where their hash is enough.
 * Cost: a few looks at each character; behind separators a look for each of those before it.
 */
final class LinePieces {
    private static final int BLANK = 1;
    private static final int QUOTE = 2;
    private static final int MARK = 4;
    private static final int HANDING = 8;
    private static final int STATEMENT = 16;
    /** Ends what a separator hands over, where that is one word. */
    private static final int STOP = 32;
    /** Is no part of a value at whose end it stands. */
    private static final int TRAILING = 64;

    private static final String QUOTES = "\"'`\u201c\u201d\u2018\u2019";
    private static final byte[] SIGNS = new byte[128];
    private static final byte WIDE_SEPARATOR = MARK | HANDING;

    static {
        for (int c = 0; c <= ' '; c++) {
            SIGNS[c] = BLANK | STOP | TRAILING;
        }
        mark("\"'`", QUOTE | STOP | TRAILING);
        mark("=:,;(){}[]<>|&?", MARK);
        mark("=:>|", HANDING);
        mark("(;{", STATEMENT);
        mark(",;&<", STOP);
        mark(",;\\)]}", TRAILING);
    }

    private final char[] line;
    private final byte[] signs;
    /** All of them that occur. */
    private final int all;
    /** Behind the last character that is not blank. */
    private final int stripped;

    private LinePieces(String line) {
        this.line = line.toCharArray();
        this.signs = new byte[this.line.length];
        int some = 0;
        for (int i = 0; i < signs.length; i++) {
            signs[i] = sign(this.line[i]);
            some |= signs[i];
        }
        this.all = some;
        int end = signs.length;
        while (end > 0 && Character.isWhitespace(this.line[end - 1])) {
            end--;
        }
        this.stripped = end;
    }

    /** Asks something of a piece, and is handed no more once the answer is not 0. */
    interface Question {
        int of(char[] line, int from, int to);
    }

    static LinePieces of(String text) {
        String plain = text.indexOf(']') < 0 && text.indexOf('[') < 0
                ? text
                : text.replace("<![CDATA[", "").replace("]]>", "");
        return new LinePieces(joined(
                plain.indexOf('&') < 0
                        ? plain
                        : plain.replace("&quot;", "\"").replace("&#34;", "\"").replace("&amp;", "&")));
    }

    private static void mark(String characters, int sign) {
        for (int i = 0; i < characters.length(); i++) {
            SIGNS[characters.charAt(i)] |= (byte) sign;
        }
    }

    private static byte sign(char c) {
        if (c < SIGNS.length) {
            return SIGNS[c];
        }
        return switch (c) {
            case '\u201c', '\u201d', '\u2018', '\u2019' -> QUOTE;
            case '\uff1a', '\uff1d' -> WIDE_SEPARATOR;
            default -> 0;
        };
    }

    /** The first answer but 0 of what a machine may have drawn. */
    int drawn(Question question) {
        int found = cut(BLANK | QUOTE | MARK, question);
        found = found == 0 ? wide(question) : found;
        return found == 0 ? quoted(question) : found;
    }

    /** Of what a person may have chosen: code takes it from quotes or a separator, everything else from blanks too. */
    int chosen(Question question) {
        int found = quoted(question);
        found = found == 0 ? taken(question) : found;
        return found == 0 && (all & STATEMENT) == 0 ? wide(question) : found;
    }

    /** Whether a value goes on from another line or to one, or is written with escapes, so that the line does not tell. */
    boolean goOn() {
        int from = start(0);
        int to = stripped;
        for (int i = from; i + 1 < to; i++) {
            if (line[i] == '\\' && (line[i + 1] == 'u' || line[i + 1] == 'x')) {
                return true;
            }
            if (line[i] == '\'' && isCharacter(i, to)) {
                return true;
            }
        }
        return from < to && (isJoint(from, to - 1, -1) || isJoint(from, from, 1));
    }

    /** The first of {@code 'a', 'b'}. */
    private boolean isCharacter(int at, int to) {
        return at + 6 < to
                && line[at + 2] == '\''
                && line[at + 3] == ','
                && (line[at + 4] == '\'' || line[at + 4] == ' ' && line[at + 5] == '\'');
    }

    /** {@code "a" +} at the end of the line, {@code + "b"} at its start. */
    private boolean isJoint(int from, int at, int step) {
        if ("+.&\\".indexOf(line[at]) < 0) {
            return false;
        }
        int i = at + step;
        while (i >= from && i < stripped && line[i] == ' ') {
            i += step;
        }
        return i >= from && i < stripped && (signs[i] & QUOTE) != 0;
    }

    /** Without the joints of literals that are put together on the line. */
    private static String joined(String text) {
        StringBuilder joined = new StringBuilder();
        int copied = 0;
        int i = 0;
        while (i < text.length()) {
            int behind = (sign(text.charAt(i)) & QUOTE) == 0 ? -1 : behindJoint(text, i);
            if (behind < 0) {
                i++;
            } else {
                joined.append(text, copied, i);
                copied = behind;
                i = behind;
            }
        }
        return copied == 0 ? text : joined.append(text, copied, text.length()).toString();
    }

    private static int behindJoint(String text, int quote) {
        int i = quote + 1;
        boolean joint = false;
        while (i < text.length() && (text.charAt(i) == ' ' || !joint && "+.&".indexOf(text.charAt(i)) >= 0)) {
            joint |= text.charAt(i) != ' ';
            i++;
        }
        return joint && i < text.length() && text.charAt(i) == text.charAt(quote) ? i + 1 : -1;
    }

    /** What stands between some signs. */
    private int cut(int at, Question question) {
        int start = 0;
        for (int i = 0; i <= line.length; i++) {
            if (i == line.length || (signs[i] & at) != 0) {
                int found = i > start ? question.of(line, start, trimmed(start, i)) : 0;
                if (found != 0) {
                    return found;
                }
                start = i + 1;
            }
        }
        return 0;
    }

    /** What stands between blanks and quotes, and that from each separator on. */
    private int wide(Question question) {
        int found = cut(BLANK | QUOTE, question);
        if (found != 0 || (all & HANDING) == 0) {
            return found;
        }
        return cut(BLANK | QUOTE, (text, from, to) -> handed(from, to, question));
    }

    private int handed(int from, int to, Question question) {
        for (int i = from; i + 1 < to; i++) {
            int found = (signs[i] & HANDING) == 0 ? 0 : question.of(line, i + 1, trimmed(i + 1, to));
            if (found != 0) {
                return found;
            }
        }
        return 0;
    }

    /** What stands between two quotes of a kind, rightly paired or not. */
    private int quoted(Question question) {
        for (int i = 0; i < QUOTES.length() && (all & QUOTE) != 0; i++) {
            int found = quoted(QUOTES.charAt(i), question);
            if (found != 0) {
                return found;
            }
        }
        return 0;
    }

    private int quoted(char quote, Question question) {
        int start = -1;
        for (int i = 0; i < line.length; i++) {
            if (line[i] == quote) {
                int found = start >= 0 && i > start + 1 ? question.of(line, start + 1, trimmed(start + 1, i)) : 0;
                if (found != 0) {
                    return found;
                }
                start = i;
            }
        }
        return 0;
    }

    /** What a separator hands over: to the end of the line, up to the next mark and to the next tag. */
    private int taken(Question question) {
        for (int i = 0; i + 1 < line.length && (all & HANDING) != 0; i++) {
            int found = (signs[i] & HANDING) == 0 ? 0 : taken(start(i + 1), question);
            if (found != 0) {
                return found;
            }
        }
        return 0;
    }

    private int taken(int from, Question question) {
        int to = Math.max(from, stripped);
        int found = question.of(line, from, trimmed(from, to));
        if (found != 0) {
            return found;
        }
        int end = from;
        while (end < to && (signs[end] & STOP) == 0) {
            end++;
        }
        found = question.of(line, from, trimmed(from, end));
        if (found != 0) {
            return found;
        }
        int tag = end;
        while (tag < to && line[tag] != '<') {
            tag++;
        }
        return tag > from && tag < to ? question.of(line, from, trimmed(from, tag)) : 0;
    }

    /** The next character that is not blank. */
    private int start(int from) {
        int at = from;
        while (at < line.length && Character.isWhitespace(line[at])) {
            at++;
        }
        return at;
    }

    private int trimmed(int from, int to) {
        int end = to;
        while (end > from && (signs[end - 1] & TRAILING) != 0) {
            end--;
        }
        return end;
    }
}
