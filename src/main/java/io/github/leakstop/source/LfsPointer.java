package io.github.leakstop.source;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Tells the small text that Git LFS leaves in place of a file's content.
 *
 * <p>Source: the Git LFS specification, "The Pointer": a file below 1024 bytes whose first line is the version, now or by
 * the older {@code hawser} address.
 */
public final class LfsPointer {
    private static final int BELOW = 1024;
    private static final byte[] GIT_LFS = ascii("version https://git-lfs.github.com/spec/v1\n");
    private static final byte[] HAWSER = ascii("version https://hawser.github.com/spec/v1\n");

    private LfsPointer() {}

    /** True when the first {@code length} bytes, a whole content, are a pointer. */
    public static boolean is(byte[] bytes, int length) {
        return length < BELOW && (begins(bytes, length, GIT_LFS) || begins(bytes, length, HAWSER));
    }

    private static boolean begins(byte[] bytes, int length, byte[] head) {
        return length >= head.length && Arrays.equals(bytes, 0, head.length, head, 0, head.length);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
