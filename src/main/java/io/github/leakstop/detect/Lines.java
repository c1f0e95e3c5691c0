package io.github.leakstop.detect;

/**
 * Turns offsets into lines and columns. A binary content is one line of bytes. Offsets that ascend cost one look at each
 * byte in all; going back costs little to behind the offset before the last, and else starts over from the top.
 */
final class Lines {
    /** The first byte of UTF-8, as it is signed, that begins a character. */
    private static final byte CHARACTERS = (byte) 0xc0;
    /** The first that begins a character which is two in a text of Java. */
    private static final byte PAIRS = (byte) 0xf0;

    private final Text text;
    private final int firstLine;
    private final boolean binary;
    private Mark before;
    private Mark now;

    Lines(Text text, int firstLine) {
        this.text = text;
        this.firstLine = firstLine;
        this.binary = text.isBinary();
        this.now = top();
        this.before = now;
    }

    /**
     * How far lines were counted.
     *
     * @param shift by how much the column is less than the bytes since the line's start
     */
    private record Mark(int offset, int line, int lineStart, int shift) {}

    private Mark top() {
        return new Mark(0, firstLine, 0, 0);
    }

    /**
     * A place in the content.
     *
     * @param line from 1
     * @param column from 1, in characters
     */
    record Position(int line, int column) {}

    Position at(int target) {
        if (binary) {
            return new Position(firstLine, target + 1);
        }
        if (target < now.offset()) {
            now = target < before.offset() ? top() : before;
        } else {
            before = now;
        }
        now = advanced(now, text.bytes(), target);
        return new Position(now.line(), target - now.lineStart() - now.shift() + 1);
    }

    /** Only bytes that end a line or are beyond ASCII change anything, and they are below all others. */
    private static Mark advanced(Mark from, byte[] bytes, int target) {
        int line = from.line();
        int lineStart = from.lineStart();
        int shift = from.shift();
        for (int i = from.offset(); i < target; i++) {
            int b = bytes[i];
            if (b <= '\n') {
                if (b == '\n') {
                    line++;
                    lineStart = i + 1;
                    shift = 0;
                } else if (b < CHARACTERS) {
                    shift++;
                } else if (b >= PAIRS && b < 0) {
                    shift--;
                }
            }
        }
        return new Mark(target, line, lineStart, shift);
    }
}
