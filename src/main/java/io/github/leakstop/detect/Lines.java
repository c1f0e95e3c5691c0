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

    private void advance(byte[] bytes, int target) {
        int l = line;
        int c = column;
        for (int i = offset; i < target; i++) {
            int b = bytes[i] & 0xff;
            if (b == '\n') {
                l++;
                c = 1;
            } else if (b < 0x80 || b >= 0xc0) {
                c += b >= 0xf0 ? 2 : 1;
            }
        }
        line = l;
        column = c;
        offset = Math.max(offset, target);
    }
}
