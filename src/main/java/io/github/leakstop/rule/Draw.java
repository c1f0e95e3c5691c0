package io.github.leakstop.rule;

import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;

/** Draws characters as an issuer of keys does, leaving out the rare draws that look made up. */
final class Draw {
    private static final String CONSONANTS = "bdfgklmnprstvz";
    private static final String VOWELS = "aeiou";
    private static final int LONG = 12;
    private static final double USUAL_SHARE_OF_DISTINCT = 0.8;
    private static final List<IntPredicate> KINDS =
            List.of(Character::isDigit, Character::isUpperCase, Character::isLowerCase);

    private Draw() {}

    static String characters(String alphabet, int length, Random random) {
        String drawn;
        do {
            StringBuilder next = new StringBuilder(length);
            for (int i = 0; i < length; i++) {
                next.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            drawn = next.toString();
        } while (length >= LONG && !usual(drawn, alphabet));
        return drawn;
    }

    /** Syllables of a consonant and a vowel. */
    static String word(int length, Random random) {
        StringBuilder word = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            String letters = i % 2 == 0 ? CONSONANTS : VOWELS;
            word.append(letters.charAt(random.nextInt(letters.length())));
        }
        return word.toString();
    }

    private static boolean usual(String drawn, String alphabet) {
        double expected = alphabet.length() * (1 - Math.pow(1 - 1.0 / alphabet.length(), drawn.length()));
        return drawn.chars().distinct().count() >= USUAL_SHARE_OF_DISTINCT * expected
                && KINDS.stream()
                        .allMatch(k ->
                                alphabet.chars().noneMatch(k) || drawn.chars().anyMatch(k));
    }
}
