package io.github.leakstop.detect.value;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A private key in textual encoding, RFC 7468 sections 10 and 11 and what came before it (RFC 1421 headers), OpenSSH's
 * {@code openssh-key-v1} format and OpenPGP armour. Line breaks may be real, absent or written as {@code \n};
 * all of it may be in base64 once more.
 *
 * @param protection which keys pass: those that a password protects, those that none does, or both
 */
record PemPrivateKey(Protection protection) implements Validator {
    private static final String BEGIN = "-----BEGIN ";
    private static final String BEGIN_IN_BASE64 = "LS0tLS1CRUdJTi";
    private static final String END = "-----END ";
    private static final String DASHES = "-----";
    private static final String OPENSSH = "openssh-key-v1\0";
    private static final int FEWEST_CHARACTERS = 64;

    enum Protection {
        PLAIN,
        ENCRYPTED,
        ANY
    }

    static PemPrivateKey of(String argument) {
        return new PemPrivateKey(Protection.valueOf(argument.toUpperCase(Locale.ROOT)));
    }

    @Override
    public boolean proof() {
        return true;
    }

    @Override
    public boolean accepts(String value) {
        String pem = value.startsWith(BEGIN_IN_BASE64)
                ? Base64Text.decodeToText(value).orElse("")
                : value;
        return protectionOf(pem)
                .filter(found -> protection == Protection.ANY || protection == found)
                .isPresent();
    }

    private static Optional<Protection> protectionOf(String value) {
        int begin = value.indexOf(BEGIN);
        int label = begin + BEGIN.length();
        int armour = begin < 0 ? -1 : value.indexOf(DASHES, label);
        if (armour < 0 || !value.substring(label, armour).contains("PRIVATE KEY")) {
            return Optional.empty();
        }
        int end = value.indexOf(END, armour);
        String kind = value.substring(label, armour);
        String inner = value.substring(armour + DASHES.length(), end < 0 ? value.length() : end)
                .replace("\\r", "\n")
                .replace("\\n", "\n");
        List<String> bodies = PemBody.readings(inner);
        if (bodies.get(0).length() < FEWEST_CHARACTERS) {
            return Optional.empty();
        }
        if (kind.startsWith("PGP")) {
            return Optional.of(Protection.PLAIN);
        }
        if (inner.contains("Proc-Type:") && inner.contains("ENCRYPTED")) {
            return Optional.of(Protection.ENCRYPTED);
        }
        boolean whole = end >= 0;
        return bodies.stream()
                .flatMap(body -> Base64Text.decode(whole ? body : body.substring(0, body.length() / 4 * 4)).stream())
                .flatMap(bytes -> protectionOf(kind, bytes, whole).stream())
                .findFirst();
    }

    private static Optional<Protection> protectionOf(String kind, byte[] bytes, boolean whole) {
        Optional<Protection> openSsh = openSsh(bytes);
        if (kind.startsWith("OPENSSH") || openSsh.isPresent()) {
            return openSsh;
        }
        if (!whole) {
            return bytes[0] == 0x30
                    ? Optional.of(kind.startsWith("ENCRYPTED") ? Protection.ENCRYPTED : Protection.PLAIN)
                    : Optional.empty();
        }
        if (kind.startsWith("ENCRYPTED")) {
            return DerPrivateKey.isEncryptedKey(bytes) ? Optional.of(Protection.ENCRYPTED) : Optional.empty();
        }
        return DerPrivateKey.isKey(bytes) ? Optional.of(Protection.PLAIN) : Optional.empty();
    }

    /** After the magic: length and name of the cipher; {@code none} where no password protects it (PROTOCOL.key). */
    private static Optional<Protection> openSsh(byte[] bytes) {
        byte[] magic = OPENSSH.getBytes(StandardCharsets.US_ASCII);
        if (bytes.length < magic.length + 8 || !Arrays.equals(magic, Arrays.copyOf(bytes, magic.length))) {
            return Optional.empty();
        }
        ByteBuffer in = ByteBuffer.wrap(bytes, magic.length, bytes.length - magic.length);
        int length = in.getInt();
        if (length < 1 || length > in.remaining()) {
            return Optional.empty();
        }
        byte[] cipher = new byte[length];
        in.get(cipher);
        boolean none = new String(cipher, StandardCharsets.US_ASCII).equals("none");
        return Optional.of(none ? Protection.PLAIN : Protection.ENCRYPTED);
    }
}
