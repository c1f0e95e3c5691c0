package io.github.leakstop.detect;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Words as they stand in the base64 of a longer text. */
final class EncodedWords {
    private static final int GROUP = 3;
    private static final int BYTE = 8;
    private static final int DIGIT = 6;

    private EncodedWords() {}

    /** A spelling for each place that a word can have in a group of three bytes, without the digits that neighbours share. */
    static List<String> spellings(String word) {
        byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
        List<String> spellings = new ArrayList<>();
        for (int before = 0; before < GROUP; before++) {
            byte[] text = new byte[before + bytes.length];
            System.arraycopy(bytes, 0, text, before, bytes.length);
            String digits = Base64.getEncoder().withoutPadding().encodeToString(text);
            spellings.add(digits.substring((before * BYTE + DIGIT - 1) / DIGIT, text.length * BYTE / DIGIT));
        }
        return spellings;
    }
}
