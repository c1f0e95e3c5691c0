package io.github.leakstop.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.leakstop.rule.MarkedText.Mark;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateTest {
    @Test
    void marks_become_spans_and_leave_the_text() {
        MarkedText text = expand("key = «abc», «zoo-pen|de»");

        assertEquals("key = abc, de", text.text());
        assertEquals(List.of(new Mark("zoo-key", 6, 9), new Mark("zoo-pen", 11, 13)), text.marks());
    }

    @Test
    void the_same_seed_gives_the_same_values_and_another_others() {
        Template template = Template.parse("{{base62:30}}");

        assertEquals(template.expand("zoo-key", "a"), template.expand("zoo-key", "a"));
        assertNotEquals(template.expand("zoo-key", "a"), template.expand("zoo-key", "b"));
    }

    @Test
    void a_named_value_can_be_repeated() {
        String[] values = expand("{{a=uuid4}} {{hex:36}} {{a}}").text().split(" ");

        assertEquals(values[0], values[2]);
        assertNotEquals(values[0], values[1]);
    }

    @Test
    void a_backslash_makes_a_sign_ordinary_text() {
        assertEquals("{{ x }} «y» \\z", expand("\\{{ x }} \\«y\\» \\z").text());
    }

    @Test
    void a_brace_round_a_value_is_ordinary_text() {
        assertEquals("{\"a\": {123}}", expand("{\"a\": {{{[1]:1}}23}}").text());
    }

    @Test
    void a_template_tells_for_which_rules_it_marks() {
        assertEquals(Set.of("", "zoo-pen"), Template.parse("«a» «zoo-pen|b»").marked());
    }

    @Property(tries = 200)
    void a_value_of_a_shape_is_recognised_by_that_shape(@ForAll @From("shapes") String shape, @ForAll int seed) {
        byte[] text = Template.parse(shape).expand("zoo-key", "" + seed).text().getBytes(StandardCharsets.US_ASCII);

        assertEquals(text.length, ShapeMatcher.of(Shape.parse(shape)).length(text, 0, text.length));
    }

    @Provide
    Arbitrary<String> shapes() {
        return Arbitraries.of(
                "{{hex:32 upper}}",
                "bg_{{hex:32}}",
                "{{uuid4}}",
                "{{uuid upper}}",
                "{{base64:86}}==",
                "{{base62:18-22}}",
                "{{[0-9a-z]:8-10}}-{{[0-9a-z]:8-10}}-{{hex:5}}");
    }

    @Property(tries = 200)
    void a_long_value_is_no_rare_draw(@ForAll int seed) {
        String value =
                Template.parse("{{hex:32 upper}}").expand("zoo-key", "" + seed).text();

        assertTrue(value.chars().distinct().count() >= 11, value);
    }

    @Property(tries = 200)
    void a_passphrase_mixes_what_policies_ask_for(@ForAll int seed) {
        String value = Template.parse("{{passphrase:8-32}}")
                .expand("zoo-key", "" + seed)
                .text();

        assertTrue(value.matches("(?=.*[A-Z])(?=.*[a-z])(?=.*\\d)(?=.*[!._-]).{8,32}"), value);
    }

    @Test
    void composed_values_decode_to_what_they_claim() {
        String basic = new String(Base64.getDecoder().decode(expand("{{basic}}").text()), StandardCharsets.UTF_8);
        assertTrue(basic.matches("[a-z]{7}:\\S{11}"));
        String[] jwt = expand("{{jwt}}").text().split("\\.");
        assertTrue(new String(Base64.getUrlDecoder().decode(jwt[0]), StandardCharsets.UTF_8).contains("\"alg\""));
        assertEquals(3, jwt.length);
        assertEquals(48, Base64.getDecoder().decode(expand("{{pkcs8}}").text()).length);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{{hxe:3}}     | unknown class 'hxe', did you mean 'hex'?",
                "{{wordy}}     | unknown class 'wordy', did you mean 'word'?",
                "{{word:3}}    | 'word:3' is too short, ask for 5 characters or more",
                "{{a=hex:3}}{{a=hex:3}} | 'a' can name no value, or names one already",
                "{{word=hex:3}}| 'word' can name no value, or names one already",
                "«a«           | '«' and '»' do not pair; write '\\«' for text",
                "a»            | '«' and '»' do not pair; write '\\«' for text",
            })
    void a_mistake_is_explained_with_what_would_be_right(String source, String message) {
        Exception e = assertThrows(IllegalArgumentException.class, () -> Template.parse(source));

        assertEquals(message, e.getMessage());
    }

    private static MarkedText expand(String source) {
        return Template.parse(source).expand("zoo-key", "seed");
    }
}
