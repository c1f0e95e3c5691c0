package io.github.leakstop.detect;

/**
 * Turns offsets into lines and columns. A binary content is one line of bytes. Offsets that ascend cost one look at each
 * byte in all; going back starts over from the top.
 */
final class Lines {
    private final Text text;
    private final int firstLine;
    private final boolean binary;
    private int offset;
    private int line;
    private int column = 1;

    Lines(Text text, int firstLine) {
        this.text = text;
        this.firstLine = firstLine;
        this.line = firstLine;
        this.binary = text.isBinary();
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
        if (target < offset) {
            offset = 0;
            line = firstLine;
            column = 1;
        }
        advance(text.bytes(), target);
        return new Position(line, column);
    }

    /** Lines are counted in a loop that does nothing else, columns from the last line's start. */
    private void advance(byte[] bytes, int target) {
        int from = offset;
        for (int i = offset; i < target; i++) {
            if (bytes[i] == '\n') {
                line++;
                from = i + 1;
            }
        }
        int c = from > offset ? 1 : column;
        for (int i = from; i < target; i++) {
            int b = bytes[i] & 0xff;
            if (b < 0x80 || b >= 0xc0) {
                c += b >= 0xf0 ? 2 : 1;
            }
        }
        column = c;
        offset = target;
    }
}
