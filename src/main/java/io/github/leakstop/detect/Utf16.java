package io.github.leakstop.detect;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Bytes that are UTF-16 by their mark, or because every other one of them is mostly NUL. */
record Utf16(byte[] raw, int length, Charset charset, int mark) {
    private static final int SAMPLE = 4096;
    private static final int SHORTEST_WITHOUT_MARK = 16;

    static Optional<Utf16> in(byte[] raw, int length) {
        if (length < 2) {
            return Optional.empty();
        }
        int head = (raw[0] & 0xff) << 8 | raw[1] & 0xff;
        if (head == 0xfffe) {
            return Optional.of(new Utf16(raw, length, StandardCharsets.UTF_16LE, 2));
        } else if (head == 0xfeff) {
            return Optional.of(new Utf16(raw, length, StandardCharsets.UTF_16BE, 2));
        } else if (length < SHORTEST_WITHOUT_MARK || raw[0] != 0 && raw[1] != 0) {
            return Optional.empty();
        }
        return unmarked(raw, length).map(charset -> new Utf16(raw, length, charset, 0));
    }

    /** Text of mostly ASCII: one half of each pair is NUL in nine of ten, the other almost never. */
    private static Optional<Charset> unmarked(byte[] raw, int length) {
        int pairs = Math.min(length, SAMPLE) / 2;
        int evenNuls = 0;
        int oddNuls = 0;
        for (int i = 0; i < pairs; i++) {
            evenNuls += raw[2 * i] == 0 ? 1 : 0;
            oddNuls += raw[2 * i + 1] == 0 ? 1 : 0;
        }
        if (oddNuls * 10 >= pairs * 7 && evenNuls * 50 <= pairs) {
            return Optional.of(StandardCharsets.UTF_16LE);
        } else if (evenNuls * 10 >= pairs * 7 && oddNuls * 50 <= pairs) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        return Optional.empty();
    }

    String decoded() {
        return new String(raw, mark, length - mark, charset);
    }

    /** The offset here of what stands at {@code offset} in the same text as UTF-8. */
    long rawOffset(byte[] utf8, int offset) {
        long units = 0;
        for (int i = 0; i < offset; i++) {
            int b = utf8[i] & 0xff;
            if (b < 0x80 || b >= 0xc0) {
                units += b >= 0xf0 ? 2 : 1;
            }
        }
        return mark + 2 * units;
    }
}
