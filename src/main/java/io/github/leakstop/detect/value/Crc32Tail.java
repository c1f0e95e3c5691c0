package io.github.leakstop.detect.value;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** Tokens that end in the CRC-32 (IEEE 802.3, as in zlib) of what stands before it. A chance value passes at 1 in 2^32. */
enum Crc32Tail implements Validator {
    /**
     * {@code prefix_} and a body whose last six characters are the CRC-32 of the rest of the body in base62, digits before
     * upper before lower case, filled up with zeros. GitHub's description of its token formats of 2021; npm's tokens alike.
     */
    BASE62 {
        @Override
        boolean holds(String value) {
            String body = value.substring(value.lastIndexOf('_') + 1);
            int cut = body.length() - BASE62_DIGITS;
            return cut > 0 && body.substring(cut).equals(base62(crc(body.substring(0, cut))));
        }
    },
    /**
     * {@code prefix_body_} and eight hex digits: the CRC-32 of all before the last underscore, least significant byte first,
     * as service accounts' tokens of dashboards have it.
     */
    HEX {
        @Override
        boolean holds(String value) {
            int cut = value.lastIndexOf('_');
            return cut > 0
                    && value.substring(cut + 1)
                            .equals(String.format("%08x", Integer.reverseBytes((int) crc(value.substring(0, cut)))));
        }
    };

    private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int BASE62_DIGITS = 6;

    abstract boolean holds(String value);

    @Override
    public boolean accepts(String value) {
        return holds(value);
    }

    @Override
    public boolean proof() {
        return true;
    }

    static long crc(String text) {
        CRC32 crc = new CRC32();
        crc.update(text.getBytes(StandardCharsets.UTF_8));
        return crc.getValue();
    }

    static String base62(long number) {
        char[] digits = new char[BASE62_DIGITS];
        for (int i = BASE62_DIGITS - 1; i >= 0; i--) {
            digits[i] = DIGITS.charAt((int) (number % DIGITS.length()));
            number /= DIGITS.length();
        }
        return new String(digits);
    }
}
