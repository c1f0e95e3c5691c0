package io.github.leakstop.detect.value;

import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * A private key in DER, written as base64 without armour: a SEQUENCE that fills the bytes and begins with a version
 * (PKCS#8: RFC 5958 section 2; PKCS#1: RFC 8017 appendix A.1.2; EC: RFC 5915 section 3). A public key or a certificate
 * begins with another SEQUENCE instead.
 */
final class DerPrivateKey implements Validator {
    private static final int SEQUENCE = 0x30;
    private static final int INTEGER = 0x02;
    private static final int OCTET_STRING = 0x04;
    private static final int LONG_FORM = 0x80;
    private static final int SHORTEST = 40;

    @Override
    public boolean proof() {
        return true;
    }

    @Override
    public boolean accepts(String value) {
        StringBuilder kept = new StringBuilder(value.length());
        value.chars().filter(c -> !Character.isWhitespace(c)).forEach(c -> kept.append((char) c));
        return Base64Text.decode(kept.toString()).filter(DerPrivateKey::isKey).isPresent();
    }

    /** Whether these bytes are a private key that no password protects. */
    static boolean isKey(byte[] der) {
        if (der.length < SHORTEST || (der[0] & 0xff) != SEQUENCE) {
            return false;
        }
        ByteBuffer in = ByteBuffer.wrap(der, 1, der.length - 1);
        Optional<Integer> length = length(in);
        if (length.isEmpty() || length.get() != in.remaining() || in.remaining() < 4) {
            return false;
        }
        boolean version = in.get() == INTEGER && in.get() == 1 && isBetween(in.get(), 0, 1);
        int next = in.get() & 0xff;
        return version && (next == SEQUENCE || next == INTEGER || next == OCTET_STRING);
    }

    /** Whether these bytes are EncryptedPrivateKeyInfo, RFC 5958 section 3: algorithm first, ciphertext after. */
    static boolean isEncryptedKey(byte[] der) {
        if (der.length < SHORTEST || (der[0] & 0xff) != SEQUENCE) {
            return false;
        }
        ByteBuffer in = ByteBuffer.wrap(der, 1, der.length - 1);
        Optional<Integer> length = length(in);
        return length.isPresent() && length.get() == in.remaining() && (in.get() & 0xff) == SEQUENCE;
    }

    private static boolean isBetween(int number, int low, int high) {
        return number >= low && number <= high;
    }

    private static Optional<Integer> length(ByteBuffer in) {
        int first = in.get() & 0xff;
        if (first < LONG_FORM) {
            return Optional.of(first);
        }
        int octets = first - LONG_FORM;
        if (octets < 1 || octets > 3 || in.remaining() < octets) {
            return Optional.empty();
        }
        int length = 0;
        for (int i = 0; i < octets; i++) {
            length = length << 8 | in.get() & 0xff;
        }
        return Optional.of(length);
    }
}
