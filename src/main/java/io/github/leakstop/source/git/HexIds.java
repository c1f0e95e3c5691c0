package io.github.leakstop.source.git;

/** Reads ids of objects from their 40 hex digits. */
final class HexIds {
    static final int DIGITS = 40;

    private HexIds() {}

    static boolean isId(String text) {
        return text.length() == DIGITS && isId(text, 0);
    }

    /** Whether an id stands at a place of a text. */
    static boolean isId(String text, int at) {
        if (text.length() - at < DIGITS) {
            return false;
        }
        for (int i = at; i < at + DIGITS; i++) {
            if (digit(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    /** The 20 bytes of an id. */
    static byte[] bytes(String id) {
        byte[] bytes = new byte[DIGITS / 2];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (digit(id.charAt(2 * i)) << 4 | digit(id.charAt(2 * i + 1)));
        }
        return bytes;
    }

    private static int digit(char c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        if (c >= 'a' && c <= 'f') {
            return c - 'a' + 10;
        }
        return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
    }
}
