package io.github.leakstop.detect.assignment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Laws of the reader, whatever the text. */
class AssignmentReaderTest {
    private static final List<String> TEMPLATES = List.of(
            "String NAME = \"VALUE\";",
            "NAME = 'VALUE'",
            "NAME: \"VALUE\"",
            "NAME: VALUE",
            "NAME=VALUE",
            "export NAME=VALUE",
            "# NAME = VALUE",
            "// String NAME = \"VALUE\";",
            "config.put(\"NAME\", \"VALUE\");",
            "{\"NAME\": \"VALUE\"}",
            "{'NAME': 'VALUE'}",
            "<NAME>VALUE</NAME>",
            "<x NAME=\"VALUE\"/>",
            "<property name=\"NAME\" value=\"VALUE\"/>",
            "<entry key=\"NAME\">VALUE</entry>",
            "[{\"key\": \"NAME\", \"value\": \"VALUE\"}]",
            "- name: NAME\n  value: VALUE",
            "tool --NAME VALUE",
            "https://host/path?NAME=VALUE",
            "var NAME string = \"VALUE\"",
            "NAME := \"VALUE\"",
            "NAME ::= \"VALUE\"",
            "NAME :::= \"VALUE\"",
            "const NAME: string = 'VALUE';",
            "val NAME = System.getenv(\"X\") ?: \"VALUE\"",
            "f(NAME=\"VALUE\")",
            "x = { NAME: 'VALUE' }",
            "$x['NAME'] = 'VALUE';",
            "\"{\\\"NAME\\\": \\\"VALUE\\\"}\"",
            "NAME =\n    \"VALUE\"",
            "NAME：VALUE",
            "${NAME:VALUE}");
    private static final int STEPS_A_BYTE = 150;

    @Provide
    Arbitrary<byte[]> text() {
        Arbitrary<String> pieces = Arbitraries.of(
                "\"",
                "'",
                "`",
                "\"\"\"",
                "\\",
                "\\\"",
                "\n",
                " ",
                "\t",
                "=",
                ":",
                ",",
                ";",
                "(",
                ")",
                "[",
                "]",
                "{",
                "}",
                "<",
                ">",
                "</",
                "/>",
                "<a ",
                "<!--",
                "-->",
                "//",
                "/*",
                "*/",
                "#",
                "--",
                "-p",
                "--key ",
                "&",
                "?",
                "||",
                "?:",
                "->",
                "=>",
                "+",
                ".",
                "key",
                "password",
                "value",
                "name",
                "return",
                "getenv",
                "put",
                "${",
                "https://",
                "@",
                "|",
                "&amp;",
                "\\u0041",
                "：",
                "密钥",
                "“",
                "”",
                "é",
                "x1Y2z3A4",
                "\r\n",
                "- ",
                "\u0000");
        Arbitrary<byte[]> woven =
                pieces.list().ofMaxSize(60).map(list -> String.join("", list).getBytes(UTF_8));
        Arbitrary<byte[]> bytes = Arbitraries.bytes().array(byte[].class).ofMaxSize(200);
        return Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(4, woven), net.jqwik.api.Tuple.of(1, bytes));
    }

    @Property(tries = 3000)
    void spans_lie_within_the_region_and_nothing_throws(
            @ForAll @From("text") byte[] text, @ForAll int a, @ForAll int b) {
        int from = Math.floorMod(a, text.length + 1);
        int to = from + Math.floorMod(b, text.length + 1 - from);
        for (Assignment read : read(text, from, to)) {
            assertTrue(0 <= read.valueStart() && read.valueStart() <= read.valueEnd(), read::toString);
            assertTrue(read.valueEnd() <= text.length, read::toString);
            assertTrue(0 <= read.nameStart() && read.nameStart() <= read.nameEnd(), read::toString);
            assertTrue(read.nameEnd() <= text.length, read::toString);
        }
    }

    @Provide
    Arbitrary<String> name() {
        Arbitrary<String> words = Arbitraries.of(
                "apiKey", "API_SECRET", "passphrase", "secret_key", "token9", "clientSecret", "dbPassword");
        Arbitrary<String> prefixes = Arbitraries.of("", "my_", "okA", "x");
        return Combinators.combine(prefixes, words).as((prefix, word) -> prefix + word);
    }

    @Provide
    Arbitrary<String> value() {
        return Arbitraries.strings()
                .withCharRange('a', 'z')
                .withCharRange('A', 'Z')
                .withCharRange('0', '9')
                .withChars("._+@!")
                .ofMinLength(6)
                .ofMaxLength(40)
                .filter(v ->
                        Character.isLetterOrDigit(v.charAt(0)) && Character.isLetterOrDigit(v.charAt(v.length() - 1)))
                .filter(v -> v.chars().anyMatch(Character::isDigit));
    }

    @Property(tries = 2000)
    void any_value_is_found_with_its_name_in_every_form(
            @ForAll @From("name") String name, @ForAll @From("value") String value) {
        for (String template : TEMPLATES) {
            String text = template.replace("NAME", name).replace("VALUE", value);
            List<Assignment> read = read(text.getBytes(UTF_8));
            assertTrue(
                    read.stream()
                            .anyMatch(r -> r.value().equals(value) && r.name().contains(name)),
                    () -> text + " was read as " + read);
        }
    }

    @Property(tries = 300)
    void lines_read_alone_give_what_the_whole_text_gives(
            @ForAll @From("name") String name, @ForAll @Size(min = 1, max = 12) List<@From("value") String> values) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < values.size(); i++) {
            String template = TEMPLATES.get(Math.floorMod(values.get(i).hashCode(), 3));
            text.append(template.replace("NAME", name + i).replace("VALUE", values.get(i)))
                    .append('\n');
        }
        byte[] bytes = text.toString().getBytes(UTF_8);
        List<Assignment> whole = read(bytes);
        List<Assignment> parts = new ArrayList<>();
        int start = 0;
        for (String line : text.toString().split("\n")) {
            int from = start;
            int to = start + line.length();
            read(bytes, from, to).stream()
                    .filter(a -> a.valueStart() >= from && a.valueEnd() <= to)
                    .forEach(parts::add);
            start = to + 1;
        }
        assertEquals(withoutBlocks(whole), withoutBlocks(parts));
    }

    @Property(tries = 60)
    void work_grows_with_the_length_and_no_faster(@ForAll @From("unit") String unit) {
        byte[] text = unit.repeat(60_000 / unit.length() + 1).getBytes(UTF_8);
        Effort effort = new Effort();
        AssignmentReader.read(text, text.length, 0, text.length, read -> {}, effort);
        assertTrue(
                effort.steps() < (long) STEPS_A_BYTE * text.length, () -> effort.steps() + " steps for " + text.length);
    }

    @Property(tries = 40)
    void many_regions_of_one_long_line_cost_a_bounded_part_each(@ForAll @From("unit") String unit) {
        byte[] text = unit.replace("\n", " ").repeat(400_000 / unit.length()).getBytes(UTF_8);
        Effort effort = new Effort();
        int regions = 20;
        for (int r = 0; r < regions; r++) {
            int at = r * (text.length / regions);
            AssignmentReader.read(text, text.length, at, at, read -> {}, effort);
        }
        long bound = (long) STEPS_A_BYTE * 12_000 * regions;
        assertTrue(effort.steps() < bound, () -> effort.steps() + " steps for " + regions + " regions");
    }

    @Provide
    Arbitrary<String> unit() {
        Arbitrary<String> pieces = Arbitraries.of(
                "\"",
                "'",
                "`",
                "\"\"\"",
                "'''",
                "\\\"",
                "\\",
                "\n",
                " ",
                "=",
                ":",
                "a=",
                "a:",
                "\"a\":",
                "(",
                "[",
                "{",
                ")",
                "}",
                "<a ",
                "<a>",
                "<a b=\"",
                "//",
                "#",
                "|",
                "a",
                "password",
                "key=",
                "0123456789abcdef",
                ",",
                "'a',",
                "+",
                "\"a\"+",
                "f(",
                ".a(",
                "?",
                "a?",
                "||",
                "-p ",
                "--a ",
                "&a=",
                "://",
                "http://a@",
                "“",
                "：",
                "${a:",
                "a b c ",
                "return ",
                "\"a\" ");
        return pieces.list().ofMinSize(1).ofMaxSize(3).map(list -> String.join("", list));
    }

    @Test
    void a_parent_of_nothing_but_a_quote_is_one_of_no_name() {
        assertEquals(1, read("\":\n    key: value1\n".getBytes(UTF_8)).size());
    }

    /** A block's number is that of its first member in the region. */
    private static List<Assignment> withoutBlocks(List<Assignment> read) {
        return read.stream().map(a -> a.with(0)).toList();
    }

    private static List<Assignment> read(byte[] text) {
        return read(text, 0, text.length);
    }

    private static List<Assignment> read(byte[] text, int from, int to) {
        List<Assignment> read = new ArrayList<>();
        new AssignmentReader().read(text, text.length, from, to, read::add);
        return read;
    }
}
