package io.github.leakstop.detect.value;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Passwords that everybody tries first, in two grades: those that stand for none, and those that guard something badly. */
final class CommonPasswords {
    private static final int MOST_AFTER = 6;
    private static final int LONGEST_CODE = 5;
    private static final int SHORTEST_WORD = 4;
    private static final String LOOKALIKES = "@4013$5!";
    private static final String LETTER_OF = "aaolessi";

    /** A word for a password is one itself, misspelt too. */
    private final Set<String> dummies;

    private final Set<String> weak;
    private final Vocabulary vocabulary;
    private final Vocabulary dummyVocabulary;
    private final Set<String> selfDescribing;
    private final KnownDigests digests;

    CommonPasswords(WordLists lists, Vocabulary vocabulary) {
        dummyVocabulary = new Vocabulary(lists.set("dummy-vocabulary"));
        selfDescribing = lists.set("password-word");
        dummies = new HashSet<>(lists.set("dummy-password"));
        dummies.addAll(lists.set("names-password"));
        dummies.addAll(lists.set("names-passphrase"));
        weak = lists.set("weak-password");
        Set<String> digested = new HashSet<>(lists.set("digested"));
        digested.addAll(lists.set("dummy-password"));
        digests = new KnownDigests(digested);
        this.vocabulary = vocabulary;
    }

    /** Whether the value is known as a password, alone or with a few digits or marks behind. */
    boolean contains(String value) {
        String lower = value.toLowerCase(Locale.ROOT);
        return dummies.contains(lower) || weak.contains(lower) || isKnownWithMore(lower);
    }

    boolean isDummy(String value, Composition made) {
        String lower = value.toLowerCase(Locale.ROOT);
        return dummies.contains(lower)
                || digests.isKnown(lower)
                || (!weak.contains(lower) && dummies.contains(withLetters(lower)))
                || (made.digits() == 1 && selfDescribing.contains(lower.substring(0, lower.length() - 1)))
                || tellsWhatItIs(lower, made)
                || made.distinct() == 1
                || (made.isLetters() && made.length() < SHORTEST_WORD)
                || (made.isDigits() && (made.length() <= LONGEST_CODE || Walk.isWalk(value, made)))
                || (made.digits() == 0
                        && (made.others() > 0 ? vocabulary.makesUp(value) : dummyVocabulary.makesUp(value)));
    }

    boolean isWeak(String value, Composition made) {
        return contains(value)
                || vocabulary.makesUp(value)
                || Walk.isWalk(value, made)
                || contains(withLetters(value))
                || vocabulary.makesUp(withLetters(value))
                || (made.isLetters() && endsAsOne(value.toLowerCase(Locale.ROOT)));
    }

    /** {@code stale-password}, {@code new.user.passwd}: words, of which the last is one for a password. */
    private boolean tellsWhatItIs(String lower, Composition made) {
        int last = Math.max(lower.lastIndexOf('-'), Math.max(lower.lastIndexOf('_'), lower.lastIndexOf('.')));
        return last > 0
                && made.digits() == 0
                && selfDescribing.contains(lower.substring(last + 1))
                && lower.chars().allMatch(c -> c >= 'a' && c <= 'z' || c == '-' || c == '_' || c == '.');
    }

    private boolean endsAsOne(String lower) {
        return selfDescribing.stream().anyMatch(lower::endsWith);
    }

    /** With letters in place of what looks like them: {@code v@grant}, {@code w3lc0me}. */
    private static String withLetters(String value) {
        StringBuilder letters = new StringBuilder(value);
        for (int i = 0; i < value.length(); i++) {
            int at = LOOKALIKES.indexOf(value.charAt(i));
            if (at >= 0) {
                letters.setCharAt(i, LETTER_OF.charAt(at));
            }
        }
        return letters.toString();
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
