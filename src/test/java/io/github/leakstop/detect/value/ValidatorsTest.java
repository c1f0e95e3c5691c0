package io.github.leakstop.detect.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ValidatorsTest {
    private static final Synthetic DRAWN = new Synthetic(7);

    @ParameterizedTest
    @CsvSource({
        "distinct:4, abcd, abca",
        "entropy:2, abcd, abcc",
        "digit, a1, ab",
        "letter, a1, 12",
        "mixed, aB1, ab1",
        "middle:MARK, x-abMARKcd, x-abMARKc",
        "middle:MARK, x-p-abMARKcd, xabMARKcd",
        "objectid, 5f5e100000000000000000aa, 1f5e100000000000000000aa",
        "objectid, 857fc980ffffffffffffffff, 8fffffff0000000000000000",
        "bech32:a, A12UEL5L, A12UEL5K",
        "bech32:a, a1lqfn3a, a1lqfn3q",
        "bech32:abcdef, abcdef1qpzry9x8gf2tvdw0s3jn54khce6mua7lmqqqxw, abcdef1qpzry9x8gf2tvdw0s3jn54khce6mua7lmqqqxx",
        "bech32:a, A12UEL5L, A12uEL5L"
    })
    void a_validator_accepts_the_one_and_refuses_the_other(String spec, String right, String wrong) {
        Validator validator = Validators.named(spec);
        assertTrue(validator.accepts(right), right);
        assertFalse(validator.accepts(wrong), wrong);
    }

    static Stream<Arguments> drawn() {
        String hex32 = DRAWN.of(Synthetic.HEX, 32);
        String uuid = DRAWN.uuid4();
        byte[] many = DRAWN.bytes(64);
        String id = "AKIA" + "Q".repeat(16);
        return Stream.of(
                Arguments.of("uuid4", uuid, uuid.substring(0, 14) + "1" + uuid.substring(15)),
                Arguments.of("uuid4", uuid.toUpperCase(), hex32),
                Arguments.of("uuid", uuid, uuid.replace('-', '_')),
                Arguments.of("uuid4-nodash", uuid.replace("-", ""), uuid),
                Arguments.of("random", hex32, "com.example.services.userAccount"),
                Arguments.of("base64-bytes:64", Synthetic.base64(many), Synthetic.base64(DRAWN.bytes(63))),
                Arguments.of("base64-digits", Synthetic.base64("123456789012345678") + ".a.b", "abcdef.a.b"),
                Arguments.of("basic-auth", Synthetic.base64("user:word"), Synthetic.base64("user")),
                Arguments.of("basic-auth", "Basic " + Synthetic.base64("u:p"), Synthetic.base64("a:b:c")),
                Arguments.of("base32-account", id, "AKIA" + "7".repeat(16)),
                Arguments.of(
                        "uuid-tail:32",
                        Synthetic.base64url(join(DRAWN.bytes(32), uuid.getBytes())),
                        Synthetic.base64url(DRAWN.bytes(68))),
                Arguments.of("scalar-range:secp256k1", "0x" + DRAWN.of("0123456789", 64), "f".repeat(64)),
                Arguments.of("scalar-range:secp256k1", DRAWN.of("12345", 64), "0".repeat(60) + "1234"),
                Arguments.of(
                        "jwt",
                        jwt("{\"typ\":\"JWT\",\"alg\":\"none\"}"),
                        jwt("{\"typ\":\"JWT\",\"algorithm\":\"none\"}")),
                Arguments.of("jwt", jwt("{\"alg\":\"HS256\"}"), jwt("alg")),
                Arguments.of("jwt-base64", base64(jwt("{\"alg\":\"HS256\"}")), base64(jwt("alg"))),
                Arguments.of(
                        "macaroon:host.example",
                        "x-" + Synthetic.base64url(join(new byte[] {2, 1, 12}, "host.example0123".getBytes())),
                        "x-" + Synthetic.base64url(join(new byte[] {1, 1, 12}, "host.example0123".getBytes()))));
    }

    @ParameterizedTest
    @MethodSource("drawn")
    void a_drawn_value_of_the_shape_passes_and_its_neighbour_fails(String spec, String right, String wrong) {
        Validator validator = Validators.named(spec);
        assertTrue(validator.accepts(right), right);
        assertFalse(validator.accepts(wrong), wrong);
    }

    @Test
    void an_unknown_name_is_answered_with_the_nearest_one() {
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> Validators.named("distnct:11"));
        assertEquals("No validator is called 'distnct', did you mean 'distinct'?", e.getMessage());
    }

    @ParameterizedTest
    @CsvSource({
        "distinct",
        "distinct:many",
        "digit:1",
        "base58check:8",
        "bip39:klingon",
        "grade:good",
        "scalar-range:p256",
        "sealed:word"
    })
    void a_missing_or_wrong_argument_is_refused_with_what_would_be_right(String spec) {
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> Validators.named(spec));
        assertTrue(e.getMessage().contains(" takes "), e.getMessage());
    }

    @Property(tries = 200)
    void no_validator_throws_whatever_the_text(@ForAll String text) {
        for (String name : Validators.names()) {
            Validator validator = anyOf(name);
            assertEquals(validator.accepts(text), validator.accepts(text), name);
        }
    }

    @Test
    void what_searches_rows_is_known_before_it_is_made() {
        for (String name : Validators.names()) {
            assertEquals(anyOf(name) instanceof RowSearch, Validators.searchesRows(name), name);
        }
    }

    static Validator anyOf(String name) {
        return switch (name) {
            case "base58check" -> Validators.named("base58check:80");
            case "base64-bytes", "distinct", "entropy", "uuid-tail" -> Validators.named(name + ":3");
            case "bech32", "macaroon", "middle" -> Validators.named(name + ":a");
            case "grade" -> Validators.named("grade:strong");
            case "scalar-range" -> Validators.named("scalar-range:secp256k1");
            case "sealed" -> Validators.named("sealed:a/word,strong");
            case "phrase-hmac" -> Validators.named("phrase-hmac:12/key/01");
            case "phrase-pbkdf2" -> Validators.named("phrase-pbkdf2:24/salt/3");
            default -> Validators.named(name);
        };
    }

    private static String jwt(String header) {
        return Synthetic.base64url(header.getBytes()) + "." + Synthetic.base64url("{}".getBytes()) + ".";
    }

    private static String base64(String text) {
        return java.util.Base64.getEncoder().encodeToString(text.getBytes());
    }

    private static byte[] join(byte[] a, byte[] b) {
        byte[] both = java.util.Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, both, a.length, b.length);
        return both;
    }
}
