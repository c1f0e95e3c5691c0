package io.github.leakstop.report;

import io.github.leakstop.finding.Coverage;
import io.github.leakstop.finding.Exposure;
import io.github.leakstop.finding.Finding;
import io.github.leakstop.finding.Gap;
import io.github.leakstop.finding.Location;
import io.github.leakstop.finding.ScanResult;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/**
 * leakstop's own format: all that the result holds, as {@code docs/report.schema.json} describes it. It holds no time of day
 * and no duration, so that two scans of the same state differ at most in what the second knew from the first.
 */
final class JsonReport implements Report {
    /** Grows by one when a reader of the old form could misread the new one; a new field alone does not. */
    static final int SCHEMA_VERSION = 1;

    @Override
    public String name() {
        return "json";
    }

    @Override
    public String fileName() {
        return "leakstop.json";
    }

    @Override
    public void write(ScanResult result, OutputStream out) throws IOException {
        try (JsonWriter json = new JsonWriter(out)) {
            json.writeStartObject();
            json.writeNumberField("schemaVersion", SCHEMA_VERSION);
            json.writeStringField("engine", result.engine());
            json.writeStringField("rules", result.rules());
            json.writeStringField("goal", result.goal());
            json.writeStringField("outcome", JsonText.word(result.outcome()));
            json.writeArrayFieldStart("findings");
            for (Finding finding : result.findings()) {
                write(finding, result.fails(finding), json);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("gaps");
            for (Gap gap : result.gaps()) {
                write(gap, result.accepted().contains(gap.cause()), json);
            }
            json.writeEndArray();
            JsonText.texts(
                    json,
                    "accepted",
                    result.accepted().stream().map(Gap.Cause::id).sorted().toList());
            JsonText.texts(json, "limits", result.limits());
            JsonText.texts(json, "remarks", result.remarks());
            write(result.coverage(), json);
            json.writeEndObject();
        }
    }

    private static void write(Finding finding, boolean fails, JsonWriter json) throws IOException {
        json.writeStartObject();
        json.writeStringField("fingerprint", finding.fingerprint().value());
        json.writeStringField("rule", finding.ruleId());
        json.writeStringField("title", finding.title());
        json.writeStringField("severity", JsonText.word(finding.severity()));
        json.writeBooleanField("fails", fails);
        json.writeStringField("value", finding.secret().redacted());
        JsonText.textUnlessEmpty(json, "name", finding.name());
        JsonText.textUnlessEmpty(json, "excerpt", finding.excerpt());
        if (finding.set() != 0) {
            json.writeNumberField("set", finding.set());
        }
        json.writeArrayFieldStart("locations");
        for (Location location : finding.locations()) {
            write(location, json);
        }
        json.writeEndArray();
        if (finding.exposure().isPresent()) {
            write(finding.exposure().get(), json);
        }
        json.writeObjectFieldStart("remedy");
        json.writeStringField("why", finding.remedy().why());
        json.writeStringField("fix", finding.remedy().fix());
        JsonText.texts(json, "references", finding.remedy().references());
        json.writeEndObject();
        JsonText.texts(json, "notes", finding.notes());
        if (finding.excuse().isPresent()) {
            json.writeObjectFieldStart("excuse");
            json.writeStringField("kind", finding.excuse().get().kind());
            json.writeStringField("reason", finding.excuse().get().reason());
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private static void write(Location location, JsonWriter json) throws IOException {
        json.writeStartObject();
        JsonText.textUnlessEmpty(json, "repository", location.repository());
        json.writeStringField("origin", JsonText.word(location.origin()));
        json.writeStringField("path", location.path());
        JsonText.textUnlessEmpty(json, "object", location.object());
        json.writeNumberField("line", location.line());
        json.writeNumberField("column", location.column());
        json.writeNumberField("endLine", location.endLine());
        json.writeNumberField("endColumn", location.endColumn());
        json.writeEndObject();
    }

    private static void write(Exposure exposure, JsonWriter json) throws IOException {
        json.writeObjectFieldStart("exposure");
        json.writeStringField("reach", JsonText.word(exposure.reach()));
        json.writeBooleanField("inHead", exposure.inHead());
        json.writeNumberField("commits", exposure.commits());
        write("first", exposure.first(), json);
        write("last", exposure.last(), json);
        JsonText.texts(json, "refs", exposure.refs());
        json.writeEndObject();
    }

    private static void write(String field, Optional<Exposure.Commit> commit, JsonWriter json) throws IOException {
        if (commit.isPresent()) {
            json.writeObjectFieldStart(field);
            json.writeStringField("id", commit.get().id());
            json.writeStringField("author", commit.get().author());
            json.writeStringField("email", commit.get().email());
            json.writeStringField("date", commit.get().date().toString());
            json.writeEndObject();
        }
    }

    private static void write(Gap gap, boolean accepted, JsonWriter json) throws IOException {
        json.writeStartObject();
        json.writeStringField("cause", gap.cause().id());
        json.writeStringField("where", gap.where());
        json.writeStringField("detail", gap.detail());
        json.writeStringField("remedy", gap.cause().remedy());
        json.writeBooleanField("accepted", accepted);
        json.writeEndObject();
    }

    private static void write(Coverage coverage, JsonWriter json) throws IOException {
        json.writeObjectFieldStart("coverage");
        json.writeNumberField("files", coverage.files());
        json.writeNumberField("blobs", coverage.blobs());
        json.writeNumberField("commits", coverage.commits());
        json.writeNumberField("tags", coverage.tags());
        json.writeNumberField("bytes", coverage.bytes());
        json.writeNumberField("excluded", coverage.excluded());
        json.writeNumberField("remembered", coverage.remembered());
        json.writeEndObject();
    }
}
