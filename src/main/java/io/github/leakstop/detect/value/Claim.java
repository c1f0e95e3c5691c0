package io.github.leakstop.detect.value;

import io.github.leakstop.rule.Role;
import java.util.Locale;

/**
 * A value that is claimed to be a secret.
 *
 * @param value without surrounding blanks and quotes
 * @param lower the same in lower case
 * @param name what takes it, or empty
 * @param role part of a credential that it would be
 * @param form name of the assignment's form, or empty
 */
record Claim(String value, String lower, String name, Role role, String form) {
    static Claim of(String value, String name, Role role, String form) {
        String bare = withoutQuotes(value.strip());
        return new Claim(bare, bare.toLowerCase(Locale.ROOT), name, role, form);
    }

    /** Whether a person may have chosen the value, so that letters alone can be a secret. */
    boolean isChosen() {
        return role == Role.PASSWORD || role == Role.PASSPHRASE;
    }

    private static String withoutQuotes(String text) {
        int start = 0;
        int end = text.length();
        while (end - start >= 2 && isQuote(text.charAt(start)) && text.charAt(start) == text.charAt(end - 1)) {
            start++;
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isQuote(char c) {
        return c == '"' || c == '\'' || c == '`';
    }
}
