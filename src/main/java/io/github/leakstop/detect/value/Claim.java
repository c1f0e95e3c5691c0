package io.github.leakstop.detect.value;

import io.github.leakstop.rule.Role;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A value that is claimed to be a secret.
 *
 * @param value without surrounding blanks and quotes
 * @param lower the same in lower case
 * @param made what it is made of
 * @param random whether a machine drew it, by the looks of it
 * @param name what takes it, or empty
 * @param role part of a credential that it would be
 * @param form name of the assignment's form, or empty
 */
record Claim(String value, String lower, Composition made, boolean random, String name, Role role, String form) {
    private static final int FEWEST_DIGITS_IN_LIST = 32;
    private static final Set<String> BARE_FORMS = Set.of("BARE", "FLAG");
    private static final String ARMOUR = "private key-----";

    /** Without the marks before a value that belong to its use, such as {@code Bearer } and {@code {noop}}, too. */
    static Claim of(String value, String name, Role role, String form, List<String> marks) {
        String bare = withoutQuotes(value.strip()).strip();
        for (String mark : marks) {
            if (bare.regionMatches(true, 0, mark, 0, mark.length())) {
                bare = bare.substring(mark.length()).strip();
            }
        }
        bare = withoutBrace(bare, form);
        Composition made = Composition.of(bare);
        return new Claim(bare, bare.toLowerCase(Locale.ROOT), made, Randomness.isLikely(bare, made), name, role, form);
    }

    /** Whether a person may have chosen the value, so that letters alone can be a secret. */
    boolean isChosen() {
        return role == Role.PASSWORD || role == Role.PASSPHRASE;
    }

    /**
     * Whether the value is known by its own shape, so that only what asks to be replaced or is blotted out excuses it: the
     * rule says so, or it is an armoured key or a list of numbers, as the bytes of keys are written.
     */
    boolean hasOwnShape() {
        return role == Role.ANY
                || role == Role.URL
                || role == Role.MNEMONIC
                || (made.letters() == 0 && made.digits() >= FEWEST_DIGITS_IN_LIST && made.mayHave(','))
                || lower.contains(ARMOUR);
    }

    /** The brace with which Javadoc ends an example, {@code user=u password=p}, is none of it. */
    private static String withoutBrace(String text, String form) {
        int brace = text.lastIndexOf('}');
        boolean last = brace > 0 && brace >= text.length() - 2 && text.indexOf('{') < 0;
        return last && BARE_FORMS.contains(form) ? text.substring(0, brace) : text;
    }

    private static String withoutQuotes(String text) {
        int start = hasPrefix(text) ? 1 : 0;
        int end = text.length();
        while (end - start >= 2 && isQuote(text.charAt(start)) && text.charAt(start) == text.charAt(end - 1)) {
            start++;
            end--;
        }
        return text.substring(start, end);
    }

    /** {@code u'...'}, {@code b"..."}: a string of Python. */
    private static boolean hasPrefix(String text) {
        return text.length() > 3
                && "ubrUBR".indexOf(text.charAt(0)) >= 0
                && isQuote(text.charAt(1))
                && text.charAt(1) == text.charAt(text.length() - 1);
    }

    private static boolean isQuote(char c) {
        return c == '"' || c == '\'' || c == '`';
    }
}
