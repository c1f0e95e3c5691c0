package io.github.leakstop.detect.value;

import java.util.HashMap;
import java.util.Map;

/** Shannon entropy of the characters of a text, order zero. */
final class Entropy {
    private static final int ASCII = 128;

    private Entropy() {}

    /** Bits a character, 0 for an empty text. Small samples fall short of their alphabet: 32 hex digits give 3.2 to 3.9. */
    static double bitsPerCharacter(String text) {
        int[] ascii = new int[ASCII];
        Map<Character, Integer> beyond = new HashMap<>();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ASCII) {
                ascii[c]++;
            } else {
                beyond.merge(c, 1, Integer::sum);
            }
        }
        double bits = 0;
        for (int count : ascii) {
            bits += share(count, text.length());
        }
        for (int count : beyond.values()) {
            bits += share(count, text.length());
        }
        return bits;
    }

    private static double share(int count, int length) {
        if (count == 0) {
            return 0;
        }
        double p = (double) count / length;
        return -p * Math.log(p) / Math.log(2);
    }
}
