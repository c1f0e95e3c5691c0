package io.github.leakstop.detect.value;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A seed and its Ed25519 public key, 64 bytes, in base58 or as a JSON array of numbers.
 *
 * <p>The JDK hands out no public key for a seed, but a signature made with the seed verifies only under its own public key
 * (RFC 8032 sections 5.1.5 to 5.1.7): that parts a keypair from a signature of the same length, exactly. It costs about a
 * millisecond, so let a shape decide first.
 */
final class Ed25519Keypair implements RowSearch {
    private static final int HALF = 32;
    private static final int LONGEST_BASE58 = 88;
    private static final int LONGEST_ARRAY = 1000;
    private static final byte MESSAGE = 1;

    @Override
    public boolean proof() {
        return true;
    }

    /** The whole row, where brackets hold it and nothing else. */
    @Override
    public List<Stretch> within(String row) {
        return accepts(row) ? List.of(new Stretch(0, row.length())) : List.of();
    }

    @Override
    public boolean accepts(String value) {
        return bytes(value.strip())
                .filter(bytes -> bytes.length == 2 * HALF)
                .filter(Ed25519Keypair::belong)
                .isPresent();
    }

    private static Optional<byte[]> bytes(String value) {
        return value.startsWith("[") ? array(value) : Base58.decode(value, LONGEST_BASE58);
    }

    private static Optional<byte[]> array(String value) {
        if (value.length() > LONGEST_ARRAY || !value.endsWith("]")) {
            return Optional.empty();
        }
        String[] numbers = value.substring(1, value.length() - 1).split(",");
        byte[] bytes = new byte[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            String number = numbers[i].strip();
            if (number.isEmpty()
                    || number.length() > 3
                    || !Composition.of(number).isDigits()) {
                return Optional.empty();
            }
            int octet = Integer.parseInt(number);
            if (octet > 255) {
                return Optional.empty();
            }
            bytes[i] = (byte) octet;
        }
        return Optional.of(bytes);
    }

    private static boolean belong(byte[] bytes) {
        byte[] seed = Arrays.copyOf(bytes, HALF);
        byte[] point = Arrays.copyOfRange(bytes, HALF, bytes.length);
        try {
            KeyFactory keys = KeyFactory.getInstance("Ed25519");
            PrivateKey secret = keys.generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed));
            PublicKey open = keys.generatePublic(new EdECPublicKeySpec(NamedParameterSpec.ED25519, point(point)));
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(secret);
            signature.update(MESSAGE);
            byte[] signed = signature.sign();
            signature.initVerify(open);
            signature.update(MESSAGE);
            return signature.verify(signed);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /** RFC 8032 section 5.1.2: y little-endian, the highest bit tells whether x is odd. */
    private static EdECPoint point(byte[] encoded) {
        byte[] y = new byte[HALF];
        for (int i = 0; i < HALF; i++) {
            y[i] = encoded[HALF - 1 - i];
        }
        boolean odd = y[0] < 0;
        y[0] &= 0x7f;
        return new EdECPoint(odd, new BigInteger(1, y));
    }
}
