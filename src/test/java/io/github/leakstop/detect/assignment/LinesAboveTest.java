package io.github.leakstop.detect.assignment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What stands above the lines of interest is context: it decides what they mean, whether it is of interest or not. */
class LinesAboveTest {
    @Provide
    Arbitrary<String> lines() {
        Arbitrary<String> lines = Arbitraries.of(
                "",
                "  ",
                "# ",
                "[section]",
                "# [section]",
                "parent:",
                "// label:",
                "API key",
                "# secret key",
                "some prose, which names nothing.",
                "x1Y2z3A4b5",
                "  x1Y2z3A4b5",
                "name x1Y2z3A4b5",
                "| name | x1Y2z3A4b5 |",
                "key: |",
                "key: >-",
                "key = | # x",
                "a: > b: c",
                "key：|",
                "key=x1Y2z3A4\\",
                "key=x1Y2z3A4\\ # x",
                "key=x1Y2z3A4 \\",
                "key: value1",
                "  key: \"value1\"",
                "text = \"\"\"",
                "return f(x);",
                "import a.b;",
                "tool --key x1Y2z3A4b5",
                "--key",
                "<a b=\"c",
                "<!-- x",
                "https://u:x1Y2z3A4@host");
        return lines.list().ofMaxSize(16).map(list -> String.join("\n", list));
    }

    @Property(tries = 3000)
    void a_value_is_read_alike_whether_lines_above_are_of_interest(@ForAll @From("lines") String lines, @ForAll int a) {
        byte[] text = lines.getBytes(UTF_8);
        int at = Math.floorMod(a, text.length + 1);
        Window window = Window.of(text, text.length, at, at);
        List<String> whole = values(text, 0, at, window.from());
        assertEquals(whole, values(text, at, at, window.from()));
    }

    @Test
    void a_value_is_not_commented_for_a_label_that_named_another() {
        String text = "// label:\nname x1Y2z3A4b5\n";
        List<Assignment> read = read(text.getBytes(UTF_8), 0, text.length());
        assertEquals(1, read.size());
        assertFalse(read.get(0).commented());
    }

    /** Without names, blocks and order, which values above take part in. */
    private static List<String> values(byte[] text, int from, int to, int lowest) {
        return read(text, from, to).stream()
                .filter(a -> a.valueEnd() >= lowest)
                .map(a -> a.valueStart() + "-" + a.valueEnd() + " " + a.form() + " " + a.commented())
                .sorted()
                .toList();
    }

    private static List<Assignment> read(byte[] text, int from, int to) {
        List<Assignment> read = new ArrayList<>();
        new AssignmentReader().read(text, text.length, from, to, read::add);
        return read;
    }
}
