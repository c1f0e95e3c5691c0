package io.github.leakstop.detect.value;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * Base58Check: version, payload, and the first four bytes of the double SHA-256 of both. A chance value passes at 1 in
 * 2^32.
 *
 * <p>Versions {@code 80} and {@code ef} are private keys in Wallet Import Format: 32 bytes, and 01 after them for a
 * compressed public key. Versions of four bytes are extended keys, BIP-32 "Serialization format": 78 bytes, where byte 45
 * is zero before a private key.
 */
record Base58Check(List<byte[]> versions) implements Validator {
    private static final int LONGEST = 120;
    private static final int CHECKSUM = 4;
    private static final int EXTENDED = 78;
    private static final int EXTENDED_KEY = 45;
    private static final int KEY = 32;

    static Base58Check versions(String argument) {
        return new Base58Check(Arrays.stream(argument.split(","))
                .map(String::strip)
                .map(HexFormat.of()::parseHex)
                .toList());
    }

    @Override
    public boolean proof() {
        return true;
    }

    @Override
    public boolean accepts(String value) {
        return Base58.decode(value, LONGEST)
                .filter(bytes -> bytes.length > CHECKSUM)
                .map(this::holds)
                .orElse(false);
    }

    private boolean holds(byte[] bytes) {
        int end = bytes.length - CHECKSUM;
        byte[] body = Arrays.copyOf(bytes, end);
        byte[] checksum = Arrays.copyOf(Digest.sha256(Digest.sha256(body)), CHECKSUM);
        return Arrays.equals(checksum, Arrays.copyOfRange(bytes, end, bytes.length))
                && versions.stream().anyMatch(version -> isKey(body, version));
    }

    private static boolean isKey(byte[] body, byte[] version) {
        if (body.length < version.length || !Arrays.equals(Arrays.copyOf(body, version.length), version)) {
            return false;
        }
        if (version.length == 1) {
            boolean compressed = body.length == KEY + 2 && body[KEY + 1] == 1;
            return (compressed || body.length == KEY + 1) && CurveScalar.SECP256K1.isInRange(body, 1);
        }
        return body.length == EXTENDED
                && body[EXTENDED_KEY] == 0
                && CurveScalar.SECP256K1.isInRange(body, EXTENDED_KEY + 1);
    }
}
