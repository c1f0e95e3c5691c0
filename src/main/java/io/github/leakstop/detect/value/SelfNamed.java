package io.github.leakstop.detect.value;

import io.github.leakstop.rule.Role;
import java.util.List;

/**
 * A value that only says again what takes it: {@code secret_key = "secretKey"}, {@code OK_ACCESS_KEY = "OK-ACCESS-KEY"}.
 * {@code password = "password"} is not among them: that is a password, and a weak one.
 */
final class SelfNamed implements Excuse {
    @Override
    public String reason() {
        return "self-named";
    }

    @Override
    public boolean covers(Claim claim) {
        if (claim.role() == Role.PASSWORD || claim.hasOwnShape() || claim.name().isEmpty()) {
            return false;
        }
        String value = Letters.squeezed(claim.value());
        return value.length() > 2
                && (Letters.squeezed(claim.name()).endsWith(value) || isTold(claim.value(), claim.name()));
    }

    /** Whether all words of the value stand in the name, in their order, and nothing but words makes up the value. */
    private static boolean isTold(String value, String name) {
        if (value.chars().anyMatch(c -> c >= '0' && c <= '9')) {
            return false;
        }
        List<String> said = Letters.words(value);
        int told = 0;
        for (String word : Letters.words(name)) {
            if (told < said.size() && said.get(told).equals(word)) {
                told++;
            }
        }
        return told > 0 && told == said.size();
    }
}
