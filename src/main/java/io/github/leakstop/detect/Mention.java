package io.github.leakstop.detect;

import java.util.List;
import java.util.Locale;

/**
 * A word that speaks of a provider, ready to be looked for in names: a short one has to be a word of the name, a long one may
 * run over several.
 *
 * @param text lower case
 * @param squeezed the same without marks
 */
record Mention(String text, String squeezed) {
    private static final int SHORT = 5;

    static Mention of(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return new Mention(lower, String.join("", NameFit.words(lower)));
    }

    /**
     * @param words of a name, lower case
     * @param joined the same in one
     */
    boolean isIn(List<String> words, String joined) {
        if (text.length() < SHORT) {
            return words.contains(text);
        }
        return !squeezed.isEmpty() && joined.contains(squeezed);
    }
}
