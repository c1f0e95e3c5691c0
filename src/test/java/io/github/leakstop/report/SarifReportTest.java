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

class SarifReportTest {
    private final Report format = new SarifReport();

    @Test
    void it_keeps_to_the_schema_of_sarif_2_1_0_in_all_outcomes() throws IOException {
        Schema schema = Schema.ofSarif();
        Finding constant = Sample.finding("b-key", "B key", Severity.LOW)
                .at(new Location(Origin.WORK_TREE, "App.class", "", 0, 0, 0, 0))
                .excused("baseline", "known")
                .build();

        schema.holdsFor(format, constant);
        assertFalse(schema.faults("{\"version\": \"2.1.0\", \"runs\": [{}]}").isEmpty());
    }

    @Test
    void one_credential_is_one_result_with_further_places_as_related_locations() throws IOException {
        JsonNode result = run(Sample.findings()).at("/results/0");

        assertEquals(1, result.get("locations").size());
        assertEquals(5, result.get("relatedLocations").size());
        assertEquals(
                "docs/setup.md",
                result.at("/relatedLocations/1/physicalLocation/artifactLocation/uri")
                        .asText());
        assertEquals(
                9,
                result.at("/relatedLocations/1/physicalLocation/region/startLine")
                        .asInt());
    }

    @Test
    void a_fingerprint_stands_under_our_own_versioned_key() throws IOException {
        Finding finding = Sample.findings().get(0);

        assertEquals(
                finding.fingerprint().value(),
                run(List.of(finding))
                        .at("/results/0/partialFingerprints/leakstop~1v1")
                        .asText());
    }

    @Test
    void each_rule_is_described_once_with_help_and_a_score() throws IOException {
        Finding mild = Sample.finding("a-key", "A key", Severity.LOW).build();
        Finding bad = Sample.finding("a-key", "A key", Severity.CRITICAL)
                .at(Sample.file("B.java", 1))
                .build();

        JsonNode rules = run(List.of(bad, mild)).at("/tool/driver/rules");

        assertEquals(1, rules.size());
        assertEquals("9.5", rules.at("/0/properties/security-severity").asText());
        assertEquals(bad.remedy().why(), rules.at("/0/fullDescription/text").asText());
        assertTrue(rules.at("/0/help/text").asText().startsWith(bad.remedy().fix()));
        assertEquals("https://example.org/docs/a-key", rules.at("/0/helpUri").asText());
    }

    @Test
    void uris_are_relative_without_a_base_and_percent_encoded() throws IOException {
        Finding finding = Sample.finding("a-key", "A key", Severity.HIGH)
                .at(Sample.file("a: b/\u6b27%[1].java", 1))
                .build();

        JsonNode place = run(List.of(finding)).at("/results/0/locations/0/physicalLocation/artifactLocation");

        assertEquals("a%3A%20b/%E6%AC%A7%25%5B1%5D.java", place.get("uri").asText());
        assertFalse(place.has("uriBaseId"));
    }

    @Test
    void brackets_in_a_message_are_no_placeholder_and_no_link() throws IOException {
        Finding finding = Sample.finding("a-key", "A key", Severity.HIGH)
                .at(Sample.file("{0}/[slug]/[x](1).js", 1))
                .build();

        String text = run(List.of(finding)).at("/results/0/message/text").asText();

        assertTrue(text.contains("{{0}}/[slug]/\\[x\\](1).js:1"), text);
    }

    @Test
    void an_excused_finding_is_suppressed_with_its_reason() throws IOException {
        Finding inline = Sample.finding("a-key", "A key", Severity.HIGH)
                .excused("inline", "a test vector")
                .build();

        JsonNode suppression = run(List.of(inline)).at("/results/0/suppressions/0");

        assertEquals("inSource", suppression.get("kind").asText());
        assertEquals("inline: a test vector", suppression.get("justification").asText());
    }

    @Test
    void a_gap_is_a_notification_and_fails_the_execution_unless_accepted() throws IOException {
        JsonNode open = Written.json(format, Sample.couldNotLook(Gap.Cause.PARTIAL_CLONE))
                .at("/runs/0/invocations/0");
        JsonNode accepted = Written.json(
                        format,
                        Sample.result(
                                Outcome.CLEAN,
                                List.of(),
                                List.of(new Gap(Gap.Cause.SHALLOW, ".git/shallow", "1 boundary commit")),
                                Set.of(Gap.Cause.SHALLOW)))
                .at("/runs/0/invocations/0");

        assertFalse(open.get("executionSuccessful").asBoolean());
        assertEquals("error", open.at("/toolExecutionNotifications/0/level").asText());
        assertEquals(
                "partial-clone",
                open.at("/toolExecutionNotifications/0/descriptor/id").asText());
        assertTrue(accepted.get("executionSuccessful").asBoolean());
        assertEquals("note", accepted.at("/toolExecutionNotifications/0/level").asText());
    }

    private JsonNode run(List<Finding> findings) throws IOException {
        return Written.json(format, Sample.result(Outcome.LEAKS, findings, List.of(), Set.of()))
                .at("/runs/0");
    }
}
