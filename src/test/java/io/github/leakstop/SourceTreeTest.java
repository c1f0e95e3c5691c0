package io.github.leakstop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Laws of the source text that the compiled classes no longer show. */
class SourceTreeTest {
    private static final Path MAIN = Path.of("src/main/java");
    private static final Path RULES = Path.of("rules");
    private static final int LONGEST = 300;
    /** Still to be split. */
    private static final Set<String> LONGER_FOR_NOW = Set.of("CodeReader.java");

    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
    /** Rule files that are not named for a provider. */
    /** They write and read formats whose own names and marks are a provider's. */
    private static final Set<String> FORMATS = Set.of("GitlabReport.java", "LfsPointer.java");

    private static final Set<String> NOT_A_PROVIDER = Set.of("generic", "words");

    @Test
    void no_file_is_longer_than_a_reader_can_hold() throws IOException {
        Set<String> tooLong = new TreeSet<>();
        for (Path file : javaFiles()) {
            if (Files.readAllLines(file).size() > LONGEST
                    && !LONGER_FOR_NOW.contains(file.getFileName().toString())) {
                tooLong.add(file.toString());
            }
        }
        assertEquals(Set.of(), tooLong);
    }

    @Test
    void no_string_in_main_code_names_a_provider() throws IOException {
        Pattern providers = Pattern.compile("(?<!io\\.)\\b(" + String.join("|", providers()) + ")\\b");
        Set<String> named = new TreeSet<>();
        for (Path file : javaFiles()) {
            for (MatchResult literal :
                    LITERAL.matcher(Files.readString(file)).results().toList()) {
                boolean format = FORMATS.contains(file.getFileName().toString());
                if (!format
                        && providers
                                .matcher(literal.group(1).toLowerCase(Locale.ROOT))
                                .find()) {
                    named.add(file + ": " + literal.group());
                }
            }
        }
        assertEquals(Set.of(), named, "what is known of a provider is data in " + RULES);
    }

    private static Set<String> providers() throws IOException {
        try (Stream<Path> files = Files.list(RULES)) {
            Set<String> names = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".yml"))
                    .map(name -> name.substring(0, name.length() - ".yml".length()))
                    .filter(name -> !NOT_A_PROVIDER.contains(name))
                    .map(Pattern::quote)
                    .collect(Collectors.toCollection(TreeSet::new));
            assertFalse(names.isEmpty(), "no rule file in " + RULES);
            return names;
        }
    }

    private static List<Path> javaFiles() throws IOException {
        try (Stream<Path> files = Files.walk(MAIN)) {
            List<Path> found = files.filter(f -> f.toString().endsWith(".java")).toList();
            assertFalse(found.isEmpty(), "no Java file in " + MAIN);
            return found;
        }
    }
}
