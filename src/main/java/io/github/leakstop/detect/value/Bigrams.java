package io.github.leakstop.detect.value;

/**
 * How much like words the letters of a text are: the mean over neighbouring letters of log2 of how much likelier the
 * second is after the first than by chance. English prose and identifiers lie above 0.5, random letters below 0.
 *
 * <p>The table is counted from the BIP-39 English list, 2048 common words, with one added to each pair so that none is
 * impossible; nothing is stored, as counting takes less time than reading a table would. Immutable and thread-safe.
 */
final class Bigrams {
    private static final int LETTERS = 26;
    private static final Bigrams ENGLISH = new Bigrams(MnemonicWords.bytes("english"));

    private final double[][] gain = new double[LETTERS][LETTERS];

    private Bigrams(byte[] words) {
        int[][] pairs = new int[LETTERS][LETTERS];
        int[] firsts = new int[LETTERS];
        for (int i = 1; i < words.length; i++) {
            int a = letter((char) words[i - 1]);
            int b = letter((char) words[i]);
            if (a >= 0 && b >= 0) {
                pairs[a][b]++;
                firsts[a]++;
            }
        }
        for (int a = 0; a < LETTERS; a++) {
            for (int b = 0; b < LETTERS; b++) {
                double likely = (pairs[a][b] + 1.0) / (firsts[a] + LETTERS);
                gain[a][b] = Math.log(likely * LETTERS) / Math.log(2);
            }
        }
    }

    static Bigrams english() {
        return ENGLISH;
    }

    /** Mean bits of gain a pair of letters, case ignored; 0 where no two ASCII letters stand side by side. */
    double likeness(String text) {
        double bits = 0;
        int pairs = 0;
        for (int i = 1; i < text.length(); i++) {
            int a = letter(text.charAt(i - 1));
            int b = letter(text.charAt(i));
            if (a >= 0 && b >= 0) {
                bits += gain[a][b];
                pairs++;
            }
        }
        return pairs == 0 ? 0 : bits / pairs;
    }

    private static int letter(char c) {
        int lower = c | 0x20;
        return lower >= 'a' && lower <= 'z' ? lower - 'a' : -1;
    }
}
