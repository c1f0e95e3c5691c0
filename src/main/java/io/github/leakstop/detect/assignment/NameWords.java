package io.github.leakstop.detect.assignment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Splits a name into words as programmers join them: camel case, ALLCAPS runs, underscores, dashes, dots, digits. */
final class NameWords {
    private NameWords() {}

    /** The words in lower case, without digits and punctuation. */
    static List<String> of(String name) {
        List<String> words = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= name.length(); i++) {
            if (i == name.length() || !Character.isLetter(name.charAt(i))) {
                add(name, start, i, words);
                start = i + 1;
            } else if (i > start && isBoundary(name, i)) {
                add(name, start, i, words);
                start = i;
            }
        }
        return words;
    }

    private static boolean isBoundary(String name, int i) {
        char before = name.charAt(i - 1);
        char here = name.charAt(i);
        boolean endsCapitals = i + 1 < name.length()
                && Character.isUpperCase(before)
                && Character.isUpperCase(here)
                && Character.isLowerCase(name.charAt(i + 1));
        return endsCapitals
                || (Character.isUpperCase(here) && Character.isLowerCase(before))
                || Character.isIdeographic(here) != Character.isIdeographic(before);
    }

    private static void add(String name, int start, int end, List<String> words) {
        if (end > start) {
            words.add(name.substring(start, end).toLowerCase(Locale.ROOT));
        }
    }
}
