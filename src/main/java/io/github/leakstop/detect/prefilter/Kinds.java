package io.github.leakstop.detect.prefilter;

/**
 * Kinds of characters that tokens are made of, as bits, so that a set of them is an {@code int}: alphabets of credentials
 * differ just in these.
 */
public final class Kinds {
    public static final int DIGIT = 1;
    /** {@code a} to {@code f}. */
    public static final int LOWER_HEX = 2;
    /** {@code g} to {@code z}. */
    public static final int LOWER = 4;
    /** {@code A} to {@code F}. */
    public static final int UPPER_HEX = 8;
    /** {@code G} to {@code Z}. */
    public static final int UPPER = 16;

    public static final int DASH = 32;
    public static final int UNDERSCORE = 64;
    /** {@code +} and {@code /}: base64 beyond its URL form. */
    public static final int PLUS_SLASH = 128;

    public static final int ALPHANUMERIC = DIGIT | LOWER_HEX | LOWER | UPPER_HEX | UPPER;

    /** All that a token may hold without ceasing to be one word: letters, digits, dash, underscore. */
    public static final int TOKEN = 127;

    static final int ALL = 255;

    private static final byte[] OF = new byte[256];

    static {
        for (int c = 0; c < 128; c++) {
            OF[c] = (byte) kind(c);
        }
    }

    private Kinds() {}

    /** The kind of a byte, 0 if no token holds it. */
    public static int of(byte b) {
        return OF[b & 0xff] & 0xff;
    }

    /** The kinds of a text; a character that is of no kind makes it -1, as no run can hold the text. */
    public static int of(String text) {
        int kinds = 0;
        for (int i = 0; i < text.length(); i++) {
            int kind = text.charAt(i) < 128 ? of((byte) text.charAt(i)) : 0;
            if (kind == 0) {
                return -1;
            }
            kinds |= kind;
        }
        return kinds;
    }

    private static int kind(int c) {
        if (c >= '0' && c <= '9') {
            return DIGIT;
        } else if (c >= 'a' && c <= 'z') {
            return c <= 'f' ? LOWER_HEX : LOWER;
        } else if (c >= 'A' && c <= 'Z') {
            return c <= 'F' ? UPPER_HEX : UPPER;
        } else if (c == '-') {
            return DASH;
        } else if (c == '_') {
            return UNDERSCORE;
        }
        return c == '+' || c == '/' ? PLUS_SLASH : 0;
    }
}
