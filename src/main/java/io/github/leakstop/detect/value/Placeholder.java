package io.github.leakstop.detect.value;

import java.util.List;
import java.util.Set;

/** Text that asks to be replaced: {@code YOUR_SECRET_KEY}, {@code <token>}, {@code changeme}. */
final class Placeholder implements Excuse {
    private static final int LONGEST = 200;

    private final Set<String> whole;
    private final Set<String> words;
    private final List<String> parts;

    Placeholder(WordLists lists) {
        whole = lists.set("placeholder-whole");
        words = lists.set("placeholder-word");
        parts = lists.list("placeholder-contains");
    }

    @Override
    public String reason() {
        return "placeholder";
    }

    @Override
    public boolean covers(Claim claim) {
        if (claim.value().isEmpty()) {
            return true;
        }
        if (claim.value().length() > LONGEST) {
            return false;
        }
        String lower = claim.lower();
        return whole.contains(lower)
                || whole.contains(Letters.squeezed(lower))
                || isBracketed(lower)
                || Letters.words(claim.value()).stream().anyMatch(words::contains)
                || parts.stream().anyMatch(lower::contains);
    }

    /** {@code <api key>}, {@code [token]}: a word in brackets that mean "fill in". */
    private static boolean isBracketed(String text) {
        if (text.length() < 3 || !Character.isLetter(text.charAt(1))) {
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
