package io.github.leakstop.detect.assignment;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Text whose backslash escapes are undone, with the place each byte came from. Understood are those that languages
 * share: control letters, {@code \xNN}, {@code \}{@code uXXXX} with surrogate pairs, {@code \}{@code u{X}}, three
 * octal digits, and a backslash before punctuation or a line end; before any other character it stays.
 */
final class Unescaped {
    private static final String CONTROLS = "ntrbf0av";
    private static final String MEANING = "\n\t\r\b\f\0\u0007\u000b";

    private final byte[] source;
    private final byte[] bytes;
    private final int[] origins;
    private int length;
    private int to;
    private int i;

    private Unescaped(byte[] source, int capacity) {
        this.source = source;
        this.bytes = new byte[capacity];
        this.origins = new int[capacity + 1];
    }

    static Unescaped of(byte[] source, int from, int to) {
        Unescaped result = new Unescaped(source, to - from);
        result.add(from, to, false);
        return result;
    }

    /** Nothing yet, with room for this many bytes. */
    static Unescaped room(byte[] source, int capacity) {
        return new Unescaped(source, capacity);
    }

    /** Joins on another stretch; a raw one as it stands. */
    void add(int from, int newTo, boolean raw) {
        i = from;
        to = newTo;
        while (i < to) {
            if (source[i] == '\\' && i + 1 < to && !raw) {
                escape(source[i + 1]);
            } else {
                keep(source[i], i);
                i++;
            }
        }
        origins[length] = to;
    }

    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }

    /** Where each byte came from, and the end; longer than needed. */
    int[] origins() {
        return origins;
    }

    String text() {
        return new String(bytes, 0, length, UTF_8);
    }

    private void escape(byte letter) {
        int control = CONTROLS.indexOf(letter);
        if (isOctal(i + 1)) {
            character((source[i + 1] - '0') * 64 + (source[i + 2] - '0') * 8 + source[i + 3] - '0', i + 4);
        } else if (control >= 0) {
            keep((byte) MEANING.charAt(control), i);
            i += 2;
        } else if (letter == 'x') {
            coded(2, 2);
        } else if (letter == 'u') {
            unicode();
        } else if (letter == '\n' || letter == '\r') {
            i += letter == '\r' && i + 2 < to && source[i + 2] == '\n' ? 3 : 2;
            while (i < to && (source[i] == ' ' || source[i] == '\t')) {
                i++;
            }
        } else if (Glyph.isWord(letter)) {
            keep(source[i], i);
            i++;
        } else {
            keep(letter, i);
            i += 2;
        }
    }

    private boolean isOctal(int at) {
        return at + 2 < to
                && (source[at] == '0' || source[at] == '1')
                && source[at + 1] >= '0'
                && source[at + 1] <= '7'
                && source[at + 2] >= '0'
                && source[at + 2] <= '7';
    }

    private void unicode() {
        int start = i + 2;
        if (start < to && source[start] == '{') {
            int digits = 0;
            while (digits < 6 && hex(start + 1 + digits) >= 0) {
                digits++;
            }
            if (digits > 0 && start + 1 + digits < to && source[start + 1 + digits] == '}') {
                character(value(start + 1, digits), start + 2 + digits);
                return;
            }
        }
        while (start < to && source[start] == 'u') {
            start++;
        }
        coded(4, start - i);
    }

    /** A fixed number of hex digits, {@code skip} bytes behind the backslash. */
    private void coded(int digits, int skip) {
        int start = i + skip;
        for (int k = 0; k < digits; k++) {
            if (hex(start + k) < 0) {
                keep(source[i], i);
                i++;
                return;
            }
        }
        int code = value(start, digits);
        int next = start + digits;
        if (Character.isHighSurrogate((char) code)
                && next + 5 < to
                && source[next] == '\\'
                && source[next + 1] == 'u') {
            int low = value(next + 2, 4);
            if (Character.isLowSurrogate((char) low)) {
                character(Character.toCodePoint((char) code, (char) low), next + 6);
                return;
            }
        }
        character(code, next);
    }

    private void character(int code, int next) {
        int safe = Character.isValidCodePoint(code) && (code < 0xd800 || code > 0xdfff) ? code : 0xfffd;
        for (byte b : Character.toString(safe).getBytes(UTF_8)) {
            keep(b, i);
        }
        i = next;
    }

    private void keep(byte b, int origin) {
        bytes[length] = b;
        origins[length] = origin;
        length++;
    }

    private int hex(int at) {
        return at < to && source[at] >= 0 ? Character.digit(source[at], 16) : -1;
    }

    private int value(int start, int digits) {
        int value = 0;
        for (int k = 0; k < digits; k++) {
            value = value * 16 + Math.max(0, hex(start + k));
        }
        return value;
    }
}
