package io.github.leakstop.triage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Splits names into words: at anything that is no letter or digit, between letters and digits, and at camel humps.
 *
 * <p>{@code OKXv5-apiClient} is {@code okx v 5 api client}: an acronym ends where its last capital begins a word, and a
 * lone lower-case letter after an acronym is its own word.
 */
final class PathWords {
    private PathWords() {}

    static List<String> of(String name) {
        List<String> words = new ArrayList<>();
        int start = 0;
        for (int at = 0; at <= name.length(); at++) {
            boolean ends = at == name.length() || !Character.isLetterOrDigit(name.charAt(at));
            if (ends || (at > start && turns(name, at))) {
                if (at > start) {
                    words.add(name.substring(start, at).toLowerCase(Locale.ROOT));
                }
                start = ends ? at + 1 : at;
            }
        }
        return words;
    }

    /** All words in one. */
    static String joined(String name) {
        StringBuilder joined = new StringBuilder(name.length());
        for (int at = 0; at < name.length(); at++) {
            char c = name.charAt(at);
            if (Character.isLetterOrDigit(c)) {
                joined.append(Character.toLowerCase(c));
            }
        }
        return joined.toString();
    }

    private static boolean turns(String name, int at) {
        char before = name.charAt(at - 1);
        char here = name.charAt(at);
        if (Character.isDigit(before) != Character.isDigit(here)) {
            return true;
        }
        if (Character.isUpperCase(here)) {
            return !Character.isUpperCase(before) || (at + 1 < name.length() && beginsWord(name, at + 1));
        }
        return Character.isLowerCase(here)
                && at > 1
                && Character.isUpperCase(before)
                && Character.isUpperCase(name.charAt(at - 2))
                && !beginsWord(name, at);
    }

    /** Two lower-case letters at {@code at}: what follows a capital as a word does. */
    private static boolean beginsWord(String name, int at) {
        return Character.isLowerCase(name.charAt(at))
                && at + 1 < name.length()
                && Character.isLowerCase(name.charAt(at + 1));
    }
}
