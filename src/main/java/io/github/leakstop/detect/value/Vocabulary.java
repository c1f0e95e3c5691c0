package io.github.leakstop.detect.value;

import java.util.Set;

/**
 * Words that, written together in any way, still say nothing: {@code mySecretKey}, {@code test-api-key-1},
 * {@code yourapikey}.
 */
record Vocabulary(Set<String> words) {
    private static final int LONGEST = 60;
    private static final int MOST_DIGITS = 4;

    /** Whether nothing but these words, separators and up to four digits makes up the text. */
    boolean makesUp(String text) {
        if (text.length() > LONGEST) {
            return false;
        }
        int digits = 0;
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetter(c)) {
                letters.append(Character.toLowerCase(c));
            } else {
                digits += c >= '0' && c <= '9' ? 1 : 0;
            }
        }
        return digits <= MOST_DIGITS && letters.length() > 1 && isJoined(letters.toString());
    }

    private boolean isJoined(String letters) {
        boolean[] reached = new boolean[letters.length() + 1];
        reached[0] = true;
        for (int end = 1; end <= letters.length(); end++) {
            for (int start = 0; start < end && !reached[end]; start++) {
                reached[end] = reached[start] && words.contains(letters.substring(start, end));
            }
        }
        return reached[letters.length()];
    }
}
