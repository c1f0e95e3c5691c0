package io.github.leakstop.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class RequiredTextTest {
    @Test
    void the_rarest_mark_outside_groups_and_sets_is_required() {
        assertRequired("@", "\\b[a-z]+://(?P<secret>[^@]+)@[a-z&]");
    }

    @Test
    void without_a_mark_the_longest_word_is_required() {
        assertRequired("password", "(?:machine|default)[ \\t]+login[ \\t]+\\S{1,9}?[ \\t]+password[ \\t]+(\\S+)");
    }

    @Test
    void a_letter_that_may_be_absent_ends_the_word() {
        assertRequired("token", "tokens?=[a-z]+colour{0,1}");
    }

    @Test
    void words_of_any_case_are_not_required() {
        assertRequired("", "(?i)\\bpassword\\s+(\\S+)");
        assertRequired("", "(?si)password=(?P<secret>.+)");
    }

    @Test
    void of_alternatives_nothing_is_required() {
        assertRequired("", "password=|secret=");
        assertRequired("", "(?:password|secret)=");
    }

    @Test
    void a_count_is_no_text() {
        assertRequired("", "[a-z]{1000,2000}");
    }

    @Test
    void what_an_escape_counts_is_no_text() {
        assertRequired("", "\\x{0041}[0-9]\\x41[a-z]\\p{Lower}+\\pL");
    }

    private static void assertRequired(String text, String expression) {
        assertEquals(text, new String(RequiredText.of(expression), StandardCharsets.UTF_8));
    }
}
