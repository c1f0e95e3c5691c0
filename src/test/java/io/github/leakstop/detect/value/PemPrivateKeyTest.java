package io.github.leakstop.detect.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PemPrivateKeyTest {
    private static KeyPair rsa;
    private final Validator plain = Validators.named("pem-private-key:plain");
    private final Validator encrypted = Validators.named("pem-private-key:encrypted");

    @BeforeAll
    static void draw_one_key() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(1024);
        rsa = generator.generateKeyPair();
    }

    @Test
    void a_key_passes_with_real_written_and_missing_line_breaks() {
        String key = armour("PRIVATE KEY", rsa.getPrivate().getEncoded());
        assertTrue(plain.accepts(key));
        assertTrue(plain.accepts(key.replace("\n", "\\n")));
        assertTrue(plain.accepts(key.replace("\n", "")));
        assertFalse(encrypted.accepts(key));
        assertTrue(Validators.named("pem-private-key").accepts(key));
    }

    @Test
    void a_key_in_pem_passes_in_base64_once_more() {
        String key = armour("PRIVATE KEY", rsa.getPrivate().getEncoded());
        assertTrue(plain.accepts(Base64.getEncoder().encodeToString(key.getBytes(StandardCharsets.US_ASCII))));
        assertFalse(plain.accepts(
                Base64.getEncoder().encodeToString(key.substring(0, 60).getBytes(StandardCharsets.US_ASCII))));
    }

    @Test
    void a_key_written_as_joined_literals_or_calls_passes() {
        String key = armour("PRIVATE KEY", rsa.getPrivate().getEncoded()).strip();
        String joined = "\"" + key.replace("\n", "\\n\" +\n        \"") + "\"";
        String appended = ".append(\"" + key.replace("\n", "\\n\")\n        .append(\"") + "\")";
        String commented = "// " + key.replace("\n", "\n// ");
        assertTrue(plain.accepts(joined));
        assertTrue(plain.accepts(appended));
        assertTrue(plain.accepts(commented));
        assertTrue(plain.accepts(joined.replaceFirst("KEY-----", "KEY----- words")));
    }

    @ParameterizedTest
    @CsvSource({"EC", "Ed25519"})
    void keys_on_curves_pass_too(String algorithm) throws Exception {
        byte[] key = KeyPairGenerator.getInstance(algorithm)
                .generateKeyPair()
                .getPrivate()
                .getEncoded();
        assertTrue(plain.accepts(armour("PRIVATE KEY", key)));
        assertTrue(
                Validators.named("der-private-key").accepts(Base64.getEncoder().encodeToString(key)));
    }

    @Test
    void a_public_key_is_no_private_key_under_any_label() {
        byte[] open = rsa.getPublic().getEncoded();
        assertFalse(plain.accepts(armour("PUBLIC KEY", open)));
        assertFalse(plain.accepts(armour("PRIVATE KEY", open)));
        assertFalse(
                Validators.named("der-private-key").accepts(Base64.getEncoder().encodeToString(open)));
    }

    @Test
    void armour_without_a_body_is_code_that_builds_keys() {
        assertFalse(plain.accepts("-----BEGIN PRIVATE KEY-----"));
        assertFalse(plain.accepts("-----BEGIN PRIVATE KEY-----\\n\" + body + \"\\n-----END PRIVATE KEY-----"));
    }

    @Test
    void old_headers_tell_that_a_password_protects_the_key() {
        String key = armour("RSA PRIVATE KEY", new Synthetic(1).bytes(200))
                .replaceFirst("\n", "\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,00\n\n");
        assertTrue(encrypted.accepts(key));
        assertFalse(plain.accepts(key));
    }

    @ParameterizedTest
    @CsvSource({"none,OPENSSH,true", "aes256-ctr,OPENSSH,false", "none,RSA,true"})
    void the_cipher_of_an_openssh_key_tells_its_protection(String cipher, String label, boolean open) {
        ByteBuffer bytes = ByteBuffer.allocate(120);
        bytes.put("openssh-key-v1\0".getBytes(StandardCharsets.US_ASCII));
        bytes.putInt(cipher.length()).put(cipher.getBytes(StandardCharsets.US_ASCII));
        String key = armour(label + " PRIVATE KEY", bytes.array());
        assertEquals(open, plain.accepts(key));
        assertEquals(!open, encrypted.accepts(key));
    }

    private static String armour(String label, byte[] der) {
        return "-----BEGIN " + label + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der)
                + "\n-----END " + label + "-----\n";
    }
}
