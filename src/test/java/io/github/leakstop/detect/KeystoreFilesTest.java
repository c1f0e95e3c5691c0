package io.github.leakstop.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.leakstop.finding.Candidate;
import io.github.leakstop.rule.RulePackReader;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.Certificate;
import java.util.Base64;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.PBEParameterSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files as Java writes them, which a rule's examples can only hint at. */
class KeystoreFilesTest {
    private static final char[] PASSWORD = "made up on the spot".toCharArray();

    @ParameterizedTest
    @CsvSource({"JKS, keyfile-jks", "JCEKS, keyfile-jks", "PKCS12, keyfile-pkcs12"})
    void a_store_with_a_private_key_is_found(String type, String rule) throws Exception {
        assertEquals(List.of(rule), rulesIn(storeOfAKey(type)));
    }

    @ParameterizedTest
    @CsvSource({"JKS, keyfile-jks-base64", "PKCS12, keyfile-pkcs12-base64"})
    void the_same_store_is_found_in_base64(String type, String rule) throws Exception {
        String text = "release.store=" + Base64.getEncoder().encodeToString(storeOfAKey(type)) + "\n";

        assertEquals(List.of(rule), rulesIn(text.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"JKS", "JCEKS"})
    void a_store_of_certificates_holds_no_secret(String type) throws Exception {
        KeyStore store = KeyStore.getInstance(type);
        store.load(null, null);
        store.setCertificateEntry("acme", new Stub());

        assertEquals(List.of(), rulesIn(written(store)));
    }

    @Test
    void stores_of_two_keys_have_two_values() throws Exception {
        List<Candidate> both = List.of(
                candidates(storeOfAKey("JKS")).get(0),
                candidates(storeOfAKey("JKS")).get(0));

        assertEquals(2, both.stream().map(Candidate::secret).distinct().count());
    }

    private static byte[] storeOfAKey(String type) throws Exception {
        PrivateKey key = KeyPairGenerator.getInstance("EC").generateKeyPair().getPrivate();
        KeyStore store = KeyStore.getInstance(type);
        store.load(null, null);
        if (type.equals("PKCS12")) {
            store.setKeyEntry("acme", locked(key), null);
        } else {
            store.setKeyEntry("acme", key, PASSWORD, new Certificate[] {new Stub()});
        }
        return written(store);
    }

    private static byte[] locked(PrivateKey key) throws Exception {
        String algorithm = "PBEWithSHA1AndDESede";
        Cipher cipher = Cipher.getInstance(algorithm);
        cipher.init(
                Cipher.ENCRYPT_MODE,
                SecretKeyFactory.getInstance(algorithm).generateSecret(new PBEKeySpec(PASSWORD)),
                new PBEParameterSpec(new byte[] {1, 2, 3, 4, 5, 6, 7, 8}, 2048));
        byte[] encrypted = cipher.doFinal(key.getEncoded());
        return new EncryptedPrivateKeyInfo(cipher.getParameters(), encrypted).getEncoded();
    }

    private static byte[] written(KeyStore store) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        store.store(out, PASSWORD);
        return out.toByteArray();
    }

    private static List<String> rulesIn(byte[] content) throws Exception {
        return candidates(content).stream().map(Candidate::ruleId).toList();
    }

    private static List<Candidate> candidates(byte[] content) throws Exception {
        Detector detector = Detector.of(RulePackReader.read(Path.of("rules")).pack());
        return detector.detect(content, content.length, 1, 0).candidates();
    }

    /** A certificate as far as a store cares. */
    private static final class Stub extends Certificate {
        private static final long serialVersionUID = 1;

        Stub() {
            super("X.509");
        }

        @Override
        public byte[] getEncoded() {
            return new byte[] {0x30, 0x03, 0x02, 0x01, 0x02};
        }

        @Override
        public void verify(PublicKey key) {}

        @Override
        public void verify(PublicKey key, String provider) {}

        @Override
        public String toString() {
            return "stub";
        }

        @Override
        public PublicKey getPublicKey() {
            throw new UnsupportedOperationException("a stub has none");
        }
    }
}
