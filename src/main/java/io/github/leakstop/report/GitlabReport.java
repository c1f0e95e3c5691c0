package io.github.leakstop.report;

import io.github.leakstop.finding.Exposure;
import io.github.leakstop.finding.Finding;
import io.github.leakstop.finding.Gap;
import io.github.leakstop.finding.Location;
import io.github.leakstop.finding.Origin;
import io.github.leakstop.finding.Outcome;
import io.github.leakstop.finding.ScanResult;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * GitLab's secret detection report, version 15.2.1 of its schema. Excused findings are left out, as GitLab would open them
 * again. What GitLab reads as Markdown holds words of the rule only; what comes from the repository stands in plain fields.
 */
final class GitlabReport implements Report {
    private static final String VERSION = "15.2.1";
    private static final String NEVER_COMMITTED = "0000000";
    private static final int LONGEST_NAME = 255;
    private static final int TO_MINUTES = "2026-01-31T23:59".length();

    @Override
    public String name() {
        return "gitlab";
    }

    @Override
    public String fileName() {
        return "gl-secret-detection-report.json";
    }

    @Override
    public void write(ScanResult result, OutputStream out) throws IOException {
        try (JsonWriter json = new JsonWriter(out)) {
            json.writeStartObject();
            json.writeStringField("version", VERSION);
            writeScan(result, json);
            json.writeArrayFieldStart("vulnerabilities");
            for (Finding finding : result.findings()) {
                if (finding.excuse().isEmpty()) {
                    write(finding, json);
                }
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private static void writeScan(ScanResult result, JsonWriter json) throws IOException {
        json.writeObjectFieldStart("scan");
        for (String part : List.of("analyzer", "scanner")) {
            json.writeObjectFieldStart(part);
            json.writeStringField("id", "leakstop");
            json.writeStringField("name", "leakstop");
            json.writeStringField("version", result.engine().isEmpty() ? "unknown" : result.engine());
            json.writeObjectFieldStart("vendor");
            json.writeStringField("name", "leakstop");
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeStringField("type", "secret_detection");
        json.writeStringField("start_time", time(result.started()));
        json.writeStringField("end_time", time(result.started().plus(result.duration())));
        json.writeStringField("status", result.outcome() == Outcome.COULD_NOT_LOOK ? "failure" : "success");
        json.writeArrayFieldStart("messages");
        for (Gap gap : result.gaps()) {
            boolean accepted = result.accepted().contains(gap.cause());
            json.writeStartObject();
            json.writeStringField("level", accepted ? "info" : "warn");
            json.writeStringField(
                    "value",
                    Visible.of(
                            gap.cause().id() + ": " + gap.cause().meaning() + ": " + gap.where() + ": " + gap.detail()
                                    + (accepted
                                            ? " (accepted)"
                                            : "; to do: " + gap.cause().remedy())));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(Finding finding, JsonWriter json) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", finding.fingerprint().value());
        json.writeStringField("name", Visible.of(finding.title(), LONGEST_NAME));
        json.writeStringField("description", finding.remedy().why());
        String severity = JsonText.word(finding.severity());
        json.writeStringField("severity", severity.substring(0, 1).toUpperCase(Locale.ROOT) + severity.substring(1));
        json.writeStringField("solution", finding.remedy().fix());
        json.writeArrayFieldStart("identifiers");
        json.writeStartObject();
        json.writeStringField("type", "leakstop_rule");
        json.writeStringField("name", "leakstop rule " + finding.ruleId());
        json.writeStringField("value", finding.ruleId());
        json.writeEndObject();
        json.writeEndArray();
        writeLocation(finding, json);
        json.writeArrayFieldStart("links");
        for (String reference : finding.remedy().references()) {
            if (reference.startsWith("https://") || reference.startsWith("http://")) {
                json.writeStartObject();
                json.writeStringField("url", reference);
                json.writeEndObject();
            }
        }
        json.writeEndArray();
        writeDetails(finding, json);
        json.writeEndObject();
    }

    private static void writeLocation(Finding finding, JsonWriter json) throws IOException {
        Location place = finding.place();
        Optional<Exposure.Commit> first = finding.exposure().flatMap(Exposure::first);
        json.writeObjectFieldStart("location");
        json.writeStringField("file", place.fullPath());
        if (place.line() > 0) {
            json.writeNumberField("start_line", place.line());
            json.writeNumberField("end_line", Math.max(place.line(), place.endLine()));
        }
        json.writeObjectFieldStart("commit");
        boolean inCommit = place.origin() == Origin.COMMIT && !place.object().isEmpty();
        json.writeStringField(
                "sha", first.map(Exposure.Commit::id).orElse(inCommit ? place.object() : NEVER_COMMITTED));
        if (first.isPresent()) {
            json.writeStringField("author", first.get().author());
            json.writeStringField("date", first.get().date().toString());
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void writeDetails(Finding finding, JsonWriter json) throws IOException {
        json.writeObjectFieldStart("details");
        writeDetail("value", "Value, redacted", finding.secret().redacted(), json);
        if (finding.exposure().isPresent()) {
            writeDetail("history", "History", Story.exposure(finding.exposure().get()), json);
        }
        List<Location> further =
                finding.locations().subList(1, finding.locations().size());
        if (!further.isEmpty()) {
            writeDetail(
                    "places",
                    "Also in",
                    String.join(", ", further.stream().map(Story::place).toList()),
                    json);
        }
        json.writeEndObject();
    }

    private static void writeDetail(String field, String name, String text, JsonWriter json) throws IOException {
        json.writeObjectFieldStart(field);
        json.writeStringField("name", name);
        json.writeStringField("type", "text");
        json.writeStringField("value", text);
        json.writeEndObject();
    }

    /** In UTC, to the second. */
    private static String time(Instant instant) {
        String time = LocalDateTime.ofEpochSecond(instant.getEpochSecond(), 0, ZoneOffset.UTC)
                .toString();
        return time.length() == TO_MINUTES ? time + ":00" : time;
    }
}
