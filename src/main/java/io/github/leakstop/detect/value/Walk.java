package io.github.leakstop.detect.value;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Repeats and walks along the alphabet, the digits or the rows of a keyboard: what fingers make without a thought. Where a
 * person chooses it is a weak secret, but one.
 *
 * <p>Each row, taken forwards or backwards, is one bit; for each pair of characters a table holds the rows in which the
 * second follows the first. A walk goes on while one row holds all its steps, so a text costs one look a character. Not
 * for texts beyond ASCII, which have no rows.
 */
final class Walk implements Excuse {
    private static final List<String> ROWS = List.of(
            "01234567890",
            "abcdefghijklmnopqrstuvwxyz",
            "0123456789abcdef0123456789abcdef",
            "qwertyuiop",
            "asdfghjkl",
            "zxcvbnm",
            "qwertzuiop",
            "azertyuiop",
            "qazwsxedcrfvtgbyhnujmikolp",
            "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p",
            "1q2w3e4r5t6y7u8i9o0p",
            "!@#$%^&*()");
    private static final int ASCII = 128;
    private static final int ON_THE_SPOT = 1 << 30;
    private static final int[] ROWS_OF_STEP = rowsOfStep();

    /** {@code Server1234567890}: a word and all digits, as products set before anyone chooses. */
    private static final Pattern COUNTED = Pattern.compile("[A-Za-z]{2,12}12345678(?:90?)?");

    private static final int SHORTEST = 4;
    private static final int STEPS = 3;
    private static final int LONG = 32;
    private static final int FEWEST_DISTINCT_IN_LONG = 6;

    @Override
    public String reason() {
        return "walk";
    }

    @Override
    public boolean covers(Claim claim) {
        return !claim.isChosen()
                && (claim.random()
                        ? COUNTED.matcher(claim.value()).matches()
                                || claim.value().length() >= LONG
                                        && climbed(claim.lower()) * 3
                                                >= claim.value().length() * 2
                        : isWalk(claim.value(), claim.made()));
    }

    /** Whether most of the text is one repeated piece or a few walks. */
    static boolean isWalk(String value, Composition made) {
        if (value.length() < SHORTEST) {
            return false;
        }
        return made.distinct() == 1
                || (value.length() >= LONG && made.distinct() < FEWEST_DISTINCT_IN_LONG)
                || isRepeated(value)
                || walked(value.toLowerCase(Locale.ROOT)) * 4 >= value.length() * 3;
    }

    /** One piece of at most a quarter of the text (or half of a long one), over and over. */
    private static boolean isRepeated(String value) {
        int longest = Math.min(value.length() / (value.length() >= LONG ? 2 : 4), LONG);
        for (int period = 1; period <= longest; period++) {
            if (value.charAt(0) == value.charAt(period)
                    && value.regionMatches(0, value, period, value.length() - period)) {
                return true;
            }
        }
        return false;
    }

    /** Characters that belong to a walk of at least three, either way along a row or on the spot. */
    private static int walked(String lower) {
        int walked = 0;
        int length = 1;
        int rows = -1;
        for (int i = 1; i < lower.length(); i++) {
            int step = rowsOf(lower.charAt(i - 1), lower.charAt(i));
            if ((rows & step) != 0) {
                rows &= step;
                length++;
            } else {
                walked += length >= STEPS ? length : 0;
                length = step == 0 ? 1 : 2;
                rows = step == 0 ? -1 : step;
            }
        }
        return walked + (length >= STEPS ? length : 0);
    }

    /** Characters that come next to one of the two before: {@code a1b2c3d4}, two walks in turns, looks drawn. */
    private static int climbed(String lower) {
        int climbed = 0;
        for (int i = 1; i < lower.length(); i++) {
            int two = i > 1 ? lower.charAt(i - 2) : -1;
            int c = lower.charAt(i);
            climbed += c == '-' || c - lower.charAt(i - 1) == 1 || c - two == 1 ? 1 : 0;
        }
        return climbed;
    }

    private static int rowsOf(char from, char to) {
        return from < ASCII && to < ASCII ? ROWS_OF_STEP[from * ASCII + to] : 0;
    }

    private static int[] rowsOfStep() {
        int[] table = new int[ASCII * ASCII];
        for (int c = 0; c < ASCII; c++) {
            table[c * ASCII + c] = ON_THE_SPOT;
        }
        for (int row = 0; row < ROWS.size(); row++) {
            String keys = ROWS.get(row);
            for (int i = 1; i < keys.length(); i++) {
                table[keys.charAt(i - 1) * ASCII + keys.charAt(i)] |= 1 << 2 * row;
                table[keys.charAt(i) * ASCII + keys.charAt(i - 1)] |= 2 << 2 * row;
            }
        }
        return table;
    }
}
