package io.github.leakstop.detect.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MnemonicTest {
    private static final List<String> ENGLISH = MnemonicWords.in("english").inOrder();
    private final Validator english = Validators.named("bip39");

    @ParameterizedTest
    @ValueSource(ints = {16, 20, 24, 28, 32})
    void a_phrase_of_every_length_passes(int entropyBytes) throws Exception {
        String phrase = phrase(new Synthetic(entropyBytes).bytes(entropyBytes), ENGLISH, " ");
        assertTrue(english.accepts(phrase));
        assertTrue(english.proof());
    }

    @Test
    void the_encoding_agrees_with_the_published_vector_of_zeros() throws Exception {
        assertEquals(
                "c557eec878dfd852ba3f88087c4f350f09c55537ab5e549c3cd14320ec3cef38",
                sha256(phrase(new byte[16], ENGLISH, " ")));
    }

    /** Entropy of one byte repeated, and the SHA-256 of the phrase that the reference implementation's vectors give. */
    @ParameterizedTest
    @CsvSource({
        "7f, 16, ecb0e7ba498c5920991f0b3483e91f7abafa9ecc6bd82a9a51494589592b1a8f",
        "80, 16, 3a64bcd9cea43c0aba67ba0bf2ddff8137a492bccbc672107fcbf7381086f698",
        "7f, 24, e770e8aa42a869cf269a5bda331f706a08e02a6223ffbd28d71580e2101e02a4",
        "80, 24, 15f41342748aa6c0718a6f4fa4e153acf61aa4dc073a6e77347fa2e4ef639162",
        "7f, 32, 3b1c5e02107409ea60548d8d8f686fd8d722791f3618deb1f9eb1e9f5c02cd35",
        "80, 32, a5fe1cb4158ffd2a27ae93b5ac617903504c3ec9d8f6ac9737ecc207cb460e72"
    })
    void the_published_vectors_pass(String octet, int length, String hash) throws Exception {
        String phrase = phrase(HexFormat.of().parseHex(octet.repeat(length)), ENGLISH, " ");
        assertEquals(hash, sha256(phrase));
        assertTrue(english.accepts(phrase));
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", ", ", "\", \"", "\n", "\n2. "})
    void a_phrase_is_found_in_a_row_of_words(String separator) throws Exception {
        String phrase = phrase(new Synthetic(9).bytes(16), ENGLISH, separator);
        String row = "\"these words open nothing at all " + phrase + "\"";
        assertEquals(List.of(phrase), found(row));
    }

    @Test
    void each_line_of_several_phrases_is_found() throws Exception {
        String first = phrase(new Synthetic(1).bytes(16), ENGLISH, " ");
        String second = phrase(new Synthetic(2).bytes(32), ENGLISH, " ");
        assertEquals(List.of(first, second), found(first + "\n" + second + "\n"));
    }

    @Test
    void a_word_of_the_list_before_a_phrase_does_not_hide_it() throws Exception {
        String phrase = phrase(new Synthetic(4).bytes(32), ENGLISH, " ");
        assertEquals(List.of(phrase), found("phrase secret " + phrase));
    }

    @Test
    void the_word_list_itself_holds_no_phrase() {
        assertEquals(List.of(), found(String.join("\n", ENGLISH)));
    }

    private List<String> found(String row) {
        return ((RowSearch) english)
                .within(row).stream()
                        .map(found -> row.substring(found.start(), found.end()))
                        .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {", ", "\n", "\", \"", " 1. "})
    void separators_and_numbering_between_words_do_not_matter(String separator) throws Exception {
        assertTrue(english.accepts(phrase(new Synthetic(3).bytes(16), ENGLISH, separator)));
    }

    @Test
    void one_changed_word_breaks_the_checksum_in_most_phrases() throws Exception {
        int passed = 0;
        for (int seed = 0; seed < 64; seed++) {
            String phrase = phrase(new Synthetic(seed).bytes(32), ENGLISH, " ");
            String other = ENGLISH.get(seed);
            passed += english.accepts(other + phrase.substring(phrase.indexOf(' '))) ? 1 : 0;
        }
        assertTrue(passed <= 3, passed + " of 64 passed");
    }

    @Test
    void an_excerpt_of_the_word_list_is_no_phrase() {
        for (int from = 0; from + 12 <= ENGLISH.size(); from++) {
            assertFalse(english.accepts(String.join(" ", ENGLISH.subList(from, from + 12))));
        }
    }

    @Test
    void the_phrase_of_zeros_has_too_few_distinct_words() throws Exception {
        assertFalse(english.accepts(phrase(new byte[16], ENGLISH, " ")));
    }

    @Test
    void chinese_phrases_pass_with_and_without_blanks() throws Exception {
        List<String> words = MnemonicWords.in("chinese_simplified").inOrder();
        byte[] entropy = new Synthetic(5).bytes(16);
        assertTrue(Validators.named("bip39:any").accepts(phrase(entropy, words, " ")));
        assertTrue(Validators.named("bip39:any").accepts(phrase(entropy, words, "")));
        assertFalse(english.accepts(phrase(entropy, words, " ")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "czech",
                "french",
                "italian",
                "japanese",
                "korean",
                "portuguese",
                "spanish",
                "chinese_traditional"
            })
    void each_language_has_its_own_list(String language) throws Exception {
        String phrase =
                phrase(new Synthetic(6).bytes(20), MnemonicWords.in(language).inOrder(), " ");
        assertTrue(Validators.named("bip39:" + language).accepts(phrase));
        assertTrue(Validators.named("bip39:any").accepts(phrase));
    }

    @Test
    void every_list_is_stored_decomposed_as_it_is_compared() {
        for (MnemonicWords list : MnemonicWords.all()) {
            for (String word : list.inOrder()) {
                assertTrue(Normalizer.isNormalized(word, Normalizer.Form.NFKD), word);
            }
        }
    }

    private static String phrase(byte[] entropy, List<String> words, String separator) throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(entropy);
        int checksum = entropy.length / 4;
        BigInteger bits = new BigInteger(1, entropy)
                .shiftLeft(checksum)
                .or(BigInteger.valueOf((digest[0] & 0xff) >> 8 - checksum));
        List<String> phrase = new ArrayList<>();
        for (int i = (entropy.length * 8 + checksum) / 11 - 1; i >= 0; i--) {
            phrase.add(words.get(bits.shiftRight(i * 11).intValue() & 2047));
        }
        return String.join(separator, phrase);
    }

    private static String sha256(String text) throws Exception {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
