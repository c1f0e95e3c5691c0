package io.github.leakstop.detect.value;

import io.github.leakstop.rule.Role;
import java.util.List;
import java.util.Set;

/** Text for people to read: {@code Password:}, "Enter your password", sentences, mark-up, words beyond Latin letters. */
final class Label implements Excuse {
    private static final int LATIN_END = 0x24f;
    private static final int FEWEST_WORDS_BESIDE_KEYS = 3;
    private static final List<String> SENTENCE_MARKS = List.of(", ", ": ", ". ", " (", " - ", " /");

    private final Set<String> labels;
    private final Set<String> words;

    Label(WordLists lists) {
        labels = lists.set("label-whole");
        words = lists.set("label-word");
    }

    @Override
    public String reason() {
        return "label";
    }

    @Override
    public boolean covers(Claim claim) {
        String value = claim.value();
        if (value.isEmpty() || claim.hasOwnShape()) {
            return false;
        }
        return (claim.made().mayHaveAny("<&") && isMarkup(claim.lower()))
                || (claim.made().otherLetters() > 0
                        && value.chars().anyMatch(c -> c > LATIN_END && Character.isLetter(c)))
                || isCaption(claim)
                || isSentence(claim);
    }

    private static boolean isMarkup(String lower) {
        return lower.contains("</") || lower.contains("/>") || lower.contains("<br") || lower.contains("&nbsp;");
    }

    /** {@code Password}, {@code password:}, {@code Passwort *}: a known caption, written as one. */
    private boolean isCaption(Claim claim) {
        char first = claim.value().charAt(0);
        char last = claim.value().charAt(claim.value().length() - 1);
        boolean written = !claim.isChosen() || Character.isUpperCase(first) || first > 127 || ":*?：".indexOf(last) >= 0;
        return written && labels.contains(Letters.squeezed(claim.lower()));
    }

    /** Words with blanks between; what may be a passphrase of words has to have a mark or a word of a sentence. */
    private boolean isSentence(Claim claim) {
        String value = claim.value().strip();
        if (value.chars().noneMatch(Character::isWhitespace)) {
            return false;
        }
        List<String> said = Letters.words(value);
        if (claim.role() == Role.PRIVATE_KEY && said.size() < FEWEST_WORDS_BESIDE_KEYS) {
            return false;
        }
        char last = value.charAt(value.length() - 1);
        return !claim.isChosen()
                || ".:!?,;：。".indexOf(last) >= 0
                || SENTENCE_MARKS.stream().anyMatch(value::contains)
                || (Character.isUpperCase(value.charAt(0)) && said.size() > 1)
                || said.stream().anyMatch(words::contains);
    }
}
