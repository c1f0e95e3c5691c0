package io.github.leakstop.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.leakstop.finding.Evidence;
import io.github.leakstop.finding.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RuleSchemaTest {
    private static final Path SCHEMA = Path.of("docs", "rules.schema.json");

    @ParameterizedTest(name = "{0}")
    @MethodSource("ruleFiles")
    void every_rule_file_is_what_the_schema_says(Path file) throws IOException {
        assertEquals(List.of(), schema().validate(Files.readString(file), InputFormat.YAML));
    }

    static Stream<Path> ruleFiles() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("rules"))) {
            return files.filter(f -> !f.endsWith("words.yml")).sorted().toList().stream();
        }
    }

    @Test
    void the_schema_turns_a_misspelt_field_away() throws IOException {
        String file = "provider: zoo\nrule: []\n";

        assertNotEquals(List.of(), schema().validate(file, InputFormat.YAML));
    }

    @Test
    void the_schema_knows_the_words_that_the_reader_knows() throws IOException {
        JsonNode definitions = json().at("/definitions");

        assertEquals(Words.of(Severity.class), texts(definitions.at("/severity/enum")));
        assertEquals(Words.of(Evidence.class), texts(definitions.at("/term/enum")));
        assertEquals(Words.of(Role.class), texts(definitions.at("/rule/properties/role/enum")));
    }

    @Test
    void the_reader_knows_every_field_of_the_schema(@TempDir Path folder) throws IOException {
        StringBuilder file = new StringBuilder("provider: zoo\nrules:\n  -\n");
        json().at("/definitions/rule/properties")
                .fieldNames()
                .forEachRemaining(name -> file.append("    ").append(name).append(": [{}]\n"));
        Path path = Files.writeString(folder.resolve("zoo.yml"), file);

        List<String> unknown = new ArrayList<>();
        try {
            RulePackReader.read(path);
        } catch (RulePackException e) {
            e.problems().stream()
                    .map(Problem::message)
                    .filter(m -> m.contains("unknown"))
                    .forEach(unknown::add);
        }

        assertEquals(List.of(), unknown);
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(n -> texts.add(n.asText()));
        return texts;
    }

    private static JsonNode json() throws IOException {
        return new ObjectMapper().readTree(SCHEMA.toFile());
    }

    private static Schema schema() throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7).getSchema(Files.readString(SCHEMA));
    }
}
