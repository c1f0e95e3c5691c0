package io.github.leakstop.detect.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.interfaces.EdECPrivateKey;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class ChecksumTest {
    private static final String BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    private final Synthetic drawn = new Synthetic(11);

    @Test
    void the_crc_agrees_with_the_check_value_of_its_catalogue() {
        assertEquals(0xCBF43926L, Crc32Tail.crc("123456789"));
    }

    @Test
    void a_token_with_its_base62_crc_passes_and_a_typo_fails() {
        Validator validator = Validators.named("crc32-base62");
        for (int i = 0; i < 50; i++) {
            String body = drawn.of(Synthetic.BASE62, 30);
            String token = "abc_" + body + Crc32Tail.base62(Crc32Tail.crc(body));
            assertTrue(validator.accepts(token), token);
            assertFalse(validator.accepts(token.replace(body.charAt(0), '.')));
        }
        assertTrue(validator.proof());
    }

    @Test
    void a_token_with_its_crc_in_reversed_hex_passes_and_a_typo_fails() {
        Validator validator = Validators.named("crc32-hex");
        String head = "abc_" + drawn.of(Synthetic.BASE62, 32);
        String crc = String.format("%08x", Integer.reverseBytes((int) Crc32Tail.crc(head)));
        assertTrue(validator.accepts(head + "_" + crc));
        assertFalse(validator.accepts(head + "x_" + crc));
    }

    @Test
    void a_private_key_in_wallet_import_format_passes_under_its_version() throws Exception {
        byte[] key = drawn.bytes(32);
        key[0] = 1;
        String whole = base58check(join(new byte[] {(byte) 0x80}, key));
        String compressed = base58check(join(new byte[] {(byte) 0x80}, join(key, new byte[] {1})));
        String address = base58check(join(new byte[] {0}, drawn.bytes(20)));
        Validator validator = Validators.named("base58check:80,ef");
        assertEquals(51, whole.length());
        assertEquals(52, compressed.length());
        assertTrue(validator.accepts(whole));
        assertTrue(validator.accepts(compressed));
        assertFalse(validator.accepts(address));
        assertFalse(validator.accepts(whole.substring(1) + whole.charAt(0)));
        assertFalse(Validators.named("base58check:ef").accepts(whole));
    }

    @Test
    void the_extended_key_of_the_first_published_vector_passes() throws Exception {
        Mac mac = Mac.getInstance("HmacSHA512");
        mac.init(new SecretKeySpec("Bitcoin seed".getBytes(StandardCharsets.US_ASCII), "HmacSHA512"));
        byte[] seed = new byte[16];
        for (int i = 0; i < seed.length; i++) {
            seed[i] = (byte) i;
        }
        byte[] master = mac.doFinal(seed);
        byte[] head = HexFormat.of().parseHex("0488ade4" + "00".repeat(9));
        String key = base58check(join(
                head, join(Arrays.copyOfRange(master, 32, 64), join(new byte[] {0}, Arrays.copyOf(master, 32)))));
        assertEquals("2243ae4c730144699810edff877f309b57c9f62289420157926505582ea6d1f9", sha256(key));
        assertTrue(Validators.named("base58check:0488ade4").accepts(key));
        assertFalse(Validators.named("base58check:04358394").accepts(key));
    }

    @Test
    void a_seed_passes_with_its_own_public_key_alone() throws Exception {
        Validator validator = Validators.named("ed25519-keypair");
        byte[] first = keypair();
        byte[] second = keypair();
        byte[] crossed = join(Arrays.copyOf(first, 32), Arrays.copyOfRange(second, 32, 64));
        assertTrue(validator.accepts(base58(first)));
        assertTrue(validator.accepts(array(second)));
        assertFalse(validator.accepts(base58(crossed)));
        assertFalse(validator.accepts(array(drawn.bytes(64))));
        assertTrue(validator.proof());
    }

    @Test
    void an_array_of_64_numbers_is_found_where_brackets_hold_it() throws Exception {
        RowSearch search = (RowSearch) Validators.named("ed25519-keypair");
        String array = array(keypair());
        assertEquals(List.of(new RowSearch.Stretch(0, array.length())), search.within(array));
        assertEquals(List.of(), search.within(array.substring(1)));
        assertEquals(List.of(), search.within(array.replace("]", ", 7]")));
    }

    private static byte[] keypair() throws Exception {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        byte[] open = pair.getPublic().getEncoded();
        return join(
                ((EdECPrivateKey) pair.getPrivate()).getBytes().orElseThrow(),
                Arrays.copyOfRange(open, open.length - 32, open.length));
    }

    private static String array(byte[] bytes) {
        int[] numbers = new int[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            numbers[i] = bytes[i] & 0xff;
        }
        return Arrays.toString(numbers);
    }

    private static String base58check(byte[] body) throws Exception {
        MessageDigest sha = MessageDigest.getInstance("SHA-256");
        return base58(join(body, Arrays.copyOf(sha.digest(sha.digest(body)), 4)));
    }

    private static String base58(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        BigInteger number = new BigInteger(1, bytes);
        while (number.signum() > 0) {
            text.append(BASE58.charAt(number.mod(BigInteger.valueOf(58)).intValue()));
            number = number.divide(BigInteger.valueOf(58));
        }
        for (int i = 0; i < bytes.length && bytes[i] == 0; i++) {
            text.append('1');
        }
        return text.reverse().toString();
    }

    private static byte[] join(byte[] a, byte[] b) {
        byte[] both = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, both, a.length, b.length);
        return both;
    }

    private static String sha256(String text) throws Exception {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
