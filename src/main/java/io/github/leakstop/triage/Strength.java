package io.github.leakstop.triage;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Estimates from below how many bits a guesser has to go through for a value.
 *
 * <p>A character is worth the logarithm of the smallest alphabet (hex, digits, letters of one or both cases) that holds the
 * value; one that repeats or continues its neighbour ({@code aab, 123}) one bit; separators nothing; a run of letters that
 * could be spoken no more than a word from a list does; a text that repeats itself is worth one turn of it. Of a URL only what is no address counts: its password, or what
 * follows the host.
 */
final class Strength {
    /** From here on a plain hash of the value is safe to publish. */
    static final double UNGUESSABLE = 80;

    private static final double WORD = 11;
    private static final Pattern LETTERS = Pattern.compile("\\p{Lu}?\\p{Ll}{3,}|\\p{Lu}{4,}|\\p{Lo}{2,}");
    private static final Pattern HEX = Pattern.compile("[0-9a-f-]+|[0-9A-F-]+");

    private Strength() {}

    static boolean isUnguessable(String value) {
        return bits(value) >= UNGUESSABLE;
    }

    static double bits(String value) {
        String telling = onceOnly(withoutAddress(value));
        double each = bitsOfOne(telling);
        if (HEX.matcher(telling).matches()) {
            return characters(telling, 0, telling.length(), each);
        }
        double sum = 0;
        int counted = 0;
        Matcher runs = LETTERS.matcher(telling);
        while (runs.find()) {
            double spelled = characters(telling, counted, runs.start(), each);
            double run = characters(telling, runs.start(), runs.end(), each);
            sum += spelled + (couldBeSpoken(runs.group()) ? Math.min(WORD, run) : run);
            counted = runs.end();
        }
        return sum + characters(telling, counted, telling.length(), each);
    }

    /** Of a text that only repeats itself, what it repeats. */
    private static String onceOnly(String text) {
        int period = (text + text).indexOf(text, 1);
        return period > 0 ? text.substring(0, period) : text;
    }

    private static double characters(String text, int from, int to, double each) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                sum += i > 0 && Math.abs(c - text.charAt(i - 1)) <= 1 ? 1 : each;
            }
        }
        return sum;
    }

    private static double bitsOfOne(String text) {
        if (HEX.matcher(text).matches()) {
            return text.chars().allMatch(c -> c < 'A') ? log2(10) : log2(16);
        }
        int alphabet = (text.chars().anyMatch(Character::isDigit) ? 10 : 0)
                + (text.chars().anyMatch(Character::isLowerCase) ? 26 : 0)
                + (text.chars().anyMatch(Character::isUpperCase) ? 26 : 0);
        return log2(Math.max(2, alphabet));
    }

    private static boolean couldBeSpoken(String letters) {
        long vowels = letters.chars()
                .filter(c -> "aeiouyAEIOUY".indexOf(c) >= 0 || c > 127)
                .count();
        return vowels * 5 >= letters.length();
    }

    private static String withoutAddress(String value) {
        int scheme = value.indexOf("://");
        if (scheme < 0) {
            return value;
        }
        String rest = value.substring(scheme + 3);
        int path = rest.indexOf('/') < 0 ? rest.length() : rest.indexOf('/');
        int host = rest.lastIndexOf('@', path);
        if (host < 0) {
            return rest.substring(path);
        }
        String user = rest.substring(0, host);
        return user.substring(user.indexOf(':') + 1);
    }

    private static double log2(double x) {
        return Math.log(x) / Math.log(2);
    }
}
