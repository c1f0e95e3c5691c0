package io.github.leakstop.detect.value;

/** Tells what a machine drew from what a person wrote. A guess: it errs to "random" for short mixes of letters and digits. */
final class Randomness {
    private static final int SHORTEST = 12;
    private static final int SHORT = 16;
    private static final int FEWEST_DIGITS_IN_SHORT = 3;
    private static final double HEX_BITS = 3.0;
    private static final int HEX_DISTINCT = 11;
    private static final double BITS = 3.5;
    private static final int FULL_LENGTH = 20;

    private Randomness() {}

    /** Whether the value has the spread of characters that a random one has and does not read like words. */
    static boolean isLikely(String value) {
        return isLikely(value, Composition.of(value));
    }

    static boolean isLikely(String value, Composition made) {
        if (value.length() < SHORTEST || !isPrintable(value)) {
            return false;
        }
        if (made.letters() == 0 || Walk.isWalk(value, made)) {
            return false;
        }
        return isHex(value) ? isRandomHex(value, made) : isRandomText(value, made);
    }

    private static boolean isPrintable(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) <= ' ' || value.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }

    private static boolean isHex(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (!Uuids.isHex(value.charAt(i)) && value.charAt(i) != '-') {
                return false;
            }
        }
        return true;
    }

    private static boolean isRandomHex(String value, Composition made) {
        int distinct = value.length() >= 32 ? HEX_DISTINCT : HEX_DISTINCT * value.length() / 40;
        return made.digits() > 0
                && (made.upper() == 0 || made.lower() == 0 || value.length() >= FULL_LENGTH)
                && made.distinct() >= distinct
                && Entropy.bitsPerCharacter(value) > Math.min(HEX_BITS, limit(value));
    }

    private static boolean isRandomText(String value, Composition made) {
        double bits = Entropy.bitsPerCharacter(value);
        if (bits <= Math.min(BITS, limit(value))) {
            return false;
        }
        double likeness = Bigrams.english().likeness(value);
        if (made.digits() == 0) {
            return made.upper() > 0 && made.lower() > 0 && value.length() >= FULL_LENGTH
                    ? likeness < -0.5
                    : likeness < -1.0;
        }
        if (value.length() < SHORT) {
            return made.digits() >= FEWEST_DIGITS_IN_SHORT && made.others() == 0 && likeness < 0;
        }
        double share = (double) made.digits() / made.length();
        return likeness < (share > 0.1 ? 0.4 : 0);
    }

    /** Three quarters of what a text of this length can have at most. */
    private static double limit(String value) {
        return 0.75 * Math.log(value.length()) / Math.log(2);
    }
}
