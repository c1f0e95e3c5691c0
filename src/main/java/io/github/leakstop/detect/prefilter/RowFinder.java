package io.github.leakstop.detect.prefilter;

/*
 * Finds rows of words or numbers: what recovery phrases and the bytes of keys are written as.
 *
 * Idea: a row goes on over blanks, commas, quotes, line ends and numbering; a capital, a bracket, an operator or any byte
 * beyond ASCII ends it, and so does a word or a number of another length. A row is 47 bytes long at least, so the search looks
 * at the byte where one would have to reach and goes backwards to the first that ends it: in prose a word is too short or too
 * long soon. Where there is none, words and numbers are counted from the start.
 * Cost: a look at every third byte of code and prose, two looks a byte in lists and tables.
 * Not for: deciding whether the words are a phrase; a validator does that.
 */
final class RowFinder {
    private static final int SHORTEST_WORD = 3;
    private static final int LONGEST_WORD = 8;
    private static final int LONGEST_NUMBER = 3;
    private static final int FEWEST_WORDS = 12;
    private static final int FEWEST_NUMBERS = 64;
    private static final int SHORTEST = FEWEST_WORDS * SHORTEST_WORD + FEWEST_WORDS - 1;

    private static final int BREAK = 0;
    private static final int GAP = 1;
    private static final int LETTER = 2;
    private static final int DIGIT = 4;
    private static final byte[] KINDS = new byte[256];

    static {
        for (char gap : " \t\r\n,\"'.)-".toCharArray()) {
            KINDS[gap] = GAP;
        }
        for (int c = 'a'; c <= 'z'; c++) {
            KINDS[c] = LETTER;
        }
        for (int c = '0'; c <= '9'; c++) {
            KINDS[c] = DIGIT;
        }
    }

    /** Whether no row goes on over this byte. */
    boolean breaks(byte b) {
        return KINDS[b & 0xff] == BREAK;
    }

    /** Adds the rows in {@code [from, length)}, on whose edges none may be cut. */
    void scan(byte[] text, int from, int length, Hits hits) {
        int start = from;
        while (start <= length - SHORTEST) {
            int behind = behindStranger(text, start, start + SHORTEST - 1);
            start = behind > start ? behind : rowAt(text, start, length, hits);
        }
    }

    /**
     * Behind the last byte or token that is of no row, looking back from {@code last}, whose own token may go on behind it;
     * {@code start} where there is none.
     */
    private static int behindStranger(byte[] text, int start, int last) {
        byte[] kinds = KINDS;
        int at = last;
        int kind = kinds[text[at] & 0xff];
        while (kind >= LETTER && at > start) {
            at--;
            kind = kinds[text[at] & 0xff];
        }
        while (at > start) {
            while (kind == GAP && at > start) {
                at--;
                kind = kinds[text[at] & 0xff];
            }
            int behind = at + 1;
            int all = 0;
            while (kind >= LETTER && at > start) {
                all |= kind;
                at--;
                kind = kinds[text[at] & 0xff];
            }
            if (kind < LETTER && all != 0 && !belongs(all, behind - at - 1)) {
                return behind;
            } else if (kind == BREAK) {
                return at + 1;
            }
        }
        return kind == BREAK ? at + 1 : start;
    }

    /** Adds the row that begins here, if one is long enough; returns where the next may begin. */
    private static int rowAt(byte[] text, int start, int length, Hits hits) {
        int words = 0;
        int numbers = 0;
        int first = -1;
        int last = -1;
        int at = start;
        while (at < length) {
            int kind = KINDS[text[at] & 0xff];
            if (kind == BREAK) {
                at++;
                break;
            } else if (kind == GAP) {
                at++;
                continue;
            }
            int token = at;
            int all = 0;
            while (kind >= LETTER) {
                all |= kind;
                at++;
                kind = at < length ? KINDS[text[at] & 0xff] : BREAK;
            }
            if (!belongs(all, at - token)) {
                break;
            }
            first = first < 0 ? token : first;
            last = at;
            words += all == LETTER ? 1 : 0;
            numbers += all == DIGIT ? 1 : 0;
        }
        add(first, last, words, numbers, hits);
        return at;
    }

    private static boolean belongs(int kinds, int length) {
        return kinds == LETTER && length >= SHORTEST_WORD && length <= LONGEST_WORD
                || kinds == DIGIT && length <= LONGEST_NUMBER;
    }

    private static void add(int first, int last, int words, int numbers, Hits hits) {
        if (words >= FEWEST_WORDS || numbers >= FEWEST_NUMBERS) {
            hits.addRow(first, last);
        }
    }
}
