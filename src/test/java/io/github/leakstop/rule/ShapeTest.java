package io.github.leakstop.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.leakstop.rule.Shape.Base64;
import io.github.leakstop.rule.Shape.Literal;
import io.github.leakstop.rule.Shape.Run;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShapeTest {
    @Test
    void literal_text_and_classes_become_parts_in_order() {
        Shape shape = Shape.parse("bg_{{hex:32}}");

        assertEquals(List.of(new Literal("bg_"), new Run("0123456789abcdef", 32, 32)), shape.parts());
        assertEquals(35, shape.minLength());
        assertEquals(35, shape.maxLength());
    }

    @Test
    void an_option_chooses_the_case_of_letters() {
        assertEquals(
                List.of(new Run("0123456789ABCDEF", 4, 4)),
                Shape.parse("{{hex:4 upper}}").parts());
        assertEquals(
                List.of(new Run("0123456789ABCDEFabcdef", 4, 4)),
                Shape.parse("{{hex:4 any}}").parts());
    }

    @Test
    void a_count_may_be_a_range() {
        Shape shape = Shape.parse("{{[0-9a-z]:8-10}}-{{hex:5}}");

        assertEquals(14, shape.minLength());
        assertEquals(16, shape.maxLength());
    }

    @Test
    void brackets_hold_ranges_and_escaped_characters() {
        assertEquals(
                List.of(new Run("-.01]_abc", 2, 2)),
                Shape.parse("{{[a-c_0-1\\]\\-.]:2}}").parts());
    }

    @Test
    void base64_counts_its_padding_as_part_of_the_length() {
        assertEquals(List.of(new Base64(44, 44)), Shape.parse("{{base64:44}}").parts());
    }

    @Test
    void a_uuid_is_thirty_six_characters_with_version_and_variant() {
        Shape shape = Shape.parse("{{uuid4}}");

        assertEquals(36, shape.minLength());
        assertEquals(36, shape.maxLength());
        assertTrue(shape.parts().contains(new Literal("-4")));
        assertTrue(shape.parts().contains(new Run("89ab", 1, 1)));
    }

    @Test
    void a_backslash_makes_braces_ordinary_text() {
        assertEquals(
                List.of(new Literal("{{x}}"), new Run("0123456789", 3, 3)),
                Shape.parse("\\{{x}}{{digits:3}}").parts());
    }

    @Test
    void a_long_literal_head_serves_as_keyword() {
        assertEquals(Optional.of("mx0"), Shape.parse("mx0{{base62:15}}").keyword());
        assertEquals(Optional.of("cxakp_"), Shape.parse("CXAKP_{{base62:22}}").keyword());
        assertEquals(Optional.empty(), Shape.parse("k-{{base62:15}}").keyword());
        assertEquals(Optional.empty(), Shape.parse("{{base62:15}}mx0").keyword());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{{hexx:32}}         | unknown class 'hexx', did you mean 'hex'?",
                "{{hex}}             | 'hex' lacks a count, such as hex:32",
                "{{hex:32 uper}}     | unknown option 'uper', did you mean 'upper'?",
                "{{hex:32 upper any}}| more than one option in 'hex:32 upper any'",
                "{{hex:many}}        | 'many' is no count; write 32 or 8-10, at most 4096",
                "{{hex:9-8}}         | the count '9-8' allows nothing",
                "{{hex:32            | '{{' without '}}'; write '\\{{' for text",
                "{{[]:3}}            | an empty set: []",
                "{{[z-a]:3}}         | no range of printable ASCII: 'z-a' in [z-a]",
                "{{[a-z:3}}          | '[' without ']' in '[a-z:3'",
                "ключ{{hex:32}}      | a shape is printable ASCII, this is not: U+043A",
                "\"\"                | a shape must not be empty",
            })
    void a_mistake_is_explained_with_what_would_be_right(String text, String message) {
        Exception e = assertThrows(IllegalArgumentException.class, () -> Shape.parse(text));

        assertEquals(message, e.getMessage());
    }
}
