package io.github.leakstop.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.leakstop.finding.Finding;
import io.github.leakstop.finding.Outcome;
import io.github.leakstop.finding.Severity;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class JsonReportTest {
    private final Report format = new JsonReport();

    @Test
    void it_keeps_to_its_documented_schema_in_all_outcomes() throws IOException {
        Schema schema = Schema.ofJson();
        Finding excused = Sample.finding("a-key", "A key", Severity.HIGH)
                .excused("inline", "a test vector")
                .named("key")
                .excerpt("key = ****")
                .noted("demo")
                .build();

        schema.holdsFor(format, excused);
        assertFalse(schema.faults("{\"schemaVersion\": 2}").isEmpty());
    }

    @Test
    void it_tells_outcome_and_which_findings_fail_the_build() throws IOException {
        JsonNode json = Written.json(format, Sample.leaks());

        assertEquals("leaks", json.get("outcome").asText());
        assertEquals(
                List.of(true, true, true, true, false),
                json.get("findings").findValues("fails").stream()
                        .map(JsonNode::asBoolean)
                        .toList());
    }

    @Test
    void a_hostile_path_reads_back_exactly_as_it_was() throws IOException {
        String path = "src/\u001b[2J\u202egnp/\ud83d\ude00/\"\\.java";
        Finding finding = Sample.finding("a-key", "A key", Severity.HIGH)
                .at(Sample.file(path, 3))
                .build();

        JsonNode json = Written.json(format, Sample.result(Outcome.LEAKS, List.of(finding), List.of(), Set.of()));

        assertEquals(path, json.at("/findings/0/locations/0/path").asText());
    }

    @Test
    void half_a_surrogate_pair_does_not_break_the_report() throws IOException {
        Finding finding = Sample.finding("a-key", "A key", Severity.HIGH)
                .named("x\ud83dy")
                .build();

        JsonNode json = Written.json(format, Sample.result(Outcome.LEAKS, List.of(finding), List.of(), Set.of()));

        assertTrue(json.at("/findings/0/name").asText().startsWith("x"));
    }
}
