package io.github.leakstop.detect.value;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Locale;

/**
 * A private key of an elliptic curve as 64 hex digits, {@code 0x} allowed: at least 1 and below the order of the group
 * (SEC 2 version 2, section 2.4.1). Small numbers, more than 48 leading zero digits, are test keys and refused.
 */
record CurveScalar(BigInteger order) implements Validator {
    static final CurveScalar SECP256K1 = new CurveScalar(new BigInteger(
            "FFFFFFFF" + "FFFFFFFF" + "FFFFFFFF" + "FFFFFFFE" + "BAAEDCE6AF48A03B" + "BFD25E8CD0364141", 16));

    private static final int DIGITS = 64;
    private static final int BYTES = 32;
    private static final int TEST_KEY_BITS = (DIGITS - 48) * 4;

    static CurveScalar on(String curve) {
        if (!curve.toLowerCase(Locale.ROOT).equals("secp256k1")) {
            throw new IllegalArgumentException("unknown curve");
        }
        return SECP256K1;
    }

    @Override
    public boolean accepts(String value) {
        String digits = value.startsWith("0x") || value.startsWith("0X") ? value.substring(2) : value;
        return digits.length() == DIGITS
                && digits.chars().allMatch(c -> Uuids.isHex((char) c))
                && isInRange(new BigInteger(digits, 16));
    }

    /** Whether the 32 bytes from this offset are a key. */
    boolean isInRange(byte[] bytes, int from) {
        return isInRange(new BigInteger(1, Arrays.copyOfRange(bytes, from, from + BYTES)));
    }

    private boolean isInRange(BigInteger number) {
        return number.bitLength() > TEST_KEY_BITS && number.compareTo(order) < 0;
    }
}
