package io.github.leakstop.detect.prefilter;

/*
 * Finds rows of words or numbers: what recovery phrases and the bytes of keys are written as.
 *
 * Idea: a row goes on over blanks, commas, quotes, line ends and numbering; a capital, a bracket, an operator or any byte
 * beyond ASCII breaks it. A row is 47 bytes long at least, so the search looks at the byte where one would have to reach and
 * goes backwards to the first that breaks it, as for runs. What is left is taken apart into words and numbers.
 * Cost: a look at every third byte of code, two looks a byte in lists and tables.
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
            int at = start + SHORTEST - 1;
            while (at >= start && KINDS[text[at] & 0xff] != BREAK) {
                at--;
            }
            if (at >= start) {
                start = at + 1;
                continue;
            }
            int end = start + SHORTEST;
            while (end < length && KINDS[text[end] & 0xff] != BREAK) {
                end++;
            }
            takeApart(text, start, end, hits);
            start = end + 1;
        }
    }

    private static void takeApart(byte[] text, int start, int end, Hits hits) {
        int words = 0;
        int numbers = 0;
        int first = -1;
        int last = -1;
        int at = start;
        while (at < end) {
            if (KINDS[text[at] & 0xff] == GAP) {
                at++;
                continue;
            }
            int token = at;
            int kinds = 0;
            int kind = KINDS[text[at] & 0xff];
            while (kind != GAP) {
                kinds |= kind;
                at++;
                kind = at < end ? KINDS[text[at] & 0xff] : GAP;
            }
            int length = at - token;
            boolean word = kinds == LETTER && length >= SHORTEST_WORD && length <= LONGEST_WORD;
            boolean number = kinds == DIGIT && length <= LONGEST_NUMBER;
            if (word || number) {
                first = first < 0 ? token : first;
                last = at;
                words += word ? 1 : 0;
                numbers += number ? 1 : 0;
            } else {
                add(first, last, words, numbers, hits);
                first = -1;
                words = 0;
                numbers = 0;
            }
        }
        add(first, last, words, numbers, hits);
    }

    private static void add(int first, int last, int words, int numbers, Hits hits) {
        if (words >= FEWEST_WORDS || numbers >= FEWEST_NUMBERS) {
            hits.addRow(first, last);
        }
    }
}
