package io.github.leakstop.detect.assignment;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * A text to read: the given one, or the content of a literal in it with its escapes undone, which then remembers where
 * each of its bytes came from.
 *
 * @param bytes text
 * @param from first byte to read
 * @param to behind the last
 * @param origins offset in the given text of each byte of {@code bytes}, one more for its end; empty when they are the
 *     same
 * @param depth how many literals it lies in
 * @param block block that its statements belong to, or -1 when it has blocks of its own
 * @param commented whether it stands in a comment
 * @param effort counts what is looked at
 */
record Passage(byte[] bytes, int from, int to, int[] origins, int depth, int block, boolean commented, Effort effort) {
    static final int DEEPEST = 3;

    static Passage of(byte[] bytes, int from, int to, Effort effort) {
        return new Passage(bytes, from, to, new int[0], 0, -1, false, effort);
    }

    /** Offset in the given text. */
    int origin(int offset) {
        return origins.length == 0 ? offset : origins[offset];
    }

    String text(int start, int end) {
        return new String(bytes, start, end - start, UTF_8);
    }

    boolean startsWith(String ascii, int at) {
        int length = ascii.length();
        if (at < 0 || at + length > to || bytes[at] != ascii.charAt(0)) {
            return false;
        }
        for (int i = 1; i < length; i++) {
            if (bytes[at + i] != ascii.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    int indexOf(int wanted, int start, int end) {
        byte[] text = bytes;
        int i = start;
        while (i < end && text[i] != wanted) {
            i++;
        }
        effort.add(Math.max(0, i - start));
        return i < end ? i : -1;
    }

    int lineEnd(int offset) {
        int end = indexOf('\n', offset, to);
        return end < 0 ? to : end;
    }

    /** A part of the text as a text of its own. */
    Passage part(Span span, int newBlock, boolean inComment) {
        boolean comment = commented || inComment;
        return new Passage(bytes, span.start(), span.end(), origins, depth + 1, newBlock, comment, effort);
    }

    /** Other bytes, which came from these places of this text, as a text of its own. */
    Passage derived(byte[] content, int length, int[] places, int newBlock, boolean inComment) {
        int[] map = new int[length + 1];
        for (int i = 0; i <= length; i++) {
            map[i] = origin(places[i]);
        }
        effort.add(length);
        return new Passage(content, 0, length, map, depth + 1, newBlock, commented || inComment, effort);
    }
}
