package io.github.leakstop.detect.assignment;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;

/** Classes of bytes, and the characters beyond ASCII that stand for ASCII punctuation in Chinese notes. */
final class Glyph {
    private static final byte LETTER = 1;
    private static final byte DIGIT = 2;
    private static final byte WORD = 4;
    private static final byte BLANK = 8;
    private static final byte BEYOND = 16;
    private static final byte NAME = 32;
    /** What each byte is: a table, for every byte of a text is asked about several times. */
    private static final byte[] KINDS = kinds();

    private static final String WIDE = "：＝，；（）“”‘’、。「」【】→　\u00a0\ufeff";
    private static final String MEANS = ":=,;()\"\"'',,\"\"[]A   ";
    private static final byte[][] WIDE_BYTES =
            WIDE.chars().mapToObj(c -> Character.toString(c).getBytes(UTF_8)).toArray(byte[][]::new);

    private Glyph() {}

    private static byte[] kinds() {
        byte[] kinds = new byte[256];
        for (int b = 0; b < kinds.length; b++) {
            boolean letter = (b | 0x20) >= 'a' && (b | 0x20) <= 'z';
            boolean digit = b >= '0' && b <= '9';
            boolean word = letter || digit || b == '_' || b == '$';
            boolean blank = b == ' ' || b == '\t' || b == '\r' || b == '\f';
            boolean name = word || "-.[]@/".indexOf(b) >= 0;
            int kind = (letter ? LETTER : 0) | (digit ? DIGIT : 0) | (word ? WORD : 0) | (name ? NAME : 0);
            kinds[b] = (byte) (kind | (blank ? BLANK : 0));
        }
        Arrays.fill(kinds, 0x80, 0x100, (byte) (WORD | BEYOND));
        return kinds;
    }

    static boolean isLetterOrDigit(byte b) {
        return b < 0 || (KINDS[b] & (LETTER | DIGIT)) != 0;
    }

    static boolean isAsciiLetter(byte b) {
        return (KINDS[b & 0xff] & LETTER) != 0;
    }

    static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }

    static boolean isWord(byte b) {
        return (KINDS[b & 0xff] & WORD) != 0;
    }

    /** Of a name as unquoted text has it: a word, or what joins words to a path. */
    static boolean isOfName(byte b) {
        return (KINDS[b & 0xff] & NAME) != 0;
    }

    static boolean isBlank(byte b) {
        return (KINDS[b & 0xff] & BLANK) != 0;
    }

    /** Behind the bytes from there on that are of a word and of ASCII. */
    static int asciiWordEnd(byte[] bytes, int from, int to) {
        int i = from;
        while (i < to && (KINDS[bytes[i] & 0xff] & (WORD | BEYOND)) == WORD) {
            i++;
        }
        return i;
    }

    static int blanksEnd(byte[] bytes, int from, int to) {
        int i = from;
        while (i < to && (KINDS[bytes[i] & 0xff] & BLANK) != 0) {
            i++;
        }
        return i;
    }

    /** Index of the wide punctuation at {@code i}, or -1. */
    private static int wide(byte[] bytes, int i, int to) {
        byte lead = bytes[i];
        if (lead != (byte) 0xef && lead != (byte) 0xe2 && lead != (byte) 0xe3 && lead != (byte) 0xc2) {
            return -1;
        }
        byte second = i + 1 < to ? bytes[i + 1] : 0;
        boolean possible = lead == (byte) 0xc2
                || second == (byte) 0x80
                || second == (byte) 0xbc
                || second == (byte) 0x86
                || second == (byte) 0xbb;
        return possible ? search(bytes, i, to) : -1;
    }

    private static int search(byte[] bytes, int i, int to) {
        for (int w = 0; w < WIDE_BYTES.length; w++) {
            byte[] form = WIDE_BYTES[w];
            boolean same = i + form.length <= to;
            for (int k = 0; same && k < form.length; k++) {
                same = bytes[i + k] == form[k];
            }
            if (same) {
                return w;
            }
        }
        return -1;
    }

    /** The ASCII character that wide punctuation at {@code i} stands for, 0 when there is none. */
    static char meaning(byte[] bytes, int i, int to) {
        int w = wide(bytes, i, to);
        return w < 0 ? 0 : MEANS.charAt(w);
    }

    /** Bytes of the character that begins at {@code i}, as far as the first byte tells. */
    static int width(byte[] bytes, int i, int to) {
        byte b = bytes[i];
        int width = b >= 0 ? 1 : (b & 0xe0) == 0xc0 ? 2 : (b & 0xf0) == 0xe0 ? 3 : (b & 0xf8) == 0xf0 ? 4 : 1;
        return Math.min(width, to - i);
    }
}
