package io.github.leakstop.detect.value;

/**
 * Access key ids of four letters and 16 base32 characters: since 2019 those hold the number of the account, 40 bits that
 * begin after the first, so they stay under 10^12. Older ids have a zero first bit and hold nothing that can be checked. A
 * sanity check, no proof: 19 in 20 chance values pass.
 */
final class Base32Account implements Validator {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int PREFIX = 4;
    private static final int LENGTH = 20;
    private static final long FIRST_BIT = 1L << 47;
    private static final long HIGHEST_ACCOUNT = 999_999_999_999L;

    @Override
    public boolean accepts(String value) {
        if (value.length() != LENGTH) {
            return false;
        }
        long bits = 0;
        for (int i = PREFIX; i < LENGTH; i++) {
            int digit = ALPHABET.indexOf(value.charAt(i));
            if (digit < 0) {
                return false;
            }
            if (i < PREFIX + 10) {
                bits = bits << 5 | digit;
            }
        }
        long head = bits >> 2;
        return (head & FIRST_BIT) == 0 || (head & FIRST_BIT - 1) >> 7 <= HIGHEST_ACCOUNT;
    }
}
