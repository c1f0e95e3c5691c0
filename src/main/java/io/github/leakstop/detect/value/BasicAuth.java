package io.github.leakstop.detect.value;

/**
 * Credentials of HTTP's Basic scheme, RFC 7617 section 2: base64 of a user's name, a colon and a password, all printable.
 * The name may be empty, the password not; more than one colon is left to other rules.
 *
 * @param password what the password has to be
 */
record BasicAuth(Validator password) implements Validator {
    static BasicAuth of(String argument, ValueJudge judge) {
        return new BasicAuth(argument.equals("any") ? value -> true : Graded.of(argument, judge));
    }

    @Override
    public boolean accepts(String value) {
        String encoded = value.regionMatches(true, 0, "basic ", 0, 6)
                ? value.substring(6).strip()
                : value;
        return Base64Text.decodeToText(encoded)
                .filter(text -> text.chars().noneMatch(Character::isISOControl))
                .filter(text -> text.indexOf(':') >= 0 && text.indexOf(':') == text.lastIndexOf(':'))
                .map(text -> text.substring(text.indexOf(':') + 1))
                .filter(text -> !text.isEmpty() && password.accepts(text))
                .isPresent();
    }
}
