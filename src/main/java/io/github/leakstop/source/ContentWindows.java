package io.github.leakstop.source;

import io.github.leakstop.finding.Origin;
import java.io.IOException;
import java.io.InputStream;

/**
 * Hands a content of any length over in windows, so that a huge one needs no more memory than one window.
 *
 * <p>Windows overlap, and each but the last is full. A content that fits one window is handed over whole.
 */
public final class ContentWindows {
    /** Bytes of a window. */
    public static final int WINDOW = 16 << 20;

    /** Bytes at a window's end that the next one begins with again. */
    public static final int OVERLAP = 64 << 10;

    private static final int FIRST = 64 << 10;

    private ContentWindows() {}

    /**
     * Reads a stream to its end and gives it to a sink.
     *
     * @return bytes read
     * @throws IOException when the stream cannot be read; windows before the fault have been handed over
     */
    public static long deliver(Origin origin, String name, InputStream in, ContentSink sink) throws IOException {
        byte[] window = new byte[FIRST];
        long firstByte = 0;
        int firstLine = 1;
        int kept = 0;
        while (true) {
            int length = kept;
            while (true) {
                int n = in.readNBytes(window, length, window.length - length);
                length += n;
                if (length < window.length || window.length == WINDOW) {
                    break;
                }
                window = grown(window);
            }
            boolean last = length < WINDOW;
            if (firstByte == 0 || length > kept) {
                sink.accept(new Content(origin, name, window, length, firstLine, firstByte));
            }
            if (last) {
                return firstByte + length;
            }
            int advance = length - OVERLAP;
            firstLine += lines(window, advance);
            firstByte += advance;
            System.arraycopy(window, advance, window, 0, OVERLAP);
            kept = OVERLAP;
        }
    }

    private static byte[] grown(byte[] window) {
        byte[] larger = new byte[Math.min(WINDOW, window.length * 4)];
        System.arraycopy(window, 0, larger, 0, window.length);
        return larger;
    }

    private static int lines(byte[] bytes, int length) {
        int lines = 0;
        for (int i = 0; i < length; i++) {
            if (bytes[i] == '\n') {
                lines++;
            }
        }
        return lines;
    }
}
