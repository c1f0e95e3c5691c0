package io.github.leakstop.detect.value;

/** Shannon entropy of the characters of a text, order zero. */
final class Entropy {
    private static final int TABLE = 128;
    private static final double BITS = 1 / Math.log(2);

    private Entropy() {}

    /**
     * Bits a character, 0 for an empty text; characters beyond ASCII are told apart by their low seven bits. Small samples
     * fall short of their alphabet: 32 hex digits give 3.2 to 3.9.
     */
    static double bitsPerCharacter(String text) {
        int[] counts = new int[TABLE];
        for (int i = 0; i < text.length(); i++) {
            counts[text.charAt(i) & TABLE - 1]++;
        }
        double nats = 0;
        for (int count : counts) {
            if (count > 0) {
                double p = (double) count / text.length();
                nats -= p * Math.log(p);
            }
        }
        return nats * BITS;
    }
}
