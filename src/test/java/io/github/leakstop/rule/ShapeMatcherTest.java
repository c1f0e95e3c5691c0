package io.github.leakstop.rule;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.leakstop.rule.Shape.Literal;
import io.github.leakstop.rule.Shape.Part;
import io.github.leakstop.rule.Shape.Run;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ShapeMatcherTest {
    @Test
    void a_match_tells_its_length_wherever_it_starts() {
        assertEquals(7, length("ab{{digits:5}}", "..ab12345..", 2));
        assertEquals(-1, length("ab{{digits:5}}", "..ab1234...", 2));
    }

    @Test
    void a_match_never_reaches_past_the_end_it_is_given() {
        byte[] text = "ab12345".getBytes(ISO_8859_1);

        assertEquals(-1, ShapeMatcher.of(Shape.parse("ab{{digits:5}}")).length(text, 0, 6));
        assertEquals(-1, ShapeMatcher.of(Shape.parse("abc")).length(text, 0, 2));
    }

    @Test
    void a_run_takes_all_that_its_range_allows() {
        assertEquals(4, length("{{hex:2-4}}", "abcdef", 0));
        assertEquals(3, length("{{hex:2-4}}", "abcxyz", 0));
    }

    @Test
    void a_run_gives_back_what_the_next_part_needs() {
        assertEquals(6, length("{{base62:2-9}}a{{digits:2}}", "xyza12", 0));
    }

    @Test
    void a_uuid_of_version_four_is_told_from_others() {
        assertEquals(36, length("{{uuid4}}", "0a0a0a0a-0b0b-4c0c-8d0d-0e0e0e0e0e0e", 0));
        assertEquals(-1, length("{{uuid4}}", "0a0a0a0a-0b0b-1c0c-8d0d-0e0e0e0e0e0e", 0));
        assertEquals(-1, length("{{uuid4}}", "0A0A0A0A-0B0B-4C0C-8D0D-0E0E0E0E0E0E", 0));
        assertEquals(36, length("{{uuid4 upper}}", "0A0A0A0A-0B0B-4C0C-8D0D-0E0E0E0E0E0E", 0));
        assertEquals(36, length("{{uuid}}", "0a0a0a0a-0b0b-1c0c-0d0d-0e0e0e0e0e0e", 0));
    }

    @Test
    void base64_padding_stands_at_the_end_alone() {
        assertEquals(8, length("{{base64:8}}", "abcdef==", 0));
        assertEquals(8, length("{{base64:8}}", "abcdefgh", 0));
        assertEquals(-1, length("{{base64:8}}", "abc==def", 0));
        assertEquals(-1, length("{{base64:8}}", "abcde===", 0));
        assertEquals(8, length("{{base64:6-7}}==", "abcdef==", 0));
    }

    @Test
    void bytes_beyond_ascii_belong_to_no_alphabet() {
        assertEquals(-1, length("{{base62:3}}", "ab\u00e9", 0));
    }

    @Property
    void it_agrees_with_a_regular_expression(@ForAll("shapes") Shape shape, @ForAll("texts") String text) {
        Matcher oracle = Pattern.compile(asRegex(shape)).matcher(text);

        assertEquals(oracle.lookingAt() ? oracle.end() : -1, length(shape, text, 0));
    }

    @Provide
    Arbitrary<Shape> shapes() {
        Arbitrary<Part> literals = Arbitraries.of("a", "b", "ab", "1", "-").map(Literal::new);
        Arbitrary<Part> runs = Combinators.combine(
                        Arbitraries.of("ab", "12", "ab1", "-"),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(0, 3))
                .filter((a, min, extra) -> min + extra > 0)
                .as((alphabet, min, extra) -> new Run(alphabet, min, min + extra));
        return Arbitraries.oneOf(literals, runs)
                .list()
                .ofMinSize(1)
                .ofMaxSize(5)
                .map(p -> new Shape("", p));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars("ab12-x").ofMaxLength(12);
    }

    private static String asRegex(Shape shape) {
        return shape.parts().stream()
                .map(p -> p instanceof Run run
                        ? "[" + run.alphabet() + "]{" + run.min() + "," + run.max() + "}"
                        : Pattern.quote(((Literal) p).text()))
                .collect(Collectors.joining());
    }

    private static int length(String shape, String text, int from) {
        return length(Shape.parse(shape), text, from);
    }

    private static int length(Shape shape, String text, int from) {
        return ShapeMatcher.of(shape).length(text.getBytes(ISO_8859_1), from, text.length());
    }
}
