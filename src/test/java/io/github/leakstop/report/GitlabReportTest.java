package io.github.leakstop.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.leakstop.finding.Finding;
import io.github.leakstop.finding.Gap;
import io.github.leakstop.finding.Location;
import io.github.leakstop.finding.Origin;
import io.github.leakstop.finding.Outcome;
import io.github.leakstop.finding.Severity;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What GitLab's schema 15.2.1 asks for, field by field; the schema itself is not ours to carry. */
class GitlabReportTest {
    private final Report format = new GitlabReport();

    @Test
    void the_scan_names_tool_type_status_and_times_without_a_zone() throws IOException {
        JsonNode scan = Written.json(format, Sample.leaks()).get("scan");

        for (String part : List.of("analyzer", "scanner")) {
            assertEquals("leakstop", scan.at("/" + part + "/id").asText());
            assertEquals("leakstop", scan.at("/" + part + "/name").asText());
            assertEquals("1.0.0", scan.at("/" + part + "/version").asText());
            assertEquals("leakstop", scan.at("/" + part + "/vendor/name").asText());
        }
        assertEquals("secret_detection", scan.get("type").asText());
        assertEquals("success", scan.get("status").asText());
        assertEquals("2026-11-24T02:00:00", scan.get("start_time").asText());
        assertEquals("2026-11-24T02:00:01", scan.get("end_time").asText());
    }

    @Test
    void each_finding_has_id_identifier_severity_and_a_commit() throws IOException {
        JsonNode found = Written.json(format, Sample.leaks()).get("vulnerabilities");

        assertEquals(5, found.size());
        JsonNode first = found.get(0);
        assertEquals(
                Sample.findings().get(0).fingerprint().value(), first.get("id").asText());
        assertEquals("Critical", first.get("severity").asText());
        assertEquals("okx-secret-key", first.at("/identifiers/0/value").asText());
        assertEquals(
                "src/main/resources/application.properties",
                first.at("/location/file").asText());
        assertEquals(14, first.at("/location/start_line").asInt());
        assertEquals(Sample.FIRST_COMMIT, first.at("/location/commit/sha").asText());
        assertEquals("Jane Doe", first.at("/location/commit/author").asText());
    }

    @Test
    void what_was_never_committed_has_the_commit_that_gitlab_reads_as_none() throws IOException {
        JsonNode location =
                location(Sample.finding("a-key", "A key", Severity.HIGH).build());

        assertEquals("0000000", location.at("/commit/sha").asText());
    }

    @Test
    void a_commit_message_is_placed_in_its_commit() throws IOException {
        JsonNode location = location(Sample.finding("a-key", "A key", Severity.HIGH)
                .at(new Location(Origin.COMMIT, "3f2a91c", Sample.LAST_COMMIT, 2, 1, 2, 9))
                .build());

        assertEquals(Sample.LAST_COMMIT, location.at("/commit/sha").asText());
    }

    @Test
    void an_excused_finding_is_left_out() throws IOException {
        Finding finding = Sample.finding("a-key", "A key", Severity.HIGH)
                .excused("baseline", "known")
                .build();

        assertTrue(Written.json(format, Sample.result(Outcome.CLEAN, List.of(finding), List.of(), Set.of()))
                .get("vulnerabilities")
                .isEmpty());
    }

    @Test
    void a_gap_makes_the_scan_a_failure_and_says_why() throws IOException {
        JsonNode scan =
                Written.json(format, Sample.couldNotLook(Gap.Cause.SHALLOW)).get("scan");

        assertEquals("failure", scan.get("status").asText());
        assertEquals("warn", scan.at("/messages/0/level").asText());
        assertTrue(scan.at("/messages/0/value").asText().startsWith("shallow: "));
    }

    @Test
    void what_gitlab_reads_as_markdown_holds_nothing_from_the_repository() throws IOException {
        String hostile = "![x](https://example.org/x.png) @all";
        Finding finding = Sample.finding("a-key", "A key", Severity.HIGH)
                .at(Sample.file(hostile, 1))
                .named(hostile)
                .noted(hostile)
                .exposed(Sample.by(hostile))
                .build();

        JsonNode found = Written.json(format, Sample.result(Outcome.LEAKS, List.of(finding), List.of(), Set.of()))
                .at("/vulnerabilities/0");

        for (String field : List.of("name", "description", "solution")) {
            assertFalse(found.get(field).asText().contains("!["), field);
        }
    }

    private JsonNode location(Finding finding) throws IOException {
        return Written.json(format, Sample.result(Outcome.LEAKS, List.of(finding), List.of(), Set.of()))
                .at("/vulnerabilities/0/location");
    }
}
