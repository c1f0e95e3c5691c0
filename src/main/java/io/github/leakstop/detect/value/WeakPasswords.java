package io.github.leakstop.detect.value;

import java.util.Locale;
import java.util.Set;

/** Passwords that everybody tries first: the known ones, alone or with a few digits or marks after them. */
final class WeakPasswords {
    private static final int MOST_AFTER = 4;

    private final Set<String> known;
    private final Set<String> base;
    private final Vocabulary vocabulary;

    WeakPasswords(WordLists lists, Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        known = lists.set("weak-password");
        base = lists.set("weak-password-base");
    }

    boolean contains(String value) {
        String lower = value.toLowerCase(Locale.ROOT);
        if (known.contains(lower) || base.contains(lower)) {
            return true;
        }
        int end = lower.length();
        while (end > 0 && lower.length() - end < MOST_AFTER && !Character.isLetter(lower.charAt(end - 1))) {
            end--;
        }
        return end < lower.length() && base.contains(lower.substring(0, end));
    }

    /** {@code some-password}, {@code myTestPassword1}: made of words that everybody uses for want of a better. */
    boolean isOfCommonWords(String value) {
        return vocabulary.makesUp(value);
    }
}
