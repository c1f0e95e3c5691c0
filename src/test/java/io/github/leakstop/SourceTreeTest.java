package io.github.leakstop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Laws of the source text that the compiled classes no longer show. */
class SourceTreeTest {
    private static final Path MAIN = Path.of("src/main/java");
    private static final int LONGEST = 300;

    @Test
    void no_file_is_longer_than_a_reader_can_hold() throws IOException {
        Set<String> tooLong = new TreeSet<>();
        for (Path file : javaFiles()) {
            if (Files.readAllLines(file).size() > LONGEST) {
                tooLong.add(file.toString());
            }
        }
        assertEquals(Set.of(), tooLong);
    }

    private static List<Path> javaFiles() throws IOException {
        try (Stream<Path> files = Files.walk(MAIN)) {
            List<Path> found = files.filter(f -> f.toString().endsWith(".java")).toList();
            assertFalse(found.isEmpty(), "no Java file in " + MAIN);
            return found;
        }
    }
}
