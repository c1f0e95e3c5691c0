package io.github.leakstop.detect.value;

import java.util.Locale;

/**
 * Bech32 (BIP-173) or bech32m (BIP-350) under one human-readable part, such as {@code nsec}. The six characters at the end
 * are a BCH code: a chance value passes at one in 2^29.
 *
 * @param humanReadable in lower case
 */
record Bech32(String humanReadable) implements Validator {
    private static final String ALPHABET = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
    private static final int[] GENERATOR = {0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3};
    private static final int BECH32 = 1;
    private static final int BECH32M = 0x2bc830a3;
    private static final int CHECKSUM = 6;

    static Bech32 prefix(String argument) {
        return new Bech32(argument.toLowerCase(Locale.ROOT));
    }

    @Override
    public boolean proof() {
        return true;
    }

    @Override
    public boolean accepts(String value) {
        String lower = value.toLowerCase(Locale.ROOT);
        int data = humanReadable.length() + 1;
        if (!(value.equals(lower) || value.equals(value.toUpperCase(Locale.ROOT)))
                || lower.length() < data + CHECKSUM
                || !lower.startsWith(humanReadable + "1")) {
            return false;
        }
        int sum = 1;
        for (int i = 0; i < humanReadable.length(); i++) {
            sum = step(sum, humanReadable.charAt(i) >> 5);
        }
        sum = step(sum, 0);
        for (int i = 0; i < humanReadable.length(); i++) {
            sum = step(sum, humanReadable.charAt(i) & 31);
        }
        for (int i = data; i < lower.length(); i++) {
            int digit = ALPHABET.indexOf(lower.charAt(i));
            if (digit < 0) {
                return false;
            }
            sum = step(sum, digit);
        }
        return sum == BECH32 || sum == BECH32M;
    }

    private static int step(int sum, int digit) {
        int top = sum >>> 25;
        int next = (sum & 0x1ffffff) << 5 ^ digit;
        for (int i = 0; i < GENERATOR.length; i++) {
            if ((top >> i & 1) == 1) {
                next ^= GENERATOR[i];
            }
        }
        return next;
    }
}
