package io.github.leakstop.detect.assignment;

/**
 * Finds the partner of a quote. Quotes of one character end on their line, those of three and backticks where they
 * please. A kind of quote found without a partner is remembered for its line, so that a line of quotes costs no more
 * than its length.
 */
final class Quotes {
    private static final String KINDS = "\"'`";

    private final byte[] bytes;
    private final int to;
    private final Effort effort;
    /** Up to where each kind is known to have no partner: plain, without escapes, escaped itself, tripled. */
    private final int[] barren = new int[17];

    private int end;
    private int lead;
    private int trail;
    private boolean raw;
    private char quote;

    Quotes(Passage passage) {
        this.bytes = passage.bytes();
        this.to = passage.to();
        this.effort = passage.effort();
    }

    int end() {
        return end;
    }

    int lead() {
        return lead;
    }

    int trail() {
        return trail;
    }

    boolean isRaw() {
        return raw;
    }

    char quote() {
        return quote;
    }

    /** Whether the word before a quote is one of a literal's own: {@code b"…"}, {@code f'…'}, {@code L"…"}. */
    static boolean isPrefix(byte[] bytes, int from, int end) {
        for (int i = from; i < end; i++) {
            if ("bBrRuUfFLNE$".indexOf(bytes[i]) < 0) {
                return false;
            }
        }
        return true;
    }

    /** Reads the literal whose prefix starts at {@code from}; false when its quote is a plain character there. */
    boolean find(int from, int prefix, boolean insideWord) {
        int open = from + prefix;
        char wide = bytes[open] < 0 ? Glyph.meaning(bytes, open, to) : 0;
        if (wide != 0) {
            return curly(from, open, wide);
        }
        if (bytes[open] == '\\') {
            return open + 1 < to && KINDS.indexOf(bytes[open + 1]) >= 0 && escaped(from, open);
        }
        quote = (char) bytes[open];
        if (quote == '\'' && insideWord && prefix == 0) {
            return false;
        }
        raw = prefix > 0 && hasRaw(from, open);
        if (open + 2 < to && bytes[open + 1] == quote && bytes[open + 2] == quote && tripled(from, open)) {
            return true;
        }
        if (quote == '`') {
            raw = true;
            return single(from, open, true, 0) || single(from, open, false, 0);
        }
        return single(from, open, false, raw ? 6 : 0) || (!raw && single(from, open, false, 6));
    }

    private boolean hasRaw(int from, int open) {
        for (int i = from; i < open; i++) {
            if ((bytes[i] | 0x20) == 'r' || bytes[i] == '@') {
                return true;
            }
        }
        return false;
    }

    private boolean single(int from, int open, boolean overLines, int plain) {
        int slot = KINDS.indexOf(quote) + (overLines ? 3 : plain);
        if (open < barren[slot]) {
            return false;
        }
        int i = open + 1;
        while (i < to && (overLines || bytes[i] != '\n')) {
            if (bytes[i] == '\\' && plain == 0) {
                i += i + 1 < to && bytes[i + 1] == '\n' && !overLines ? 1 : 2;
                continue;
            }
            if (bytes[i] == quote) {
                raw |= plain != 0;
                return found(from, open + 1, i, 1);
            }
            i++;
        }
        effort.add(i - open);
        barren[slot] = Math.max(open + 1, i);
        return false;
    }

    private boolean tripled(int from, int open) {
        int slot = 9 + KINDS.indexOf(quote);
        if (open < barren[slot]) {
            return false;
        }
        for (int i = open + 3; i + 2 < to; i++) {
            if (bytes[i] == '\\' && !raw) {
                i++;
            } else if (bytes[i] == quote && bytes[i + 1] == quote && bytes[i + 2] == quote) {
                return found(from, open + 3, i, 3);
            }
        }
        effort.add(to - open);
        barren[slot] = to;
        return false;
    }

    /** {@code \"…\"}, as source within a string or a shell's argument has it. */
    private boolean escaped(int from, int open) {
        quote = (char) bytes[open + 1];
        int slot = 12 + KINDS.indexOf(quote);
        if (open < barren[slot]) {
            return false;
        }
        int i = open + 2;
        for (; i + 1 < to && bytes[i] != '\n'; i++) {
            if (bytes[i] == '\\' && bytes[i + 1] == quote) {
                raw = false;
                return found(from, open + 2, i, 2);
            }
            if (bytes[i] == quote) {
                return false;
            }
            if (bytes[i] == '\\' && bytes[i + 1] == '\\') {
                i++;
            }
        }
        effort.add(i - open);
        barren[slot] = i;
        return false;
    }

    private boolean curly(int from, int open, char kind) {
        int slot = kind == '"' ? 15 : 16;
        if (open < barren[slot]) {
            return false;
        }
        int i = open + Glyph.width(bytes, open, to);
        int start = i;
        for (; i < to && bytes[i] != '\n'; i++) {
            if (bytes[i] == kind || (bytes[i] < 0 && Glyph.meaning(bytes, i, to) == kind)) {
                raw = true;
                quote = kind;
                return found(from, start, i, Glyph.width(bytes, i, to));
            }
        }
        effort.add(i - open);
        barren[slot] = i;
        return false;
    }

    private boolean found(int from, int start, int stop, int closing) {
        effort.add(stop - from);
        lead = start - from;
        trail = closing;
        end = stop + closing;
        return true;
    }
}
