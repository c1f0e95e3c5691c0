package io.github.leakstop.detect.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.leakstop.rule.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlausibilityTest {
    private final ValueJudge judge = ValueJudge.of(Words.PACK);

    @ParameterizedTest
    @CsvSource({
        "WEAK, 123456",
        "WEAK, root",
        "WEAK, admin",
        "WEAK, Admin@123",
        "WEAK, root123",
        "WEAK, changeit",
        "WEAK, password",
        "WEAK, P@ssw0rd",
        "WEAK, qwerty",
        "WEAK, some-password",
        "WEAK, myTestPassword",
        "WEAK, aaaaaa",
        "PLAIN_WORD, canal",
        "PLAIN_WORD, wrenbird",
        "PLAIN_WORD, 77310294",
        "STRONG, wren-bird7",
        "STRONG, Tram4lamp",
        "STRONG, dev1010x!",
        "NOT_A_PASSWORD, ${DB_PASSWORD}",
        "NOT_A_PASSWORD, getPassword()",
        "NOT_A_PASSWORD, Enter your password",
        "NOT_A_PASSWORD, <password>",
        "NOT_A_PASSWORD, ab"
    })
    void what_people_choose_is_graded(Plausibility grade, String value) {
        assertEquals(grade, judge.plausibility(value, "spring.datasource.password", Role.PASSWORD, "PROPERTY"));
    }

    @Test
    void password_under_its_own_name_is_weak_and_not_excused() {
        assertEquals(Plausibility.WEAK, judge.plausibility("password", "password", Role.PASSWORD, "QUOTED"));
    }

    @Test
    void nearly_all_passphrases_of_mixed_characters_are_strong() {
        Synthetic drawn = new Synthetic(20);
        int strong = 0;
        for (int i = 0; i < 2000; i++) {
            String words = drawn.of("abcdefghijklmnopqrstuvwxyz", 4 + i % 4);
            String passphrase = Character.toUpperCase(words.charAt(0))
                    + words.substring(1)
                    + drawn.of("0123456789", 1 + i % 4)
                    + drawn.of("!@#$%&*_-.?", i % 2);
            strong += judge.plausibility(passphrase, "config.setPassphrase", Role.PASSPHRASE, "SETTER")
                            == Plausibility.STRONG
                    ? 1
                    : 0;
        }
        assertTrue(strong >= 1990, strong + " of 2000");
    }

    @Test
    void sixteen_letters_drawn_for_a_mail_account_are_a_password() {
        Synthetic drawn = new Synthetic(16);
        for (int i = 0; i < 500; i++) {
            String letters = drawn.of("abcdefghijklmnopqrstuvwxyz", 16);
            assertNotEquals(
                    Plausibility.NOT_A_PASSWORD,
                    judge.plausibility(letters, "spring.mail.password", Role.PASSWORD, "PROPERTY"),
                    letters);
        }
    }
}
