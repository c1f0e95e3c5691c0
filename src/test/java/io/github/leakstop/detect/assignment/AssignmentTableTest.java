package io.github.leakstop.detect.assignment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The tables under {@code src/test/resources/assignment}, one a language, cases separated by a line of {@code ----}. */
class AssignmentTableTest {
    private static final Path TABLES = Path.of("src/test/resources/assignment");

    @TestFactory
    Stream<DynamicTest> every_marked_value_is_read_with_its_name() throws IOException {
        try (Stream<Path> files = Files.list(TABLES)) {
            return files.sorted().toList().stream().flatMap(AssignmentTableTest::cases);
        }
    }

    private static Stream<DynamicTest> cases(Path file) {
        String[] cases = text(file).split("(?m)^----\\R");
        return Arrays.stream(cases)
                .map(row -> DynamicTest.dynamicTest(
                        file.getFileName() + ": "
                                + row.strip().lines().findFirst().orElse(""),
                        () -> check(row)));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + file, e);
        }
    }

    private static void check(String row) {
        MarkedText marked = MarkedText.of(row);
        List<Assignment> read = marked.read();
        assertTrue(!marked.expected().isEmpty(), "a case without a mark tells nothing");
        for (MarkedText.Expected expected : marked.expected()) {
            List<Assignment> there = read.stream()
                    .filter(a -> a.valueStart() == expected.start() && a.valueEnd() == expected.end())
                    .toList();
            List<String> told = new ArrayList<>();
            there.forEach(a -> told.add(told(a)));
            String wanted = expected.name() + " " + expected.form() + "::" + expected.value();
            assertTrue(told.contains(wanted), () -> "wanted " + wanted + ", read " + told + " of all " + all(read));
            assertEquals(
                    1, there.stream().map(AssignmentTableTest::told).distinct().count(), () -> "told twice: " + told);
        }
        int length = marked.text().getBytes(UTF_8).length;
        assertTrue(read.stream().allMatch(a -> a.valueStart() >= 0 && a.valueEnd() <= length));
    }

    private static String told(Assignment a) {
        String name = a.name().isEmpty() ? a.callee().isEmpty() ? "-" : a.callee() + "#" + a.argument() : a.name();
        return name + " " + a.form() + "::" + a.value();
    }

    private static List<String> all(List<Assignment> read) {
        return read.stream().map(AssignmentTableTest::told).toList();
    }
}
