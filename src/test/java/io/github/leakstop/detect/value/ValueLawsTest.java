package io.github.leakstop.detect.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.leakstop.rule.Role;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Laws that hold for all values of a kind. */
class ValueLawsTest {
    private static final ValueJudge JUDGE = ValueJudge.of(Words.PACK);

    @ParameterizedTest
    @CsvSource({
        "0123456789abcdef, 32",
        "0123456789ABCDEF, 32",
        "0123456789abcdef, 64",
        "0123456789abcdef, 24",
        "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz, 64",
        "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz, 40",
        "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz, 32",
        "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_-, 43",
        "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz+/, 88"
    })
    void a_drawn_secret_is_not_excused_in_any_role(String alphabet, int length) {
        Synthetic drawn = new Synthetic(length);
        for (int i = 0; i < 1000; i++) {
            String secret = drawn.of(alphabet, length);
            for (Role role : Role.values()) {
                assertEquals(Optional.empty(), JUDGE.excuse(secret, "config.setSecretKey", role, "SETTER"), secret);
            }
        }
    }

    @Test
    void nearly_every_drawn_secret_looks_random() {
        Synthetic drawn = new Synthetic(9);
        int missed = 0;
        for (int i = 0; i < 5000; i++) {
            missed += JUDGE.looksRandom(drawn.of(Synthetic.HEX, 32)) ? 0 : 1;
            missed += JUDGE.looksRandom(drawn.of(Synthetic.BASE62, 32)) ? 0 : 1;
            missed += JUDGE.looksRandom(drawn.uuid4()) ? 0 : 1;
        }
        assertTrue(missed <= 30, missed + " of 15000 missed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "accountInformationService",
                "org.example.web.LoginController",
                "application_configuration_file",
                "NullPointerException2",
                "Java8TimeModule",
                "base64EncodedImageData",
                "getUserByName(String)",
                "the quick brown fox 12345",
                "1234567890123456"
            })
    void words_and_numbers_do_not_look_random(String value) {
        assertEquals(false, JUDGE.looksRandom(value));
    }

    @Property(tries = 500)
    void a_random_secret_of_32_hex_digits_is_never_excused(@ForAll long seed) {
        String secret = new Synthetic(seed).of(Synthetic.HEX, 32);
        assertEquals(Optional.empty(), JUDGE.excuse(secret, "secretKey", Role.SECRET, "QUOTED"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"your_password_here", "<password>", "${password}", "replace-this", "insert password", "****"})
    void a_placeholder_is_none_the_less_in_other_case_or_quotes(String value) {
        for (String cased : new String[] {value, value.toUpperCase(Locale.ROOT), value.toLowerCase(Locale.ROOT)}) {
            for (String quote : new String[] {"", "\"", "'", "`", " "}) {
                assertEquals(
                        PasswordGrade.NONE,
                        JUDGE.grade(quote + cased + quote, "password", Role.PASSWORD, "QUOTED"),
                        quote + cased + quote);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a", "\"", "{", "${", "$(", "%(", "0123", "(", "a.", "/", "*x", "=", "a b ", "-a", "@", "[a-", "\\d",
                "eyJ", "A_", "a@b."
            })
    void long_repeats_of_one_piece_are_judged_and_tested_to_the_end(String piece) {
        String text = piece.repeat(200_000 / piece.length());
        for (Role role : List.of(Role.SECRET, Role.PASSWORD, Role.ANY)) {
            assertEquals(JUDGE.excuse(text, "password", role, "BARE"), JUDGE.excuse(text, "password", role, "BARE"));
        }
        assertEquals(JUDGE.looksRandom(text), JUDGE.looksRandom(text));
        Validators.names().stream()
                .map(ValidatorsTest::anyOf)
                .forEach(validator -> assertEquals(validator.accepts(text), validator.accepts(text)));
    }

    @Property(tries = 300)
    void no_text_is_too_strange_to_be_judged(@ForAll String value, @ForAll String name, @ForAll Role role) {
        assertEquals(JUDGE.excuse(value, name, role, "QUOTED"), JUDGE.excuse(value, name, role, "QUOTED"));
    }
}
