package io.github.leakstop.detect.value;

/**
 * Tokens of parts with dots between, whose first is the base64 of a decimal number: a bot's user id in chat services. As
 * good as proof, since a chance part of 24 characters decodes to digits at one in 2^80.
 */
final class Base64Digits implements Validator {
    private static final int FEWEST_DIGITS = 15;
    private static final int MOST_DIGITS = 22;

    @Override
    public boolean proof() {
        return true;
    }

    @Override
    public boolean accepts(String value) {
        int dot = value.indexOf('.');
        return dot > 0
                && Base64Text.decodeToText(value.substring(0, dot))
                        .filter(id -> id.length() >= FEWEST_DIGITS && id.length() <= MOST_DIGITS)
                        .filter(id -> id.chars().allMatch(c -> c >= '0' && c <= '9'))
                        .isPresent();
    }
}
