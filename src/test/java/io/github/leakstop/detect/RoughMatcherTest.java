package io.github.leakstop.detect;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.re2j.Pattern;
import io.github.leakstop.rule.BuiltInRules;
import io.github.leakstop.rule.Rule;
import java.io.IOException;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class RoughMatcherTest {
    @Test
    void a_text_that_cannot_match_is_told() {
        assertFalse(mayMatch("[a-z]+://[^@]{0,9}:(?P<secret>[^@]+)@", "https://host:80/path"));
        assertTrue(mayMatch("[a-z]+://[^@]{0,9}:(?P<secret>[^@]+)@", "https://user:word@host"));
    }

    @Test
    void a_word_begins_and_ends_where_the_expression_says() {
        assertFalse(mayMatch("\\beyJ[A-Z]{4}\\b", "xeyJABCD eyJABCDE"));
        assertTrue(mayMatch("\\beyJ[A-Z]{4}\\b", "x=eyJABCD"));
        assertFalse(mayMatch("a\\Bb\\B", "ab"));
    }

    @Test
    void letters_of_either_case_count_where_asked() {
        assertTrue(mayMatch("(?i)token|basic +[A-Z]", "BaSiC  x"));
        assertTrue(mayMatch("(?i:Ab)c", "aBc"));
        assertFalse(mayMatch("(?i:Ab)c", "aBC"));
        assertTrue(mayMatch("(?i)é", "É"));
    }

    @Test
    void an_exact_count_holds_in_both_directions() {
        assertFalse(mayMatch("=[0-9]{3};", "=12; =1234;"));
        assertTrue(mayMatch("=[0-9]{2,}?;", "=1234;"));
        assertFalse(mayMatch("=(?:ab){2}", "=abba"));
    }

    @Test
    void what_is_not_understood_matches_anything() {
        for (String expression :
                List.of("\\pL", "[[:alpha:]]", "\\Qa\\E", "\\x{4e00}", "a{x", "\\101", "\\Aa", "(?-i:a)")) {
            assertEquals(RoughExpression.ANYTHING, RoughExpression.of(expression), expression);
        }
    }

    @Test
    void every_built_in_expression_is_understood() throws IOException {
        for (Rule rule : BuiltInRules.load().rules()) {
            rule.pattern().ifPresent(e -> assertNotEquals(RoughExpression.ANYTHING, RoughExpression.of(e), rule.id()));
        }
    }

    @Property
    void whatever_the_expression_finds_is_not_passed_over(
            @ForAll("expressions") String expression, @ForAll("texts") String text) {
        if (Pattern.compile(expression).matcher(text).find()) {
            assertTrue(mayMatch(expression, text));
        }
    }

    @Provide
    Arbitrary<String> expressions() {
        Arbitrary<String> parts = Arbitraries.of(
                "a",
                "b",
                ".",
                "\\b",
                "\\B",
                "[^a]",
                "[a-c_]",
                "(?i)A",
                "(?:a|b-)",
                "(b)?",
                "c*",
                "a{2}",
                "[bc]{1,2}",
                "$",
                "^",
                "\\s",
                "\\W",
                "|");
        return parts.list().ofMinSize(1).ofMaxSize(6).map(list -> String.join("", list));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars("abcAB-_ \n\u00e9").ofMaxLength(12);
    }

    private static boolean mayMatch(String expression, String text) {
        byte[] bytes = text.getBytes(ISO_8859_1);
        return new RoughMatcher(RoughExpression.of(expression)).mayMatch(bytes, 0, bytes.length);
    }
}
