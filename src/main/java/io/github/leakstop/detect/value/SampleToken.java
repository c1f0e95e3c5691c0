package io.github.leakstop.detect.value;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * JSON Web Tokens of manuals, by whom they speak of (John Doe, example.com), and the header of one without the rest, which
 * only names an algorithm.
 */
final class SampleToken implements Excuse {
    private static final String OBJECT_IN_BASE64 = "eyJ";
    private static final int LONGEST = 4000;

    private final List<String> claims;

    SampleToken(WordLists lists) {
        claims = lists.list("sample-claims");
    }

    @Override
    public String reason() {
        return "placeholder";
    }

    @Override
    public boolean covers(Claim claim) {
        String value = claim.value();
        if (!value.startsWith(OBJECT_IN_BASE64) || value.length() > LONGEST) {
            return false;
        }
        String[] parts = value.split("\\.", -1);
        if (parts.length == 1) {
            return text(parts[0]).filter(header -> header.contains("\"alg\"")).isPresent();
        }
        return text(parts[1])
                .filter(payload -> claims.stream().anyMatch(payload::contains))
                .isPresent();
    }

    private static Optional<String> text(String part) {
        return Base64Text.decodeToText(part).map(text -> text.toLowerCase(Locale.ROOT));
    }
}
