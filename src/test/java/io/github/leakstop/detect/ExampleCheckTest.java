package io.github.leakstop.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.leakstop.rule.RulePackReader;
import io.github.leakstop.rule.Template;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExampleCheckTest {
    private static final String ZOO = """
            provider: zoo
            rules:
              - id: zoo-token
                title: Zoo token
                severity: high
                role: token
                shape: "zoo_{{hex:32}}"
                when:
                  - high: alone
                why: It opens the cages.
                fix: Close them.
            """;

    @TempDir
    Path folder;

    @Test
    void an_example_that_holds_has_no_faults() throws Exception {
        assertEquals(List.of(), faults("é\nt = «zoo_{{hex:32}}»\nu = zoo_{{hex:31}}\n"));
    }

    @Test
    void a_mark_that_nothing_claims_is_a_fault() throws Exception {
        assertEquals(List.of("zoo-token does not claim line 1, column 5-39"), faults("t = «zoo_{{hex:31}}»"));
    }

    @Test
    void a_mark_that_another_span_covers_is_a_fault() throws Exception {
        assertEquals(
                List.of("zoo-token does not claim line 1, column 9-40; zoo-token claims line 1, column 5-40"),
                faults("t = zoo_«{{hex:32}}»"));
    }

    @Test
    void a_claim_of_another_rule_than_marked_is_a_fault() throws Exception {
        assertEquals(
                List.of("ant-token does not claim line 1, column 1-36; zoo-token claims line 1, column 1-36"),
                faults("«ant-token|zoo_{{hex:32}}»"));
    }

    @Test
    void a_claim_outside_the_marks_is_a_fault() throws Exception {
        assertEquals(
                List.of("zoo-token claims line 2, column 5-40, which is not marked"),
                faults("«zoo_{{hex:32}}»\nu = zoo_{{hex:32}}"));
    }

    private List<String> faults(String template) throws Exception {
        Path file = Files.writeString(folder.resolve("zoo.yml"), ZOO);
        ExampleCheck check =
                new ExampleCheck(Detector.of(RulePackReader.read(file).pack()));
        return check.faults(Template.parse(template).expand("zoo-token", "seed"));
    }
}
