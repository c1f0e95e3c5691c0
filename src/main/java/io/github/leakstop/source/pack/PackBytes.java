package io.github.leakstop.source.pack;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/**
 * A window of a pack or its index in memory, moved by positional reads; one a thread. It is small after a jump and grows while reading
 * goes on where it ended, for the deltas of one family lie all over a pack.
 */
final class PackBytes {
    private static final int AFTER_JUMP = 4 << 10;
    private static final int WINDOW = 256 << 10;

    private final FileChannel file;
    private final long size;
    private byte[] window = new byte[WINDOW];
    private long start;
    private int length;
    private int ahead = AFTER_JUMP;

    PackBytes(FileChannel file) throws IOException {
        this.file = file;
        this.size = file.size();
    }

    /** Makes {@code [position, position + bytes)} lie in {@link #array()}, and says where it begins there. */
    int at(long position, int bytes) throws IOException {
        if (position < start || position + bytes > start + length) {
            load(position, bytes);
        }
        return (int) (position - start);
    }

    byte[] array() {
        return window;
    }

    /** The number of four bytes at a position, the highest first. */
    int number(long position) throws IOException {
        int at = at(position, Integer.BYTES);
        return number(window, at);
    }

    static int number(byte[] bytes, int at) {
        return bytes[at] << 24 | (bytes[at + 1] & 0xff) << 16 | (bytes[at + 2] & 0xff) << 8 | bytes[at + 3] & 0xff;
    }

    private void load(long position, int bytes) throws IOException {
        if (position + bytes > size) {
            throw new EOFException(
                    "the file ends at byte " + size + ", " + bytes + " bytes are asked for at " + position);
        }
        if (bytes > window.length) {
            window = new byte[bytes];
        }
        boolean goesOn = position >= start && position <= start + length;
        ahead = goesOn ? Math.min(2 * ahead, WINDOW) : AFTER_JUMP;
        ByteBuffer into = ByteBuffer.wrap(window, 0, (int) Math.min(Math.max(ahead, bytes), size - position));
        start = position;
        length = 0;
        while (into.hasRemaining()) {
            int n = file.read(into, position + into.position());
            if (n < 0) {
                throw new EOFException("the file became shorter while it was read");
            }
        }
        length = into.position();
    }
}
