package io.github.leakstop.detect.value;

import java.util.List;
import java.util.Locale;

/** Repeats and walks along the alphabet, the digits or the rows of a keyboard: what fingers make without a thought. */
final class Walk implements Excuse {
    private static final List<String> ROWS = List.of(
            "01234567890",
            "abcdefghijklmnopqrstuvwxyz",
            "abcdef0123456789abcdef",
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
    private static final int SHORTEST = 4;
    private static final int STEPS = 4;
    private static final int LONG = 32;
    private static final int FEWEST_DISTINCT_IN_LONG = 6;

    @Override
    public String reason() {
        return "walk";
    }

    @Override
    public boolean covers(Claim claim) {
        return isWalk(claim.value());
    }

    /** Whether most of the text is one repeated piece or a few walks. */
    static boolean isWalk(String value) {
        if (value.length() < SHORTEST) {
            return false;
        }
        Composition made = Composition.of(value);
        return made.distinct() == 1
                || (value.length() >= LONG && made.distinct() < FEWEST_DISTINCT_IN_LONG)
                || isRepeated(value)
                || walked(value.toLowerCase(Locale.ROOT)) * 4 >= value.length() * 3;
    }

    /** One piece of at most a quarter of the text (or half of a long one), over and over. */
    private static boolean isRepeated(String value) {
        int longest = Math.min(value.length() / (value.length() >= LONG ? 2 : 4), LONG);
        for (int period = 1; period <= longest; period++) {
            if (value.regionMatches(0, value, period, value.length() - period)) {
                return true;
            }
        }
        return false;
    }

    /** Characters that belong to a walk of at least four, either way along a row. */
    private static int walked(String lower) {
        int walked = 0;
        int at = 0;
        while (at < lower.length()) {
            int longest = 1;
            for (String row : ROWS) {
                longest = Math.max(longest, Math.max(steps(lower, at, row, 1), steps(lower, at, row, -1)));
            }
            walked += longest >= STEPS ? longest : 0;
            at += longest >= STEPS ? longest : 1;
        }
        return walked;
    }

    private static int steps(String text, int from, String row, int direction) {
        int best = 1;
        for (int place = row.indexOf(text.charAt(from));
                place >= 0;
                place = row.indexOf(text.charAt(from), place + 1)) {
            int length = 1;
            int next = place + direction;
            while (from + length < text.length()
                    && next >= 0
                    && next < row.length()
                    && row.charAt(next) == text.charAt(from + length)) {
                length++;
                next += direction;
            }
            best = Math.max(best, length);
        }
        return best;
    }
}
