package io.github.leakstop.rule;

import io.github.leakstop.rule.Shape.Base64;
import io.github.leakstop.rule.Shape.Literal;
import io.github.leakstop.rule.Shape.Part;
import io.github.leakstop.rule.Shape.Run;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * One part of a shape, ready to run over bytes.
 *
 * @param literal the text that stands there, or nothing for a run
 * @param low bit set of the codes below 64 that it may begin with, for a run of all its characters
 * @param high the same for the codes from 64 to 127
 * @param padded up to two {@code =} may end it
 * @param givesBack a shorter run than the longest may be the right one
 */
@SuppressWarnings("ArrayRecordComponent")
record ShapeStep(byte[] literal, long low, long high, boolean padded, int min, int max, boolean givesBack) {
    private static final int MOST_PADDING = 2;

    static ShapeStep of(Part part) {
        if (part instanceof Literal text) {
            byte[] bytes = text.text().getBytes(StandardCharsets.US_ASCII);
            String head = text.text().substring(0, 1);
            return new ShapeStep(bytes, bits(head, 0), bits(head, 64), false, bytes.length, bytes.length, false);
        }
        boolean padded = part instanceof Base64;
        String alphabet = part instanceof Run run ? run.alphabet() : Base64.ALPHABET;
        return new ShapeStep(new byte[0], bits(alphabet, 0), bits(alphabet, 64), padded, part.min(), part.max(), false);
    }

    /** The same step, knowing what follows it. */
    ShapeStep before(ShapeStep next) {
        boolean overlaps =
                next.min == 0 || (next.low & (padded ? low | bits("=", 0) : low)) != 0 || (next.high & high) != 0;
        return new ShapeStep(literal, low, high, padded, min, max, literal.length == 0 && overlaps);
    }

    /** The most that this part can take from here; -1 where a literal does not stand. */
    int takes(byte[] text, int from, int to) {
        int end = from + Math.min(to - from, max);
        if (literal.length > 0) {
            return Arrays.equals(text, from, end, literal, 0, max) ? max : -1;
        }
        int at = from;
        while (at < end && allows(text[at])) {
            at++;
        }
        for (int pad = 0; padded && pad < MOST_PADDING && at < end && text[at] == '='; pad++) {
            at++;
        }
        return at - from;
    }

    private boolean allows(byte b) {
        return b >= 0 && ((b < 64 ? low >>> b : high >>> (b - 64)) & 1) != 0;
    }

    private static long bits(String characters, int base) {
        long bits = 0;
        for (int i = 0; i < characters.length(); i++) {
            int c = characters.charAt(i) - base;
            bits |= c >= 0 && c < Long.SIZE ? 1L << c : 0;
        }
        return bits;
    }
}
