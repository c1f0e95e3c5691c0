package io.github.leakstop.detect;

import java.util.Random;

/** Synthetic values from a seed, so that no test holds anything that looks like a live credential. */
final class Planted {
    private static final String HEX = "0123456789ABCDEF";
    private static final String WORDS = "bdfgklmnprtvz";

    private final Random random;

    Planted(long seed) {
        random = new Random(seed);
    }

    String upperHex() {
        String value = of(HEX, 32);
        return value.chars().distinct().count() >= 11 ? value : upperHex();
    }

    String uuid() {
        String hex = of(HEX.toLowerCase(java.util.Locale.ROOT), 30);
        return hex.substring(0, 8) + "-" + hex.substring(8, 12) + "-4" + hex.substring(12, 15) + "-" + of("89ab", 1)
                + hex.substring(15, 18) + "-" + hex.substring(18, 30);
    }

    String passphrase() {
        return of(WORDS, 1).toUpperCase(java.util.Locale.ROOT) + of(WORDS, 5) + "#" + of("23456789", 3);
    }

    private String of(String alphabet, int length) {
        StringBuilder value = new StringBuilder();
        for (int i = 0; i < length; i++) {
            value.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return value.toString();
    }
}
