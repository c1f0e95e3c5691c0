package io.github.leakstop.rule;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A synthetic value in Bech32, BIP-173, written {@code bech32:prefix/bytes}; in upper case where the prefix is.
 *
 * @param prefix the human-readable part
 * @param bytes how many bytes it holds
 */
record Bech32Key(String prefix, int bytes) implements Synthetic {
    private static final Pattern WRITTEN = Pattern.compile("bech32:([A-Za-z-]{1,30})/([0-9]{1,2})");
    private static final String ALPHABET = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
    private static final int[] GENERATOR = {0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3};
    private static final int CHECKSUM = 6;

    static Optional<Synthetic> named(String kind) {
        Matcher matcher = WRITTEN.matcher(kind);
        return matcher.matches()
                ? Optional.of(new Bech32Key(matcher.group(1), Integer.parseInt(matcher.group(2))))
                : Optional.empty();
    }

    @Override
    public String make(Random random) {
        String lower = prefix.toLowerCase(Locale.ROOT);
        StringBuilder text = new StringBuilder(lower).append('1');
        int sum = 1;
        for (int i = 0; i < lower.length(); i++) {
            sum = step(sum, lower.charAt(i) >> 5);
        }
        sum = step(sum, 0);
        for (int i = 0; i < lower.length(); i++) {
            sum = step(sum, lower.charAt(i) & 31);
        }
        int digits = (bytes * 8 + 4) / 5;
        BigInteger value = new BigInteger(1, WalletKey.bytes(bytes, random)).shiftLeft(digits * 5 - bytes * 8);
        for (int i = digits - 1; i >= 0; i--) {
            int digit = value.shiftRight(5 * i).intValue() & 31;
            sum = step(sum, digit);
            text.append(ALPHABET.charAt(digit));
        }
        for (int i = 0; i < CHECKSUM; i++) {
            sum = step(sum, 0);
        }
        sum ^= 1;
        for (int i = CHECKSUM - 1; i >= 0; i--) {
            text.append(ALPHABET.charAt(sum >> 5 * i & 31));
        }
        return prefix.equals(lower) ? text.toString() : text.toString().toUpperCase(Locale.ROOT);
    }

    private static int step(int sum, int digit) {
        int top = sum >>> 25;
        int next = (sum & 0x1ffffff) << 5 ^ digit;
        for (int i = 0; i < GENERATOR.length; i++) {
            next ^= (top >> i & 1) == 1 ? GENERATOR[i] : 0;
        }
        return next;
    }
}
