package io.github.leakstop.rule;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Random;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A password of a person, encrypted under a word in the way of plexus-cipher, in base64.
 *
 * @param word what it is encrypted under, or the word, a slash and the password
 */
record SealedPassword(String word) implements Synthetic {
    private static final int SALT = 8;
    private static final int BLOCK = 16;

    @Override
    public String make(Random random) {
        int slash = word.indexOf('/');
        String under = slash < 0 ? word : word.substring(0, slash);
        String password = slash < 0 ? new Passphrase(new Count(9, 13)).make(random) : word.substring(slash + 1);
        byte[] salt = WalletKey.bytes(SALT, random);
        byte[] sealed = encrypted(under.getBytes(StandardCharsets.UTF_8), salt, password);
        int fill = BLOCK - (SALT + sealed.length + 1) % BLOCK;
        return Base64.getEncoder()
                .encodeToString(ByteBuffer.allocate(SALT + 1 + sealed.length + fill)
                        .put(salt)
                        .put((byte) fill)
                        .put(sealed)
                        .put(WalletKey.bytes(fill, random))
                        .array());
    }

    private static byte[] encrypted(byte[] under, byte[] salt, String password) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(under);
            byte[] key = digest.digest(salt);
            Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
            cipher.init(
                    Cipher.ENCRYPT_MODE,
                    new SecretKeySpec(key, 0, BLOCK, "AES"),
                    new IvParameterSpec(key, BLOCK, BLOCK));
            return cipher.doFinal(password.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a Java without AES", e);
        }
    }
}
