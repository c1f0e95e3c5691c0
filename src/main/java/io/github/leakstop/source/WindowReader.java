package io.github.leakstop.source;

import io.github.leakstop.finding.Origin;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * Reads one file after another into a buffer that it keeps: whole up to {@link #WINDOW}, larger ones window by window.
 *
 * <p>Cost: one read call for a file below 256 KiB, no allocation once the buffer has grown; a huge file copies 64 KiB a
 * window. The buffer never exceeds one window, so memory depends on the number of readers, not on file sizes. Reads go in
 * pieces since the JDK keeps a native buffer of the largest piece for each thread. Not thread-safe: one reader a thread.
 */
public final class WindowReader {
    /** Bytes of a window. */
    public static final int WINDOW = 16 << 20;
    /** Bytes at a window's end that the next one begins with again. */
    public static final int OVERLAP = 64 << 10;

    private static final int PIECE = 256 << 10;
    private static final int SMALLEST = 16 << 10;

    private final int window;
    private final int overlap;
    private byte[] buffer;

    public WindowReader() {
        this(WINDOW, OVERLAP);
    }

    WindowReader(int window, int overlap) {
        this.window = window;
        this.overlap = overlap;
        this.buffer = new byte[Math.min(window, SMALLEST)];
    }

    /**
     * Hands over everything from the channel's position to its end; an empty file is handed over as such.
     *
     * @param size bytes that are expected; a file may have grown or shrunk since
     * @return bytes that there were
     * @throws IOException when the channel cannot be read; windows before the fault have been handed over
     */
    public long read(ReadableByteChannel channel, long size, Origin origin, String name, Consumer<Content> sink)
            throws IOException {
        grow((int) Math.min(window, size + 1));
        int held = fill(channel, 0);
        int line = 1;
        long first = 0;
        sink.accept(new Content(origin, name, buffer, held, line, first));
        while (held == window) {
            int step = window - overlap;
            line += newlines(step);
            first += step;
            System.arraycopy(buffer, step, buffer, 0, overlap);
            held = fill(channel, overlap);
            if (held == overlap) {
                return first + held;
            }
            sink.accept(new Content(origin, name, buffer, held, line, first));
        }
        return first + held;
    }

    private int fill(ReadableByteChannel channel, int from) throws IOException {
        int held = from;
        while (true) {
            if (held == buffer.length) {
                if (held == window) {
                    return held;
                }
                grow(held + 1);
            }
            int read = channel.read(ByteBuffer.wrap(buffer, held, Math.min(PIECE, buffer.length - held)));
            if (read < 0) {
                return held;
            }
            held += read;
        }
    }

    private void grow(int needed) {
        if (needed > buffer.length) {
            buffer = Arrays.copyOf(buffer, Math.min(window, Math.max(needed, 2 * buffer.length)));
        }
    }

    private int newlines(int before) {
        int count = 0;
        for (int i = 0; i < before; i++) {
            if (buffer[i] == '\n') {
                count++;
            }
        }
        return count;
    }
}
