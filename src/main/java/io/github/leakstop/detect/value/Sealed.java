package io.github.leakstop.detect.value;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Base64 of a password that is encrypted under a word that everybody knows, as plexus-cipher 1 and 2 write it
 * ({@code PBECipher}): eight bytes of salt, the number of bytes that fill up the end, and AES-CBC whose key and first vector
 * are the SHA-256 of word and salt.
 *
 * @param word what it is encrypted under
 * @param password what the password has to be
 */
record Sealed(String word, Validator password) implements Validator {
    private static final int SALT = 8;
    private static final int BLOCK = 16;

    static Sealed of(String argument, ValueJudge judge) {
        int slash = argument.lastIndexOf('/');
        if (slash <= 0) {
            throw new IllegalArgumentException("no grades");
        }
        return new Sealed(argument.substring(0, slash), Graded.of(argument.substring(slash + 1), judge));
    }

    @Override
    public boolean accepts(String value) {
        return Base64Text.decode(value)
                .flatMap(this::open)
                .filter(password::accepts)
                .isPresent();
    }

    private Optional<String> open(byte[] bytes) {
        int from = SALT + 1;
        int length = bytes.length < from ? 0 : bytes.length - from - bytes[SALT];
        if (length <= 0 || length % BLOCK != 0 || from + length > bytes.length) {
            return Optional.empty();
        }
        byte[] known = word.getBytes(StandardCharsets.UTF_8);
        byte[] salted = Arrays.copyOf(known, known.length + SALT);
        System.arraycopy(bytes, 0, salted, known.length, SALT);
        byte[] key = Digest.sha256(salted);
        try {
            Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
            cipher.init(
                    Cipher.DECRYPT_MODE,
                    new SecretKeySpec(key, 0, BLOCK, "AES"),
                    new IvParameterSpec(key, BLOCK, BLOCK));
            return Optional.of(new String(cipher.doFinal(bytes, from, length), StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }
}
