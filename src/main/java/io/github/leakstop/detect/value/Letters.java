package io.github.leakstop.detect.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Words within a value or a name: runs of letters, split at every other character and at the humps of camel case. */
final class Letters {
    private Letters() {}

    /** The words in lower case, in order: {@code YOUR_apiKey2} gives your, api, key. */
    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        int start = -1;
        for (int i = 0; i < text.length(); i++) {
            if (!Character.isLetter(text.charAt(i))) {
                add(words, text, start, i);
                start = -1;
            } else if (start < 0) {
                start = i;
            } else if (isHump(text, i)) {
                add(words, text, start, i);
                start = i;
            }
        }
        add(words, text, start, text.length());
        return words;
    }

    /** The pieces between characters that are neither letters nor digits, in lower case. */
    static List<String> separated(String text) {
        List<String> words = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || !Character.isLetterOrDigit(text.charAt(i))) {
                add(words, text, start, i);
                start = i + 1;
            }
        }
        return words;
    }

    /** Letters and digits alone, in lower case: what names and values are compared by. */
    static String squeezed(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints().filter(Character::isLetterOrDigit).forEach(kept::appendCodePoint);
        return kept.toString().toLowerCase(Locale.ROOT);
    }

    private static boolean isHump(String text, int i) {
        boolean upper = Character.isUpperCase(text.charAt(i));
        boolean afterLower = Character.isLowerCase(text.charAt(i - 1));
        boolean beforeLower = i + 1 < text.length() && Character.isLowerCase(text.charAt(i + 1));
        return upper && (afterLower || beforeLower);
    }

    private static void add(List<String> words, String text, int start, int end) {
        if (start >= 0 && end > start) {
            words.add(text.substring(start, end).toLowerCase(Locale.ROOT));
        }
    }
}
