package io.github.leakstop.detect;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.leakstop.finding.Candidate;
import io.github.leakstop.rule.BuiltInRules;
import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class EncodedTextsTest {
    private final Detector detector;
    private final Planted planted = new Planted(5);
    private final String key = planted.uuid();
    private final String secret = planted.upperHex();
    private final String passphrase = "Wren" + 4711 + "!kite";
    private final String settings =
            "OKX_API_KEY=%s\nOKX_SECRET_KEY=%s\nOKX_PASSPHRASE=%s\n".formatted(key, secret, passphrase);

    EncodedTextsTest() throws IOException {
        detector = Detector.of(BuiltInRules.load());
    }

    @Test
    void settings_in_a_kubernetes_secret_are_one_credential() {
        List<Candidate> found = found("kind: Secret\ndata:\n  .env: %s\n".formatted(base64(settings)));

        assertEquals(List.of("okx-api-key", "okx-secret-key", "okx-passphrase"), Packs.ids(found));
        assertEquals(
                List.of(key, secret, passphrase),
                found.stream().map(c -> c.secret().reveal()).toList());
        assertTrue(found.stream()
                .allMatch(c -> c.line() == 3 && c.company() == 1 && c.notes().contains("in base64")));
    }

    @Test
    void a_configuration_in_a_call_is_found() {
        String json = "{\"okx\": {\"apiKey\": \"%s\", \"secretKey\": \"%s\"}}".formatted(key, secret);

        assertEquals(
                List.of("okx-api-key", "okx-secret-key"),
                Packs.ids(found("JSON.parse(Buffer.from(\"%s\", \"base64\"))\n".formatted(base64(json)))));
    }

    @Test
    void no_excerpt_shows_any_of_the_encoded_text() {
        String encoded = base64(settings);
        List<Candidate> found = found("password: 'Kite%dwren!' # %s\n".formatted(7301, encoded));

        assertEquals(4, found.size());
        for (Candidate candidate : found) {
            for (int at = 0; at + 8 <= encoded.length(); at++) {
                assertFalse(candidate.excerpt().contains(encoded.substring(at, at + 8)));
            }
        }
    }

    @Test
    void a_company_in_the_text_is_not_that_of_another() {
        List<Candidate> found = found("okx.api-key=%s\nokx.secret-key=%s\nenv=%s\n"
                .formatted(planted.uuid(), planted.upperHex(), base64(settings)));

        assertEquals(
                List.of(1, 1, 2, 2, 2), found.stream().map(Candidate::company).toList());
    }

    @Test
    void what_holds_only_references_is_passed_over() {
        String references = "OKX_API_KEY=${KEY}\nOKX_SECRET_KEY=your-secret-key\nOKX_PASSPHRASE=\n";

        assertEquals(List.of(), found("data:\n  .env: %s\n".formatted(base64(references))));
    }

    @Test
    void what_a_rule_knows_in_base64_stays_its_own() {
        String pem = "-----BEGIN PRIVATE KEY-----\n%s\n-----END PRIVATE KEY-----\n# OKX_SECRET_KEY\n"
                .formatted(base64(derKey()));

        assertEquals(List.of("generic-private-key-base64"), Packs.ids(found("KEY: %s\n".formatted(base64(pem)))));
    }

    /** Of Ed25519 in PKCS#8. */
    private static byte[] derKey() {
        byte[] head = HexFormat.of().parseHex("302e020100300506032b657004220420");
        byte[] key = Arrays.copyOf(head, head.length + 32);
        for (int i = head.length; i < key.length; i++) {
            key[i] = (byte) (i * 37);
        }
        return key;
    }

    @Test
    void a_part_of_a_token_and_a_picture_are_not_opened() {
        assertEquals(List.of(), found("map: data:application/json;base64,%s\n".formatted(base64(settings))));
        assertEquals(List.of(), found("x: abc.%s.def\n".formatted(base64(settings))));
    }

    @Test
    void a_text_of_more_than_a_file_of_settings_is_not_opened() {
        assertEquals(List.of(), found("x: %s\n".formatted(base64(settings + "# long\n".repeat(8_000)))));
    }

    @Property(tries = 100)
    void a_word_is_found_wherever_it_stands_in_base64(
            @ForAll @NumericChars @StringLength(max = 7) String before,
            @ForAll @AlphaChars @StringLength(min = 5, max = 9) String word,
            @ForAll @NumericChars @StringLength(max = 7) String behind) {
        String encoded = base64(before + word + behind);

        assertTrue(EncodedWords.spellings(word).stream().anyMatch(encoded::contains));
    }

    private static String base64(String text) {
        return base64(text.getBytes(UTF_8));
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private List<Candidate> found(String text) {
        return Packs.firm(detector, text);
    }
}
