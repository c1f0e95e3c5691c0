package io.github.leakstop.detect.value;

/** Layout of UUIDs, RFC 9562 section 4: version in the 13th hex digit, variant in the 17th. */
final class Uuids {
    private static final int LENGTH = 36;
    private static final int DIGITS = 32;

    private Uuids() {}

    /** Eight, four, four, four and twelve hex digits with dashes, of any version and either case. */
    static boolean isUuid(String text) {
        if (text.length() != LENGTH) {
            return false;
        }
        for (int i = 0; i < LENGTH; i++) {
            boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
            if (dash ? text.charAt(i) != '-' : !isHex(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** RFC 9562 section 5.4: random, version 4, variant 10xx. */
    static boolean isVersion4(String text) {
        return isUuid(text) && text.charAt(14) == '4' && isVariant(text.charAt(19));
    }

    /** The same written without dashes; one chance hex text of this length in 64 passes. */
    static boolean isVersion4WithoutDashes(String text) {
        return text.length() == DIGITS
                && text.chars().allMatch(c -> isHex((char) c))
                && text.charAt(12) == '4'
                && isVariant(text.charAt(16));
    }

    static boolean isHex(char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    }

    private static boolean isVariant(char c) {
        return "89abAB".indexOf(c) >= 0;
    }
}
