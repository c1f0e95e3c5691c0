package io.github.leakstop.detect.value;

import java.util.Locale;
import java.util.Set;

/** Passwords that everybody tries first, in two grades: those that stand for none, and those that guard something badly. */
final class CommonPasswords {
    private static final int MOST_AFTER = 4;
    private static final int LONGEST_CODE = 5;

    private final Set<String> dummies;
    private final Set<String> weak;
    private final Vocabulary vocabulary;

    CommonPasswords(WordLists lists, Vocabulary vocabulary) {
        dummies = lists.set("dummy-password");
        weak = lists.set("weak-password");
        this.vocabulary = vocabulary;
    }

    /** Whether the value is known as a password, alone or with a few digits or marks behind. */
    boolean contains(String value) {
        String lower = value.toLowerCase(Locale.ROOT);
        return dummies.contains(lower) || weak.contains(lower) || isKnownWithMore(lower);
    }

    boolean isDummy(String value, Composition made) {
        return dummies.contains(value.toLowerCase(Locale.ROOT))
                || made.distinct() == 1
                || (made.isDigits() && (made.length() <= LONGEST_CODE || Walk.isWalk(value, made)))
                || (made.others() > 0 && made.digits() == 0 && vocabulary.makesUp(value));
    }

    boolean isWeak(String value, Composition made) {
        return contains(value) || vocabulary.makesUp(value) || Walk.isWalk(value, made);
    }

    private boolean isKnownWithMore(String lower) {
        int end = lower.length();
        while (end > 0 && lower.length() - end < MOST_AFTER && !Character.isLetter(lower.charAt(end - 1))) {
            end--;
        }
        String base = lower.substring(0, end);
        return end < lower.length() && (dummies.contains(base) || weak.contains(base));
    }
}
