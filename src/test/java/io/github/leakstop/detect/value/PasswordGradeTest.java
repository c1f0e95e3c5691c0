package io.github.leakstop.detect.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.leakstop.rule.Role;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordGradeTest {
    private final ValueJudge judge = ValueJudge.of(Words.PACK);

    @ParameterizedTest
    @CsvSource({
        "DUMMY, 123456",
        "DUMMY, root",
        "DUMMY, admin",
        "WEAK, Admin@123",
        "WEAK, root123",
        "WEAK, changeit",
        "DUMMY, password",
        "WEAK, P@ssw0rd",
        "WEAK, qwerty",
        "DUMMY, some-password",
        "DUMMY, myTestPassword",
        "DUMMY, testtest",
        "WEAK, test1234",
        "DUMMY, v@grant",
        "DUMMY, password1",
        "WEAK, password12",
        "DUMMY, verycomplicatedpassphrase",
        "WEAK, ourgreatpassphrase",
        "DUMMY, aaaaaa",
        "WORD, canal",
        "WORD, wrenbird",
        "WORD, 77310294",
        "STRONG, wren-bird7",
        "DUMMY, admin:123456",
        "STRONG, admin:wren-bird7",
        "STRONG, wren-7bird:123456",
        "DUMMY, root：Configures",
        "STRONG, Tram4lamp",
        "STRONG, dev1010x!",
        "NONE, ${DB_PASSWORD}",
        "NONE, getPassword()",
        "NONE, Enter your password",
        "NONE, <password>",
        "NONE, ab"
    })
    void what_people_choose_is_graded(PasswordGrade grade, String value) {
        assertEquals(grade, judge.grade(value, "spring.datasource.password", Role.PASSWORD, "PROPERTY"));
    }

    @Test
    void password_under_its_own_name_is_a_dummy_and_not_excused() {
        assertEquals(PasswordGrade.DUMMY, judge.grade("password", "password", Role.PASSWORD, "QUOTED"));
    }

    @ParameterizedTest
    @CsvSource({"dummy, root", "weak, changeit", "word, wrenbird", "strong, wren-bird7"})
    void a_rule_may_ask_for_grades(String grade, String value) {
        assertTrue(Validators.named("grade:" + grade, judge).accepts(value));
        assertFalse(Validators.named("grade:none", judge).accepts(value));
        assertTrue(Validators.named("grade:dummy,weak,word,strong", judge).accepts(value));
    }

    @Test
    void the_digest_of_what_everybody_knows_guards_no_more_than_that() throws NoSuchAlgorithmException {
        for (String algorithm : List.of("MD5", "SHA-1", "SHA-256")) {
            MessageDigest digest = MessageDigest.getInstance(algorithm);
            String known = HexFormat.of().formatHex(digest.digest("123456".getBytes(StandardCharsets.UTF_8)));
            String other = HexFormat.of().formatHex(digest.digest("wrenbird".getBytes(StandardCharsets.UTF_8)));
            assertEquals(PasswordGrade.DUMMY, judge.grade(known, "user.password", Role.PASSWORD, "QUOTED"));
            assertEquals(PasswordGrade.STRONG, judge.grade(other, "user.password", Role.PASSWORD, "QUOTED"));
        }
    }

    @Test
    void nearly_all_passphrases_of_mixed_characters_are_strong() {
        Synthetic drawn = new Synthetic(20);
        int strong = 0;
        for (int i = 0; i < 2000; i++) {
            String words = drawn.of("abcdefghijklmnopqrstuvwxyz", 5 + i % 4);
            String passphrase = Character.toUpperCase(words.charAt(0))
                    + words.substring(1)
                    + drawn.of("0123456789", 1 + i % 4)
                    + drawn.of("!@#$%&*_-.?", i % 2);
            strong += judge.grade(passphrase, "config.setPassphrase", Role.PASSPHRASE, "SETTER") == PasswordGrade.STRONG
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
                    PasswordGrade.NONE,
                    judge.grade(letters, "spring.mail.password", Role.PASSWORD, "PROPERTY"),
                    letters);
        }
    }
}
