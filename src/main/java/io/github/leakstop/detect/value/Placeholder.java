package io.github.leakstop.detect.value;

import io.github.leakstop.rule.Role;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Text that asks to be replaced: {@code YOUR_SECRET_KEY}, {@code <token>}, {@code changeme}, {@code mySecretKey}.
 *
 * <p>What people set as passwords for lack of a better one ({@code changeit}, {@code secret}) is no placeholder under a
 * password's name: it opens something.
 */
final class Placeholder implements Excuse {
    private static final int LONGEST = 200;
    private static final int LONGEST_TO_DECODE = 120;
    private static final int SHORTEST_TO_DECODE = 8;

    private final Set<String> whole;
    private final Set<String> words;
    private final List<String> parts;
    private final CommonPasswords common;
    private final Vocabulary vocabulary;

    Placeholder(WordLists lists, Vocabulary vocabulary, CommonPasswords common) {
        whole = lists.set("placeholder-whole");
        words = lists.set("placeholder-word");
        parts = lists.list("placeholder-contains");
        this.common = common;
        this.vocabulary = vocabulary;
    }

    @Override
    public String reason() {
        return "placeholder";
    }

    @Override
    public boolean covers(Claim claim) {
        if (claim.value().length() > LONGEST) {
            return false;
        }
        return asksToBeReplaced(claim, claim.value())
                || decoded(claim.value())
                        .filter(text -> asksToBeReplaced(claim, text))
                        .isPresent();
    }

    private boolean asksToBeReplaced(Claim claim, String value) {
        String lower = value.toLowerCase(Locale.ROOT);
        if (claim.role() == Role.PASSWORD && common.contains(lower)) {
            return false;
        }
        return whole.contains(lower)
                || whole.contains(Letters.squeezed(lower))
                || isBracketed(lower)
                || value.endsWith("EXAMPLE")
                || value.endsWith("EXAMPLEKEY")
                || (claim.random() ? Letters.separated(value) : Letters.words(value))
                        .stream().anyMatch(words::contains)
                || holdsPart(lower)
                || isVocabulary(claim, value);
    }

    private boolean holdsPart(String lower) {
        for (String part : parts) {
            if (lower.contains(part)) {
                return true;
            }
        }
        return false;
    }

    /** A passphrase of such words has to be without digits, as {@code Account12} is one that people choose. */
    private boolean isVocabulary(Claim claim, String value) {
        return claim.role() != Role.PASSWORD
                && !(claim.isChosen() && Composition.of(value).digits() > 0)
                && vocabulary.makesUp(value);
    }

    /** Kubernetes writes its secrets in base64, placeholders too. */
    private static Optional<String> decoded(String value) {
        if (value.length() < SHORTEST_TO_DECODE || value.length() > LONGEST_TO_DECODE || value.length() % 4 != 0) {
            return Optional.empty();
        }
        return Base64Text.decodeToText(value)
                .map(String::strip)
                .filter(text -> text.chars().allMatch(c -> c >= ' '));
    }

    /** {@code <api key>}, {@code [token]}, {@code «secret»}: a word in brackets that mean "fill in". */
    private static boolean isBracketed(String text) {
        if (text.startsWith("«") || text.endsWith("»")) {
            return true;
        }
        if (text.length() < 3 || !Character.isLetter(text.charAt(1)) || text.contains("</")) {
            return false;
        }
        char close = text.charAt(text.length() - 1);
        return switch (text.charAt(0)) {
            case '<' -> close == '>';
            case '[' -> close == ']';
            case '{' -> close == '}';
            default -> false;
        };
    }
}
