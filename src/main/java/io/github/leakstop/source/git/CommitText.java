package io.github.leakstop.source.git;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The part of a commit object that people write: identities, message and what is not known here, without the ids and
 * signatures, whose hex and base64 would only look like secrets. Tag objects likewise. One a thread.
 */
final class CommitText {
    private static final byte[][] LEFT_OUT = {
        ascii("tree "), ascii("parent "), ascii("object "), ascii("gpgsig "), ascii("gpgsig-sha256 ")
    };

    private byte[] bytes = new byte[1024];
    private int length;

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** Takes the object apart; {@link #bytes()} and {@link #length()} give the result until the next call. */
    void take(byte[] object, int size) {
        if (bytes.length < size) {
            bytes = new byte[size + size / 2];
        }
        length = 0;
        boolean leftOut = false;
        int at = 0;
        while (at < size && object[at] != '\n') {
            int end = lineEnd(object, at, size);
            leftOut = object[at] == ' ' ? leftOut : isLeftOut(object, at, end);
            if (!leftOut) {
                append(object, at, end);
            }
            at = end;
        }
        append(object, at, size);
    }

    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }

    private static int lineEnd(byte[] object, int from, int size) {
        int at = from;
        while (at < size && object[at] != '\n') {
            at++;
        }
        return Math.min(size, at + 1);
    }

    private static boolean isLeftOut(byte[] object, int at, int end) {
        return Arrays.stream(LEFT_OUT)
                .anyMatch(key ->
                        end - at >= key.length && Arrays.equals(object, at, at + key.length, key, 0, key.length));
    }

    private void append(byte[] from, int start, int end) {
        System.arraycopy(from, start, bytes, length, end - start);
        length += end - start;
    }
}
