package io.github.leakstop.report;

import io.github.leakstop.finding.Finding;
import io.github.leakstop.finding.Gap;
import io.github.leakstop.finding.Outcome;
import io.github.leakstop.finding.ScanResult;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * SARIF 2.1.0 (OASIS), in the shape that Jenkins' Warnings plugin and GitHub code scanning show best: plain relative uris
 * without a base, no Markdown, one result a credential with its further places as related locations.
 */
final class SarifReport implements Report {
    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

    @Override
    public String name() {
        return "sarif";
    }

    @Override
    public String fileName() {
        return "leakstop.sarif";
    }

    @Override
    public void write(ScanResult result, OutputStream out) throws IOException {
        try (JsonWriter json = new JsonWriter(out)) {
            json.writeStartObject();
            json.writeStringField("$schema", SCHEMA);
            json.writeStringField("version", "2.1.0");
            json.writeArrayFieldStart("runs");
            json.writeStartObject();
            writeTool(result, json);
            writeInvocation(result, json);
            json.writeObjectFieldStart("automationDetails");
            json.writeStringField("id", "leakstop/" + result.goal() + "/");
            json.writeEndObject();
            json.writeStringField("columnKind", "utf16CodeUnits");
            json.writeArrayFieldStart("results");
            for (Finding finding : result.findings()) {
                SarifResult.write(finding, result.fails(finding), json);
            }
            json.writeEndArray();
            writeProperties(result, json);
            json.writeEndObject();
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private static void writeTool(ScanResult result, JsonWriter json) throws IOException {
        json.writeObjectFieldStart("tool");
        json.writeObjectFieldStart("driver");
        json.writeStringField("name", "leakstop");
        json.writeStringField("version", result.engine());
        Map<String, Finding> worstOfRule = new LinkedHashMap<>();
        for (Finding finding : result.findings()) {
            worstOfRule.merge(finding.ruleId(), finding, (a, b) -> b.severity().compareTo(a.severity()) < 0 ? b : a);
        }
        json.writeArrayFieldStart("rules");
        for (Finding worst : worstOfRule.values()) {
            SarifRule.write(worst, json);
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void writeInvocation(ScanResult result, JsonWriter json) throws IOException {
        json.writeArrayFieldStart("invocations");
        json.writeStartObject();
        json.writeBooleanField("executionSuccessful", result.outcome() != Outcome.COULD_NOT_LOOK);
        json.writeArrayFieldStart("toolExecutionNotifications");
        for (Gap gap : result.gaps()) {
            boolean accepted = result.accepted().contains(gap.cause());
            json.writeStartObject();
            json.writeObjectFieldStart("descriptor");
            json.writeStringField("id", gap.cause().id());
            json.writeEndObject();
            json.writeStringField("level", level(result, accepted));
            SarifResult.writeMessage(
                    gap.cause().meaning() + ": " + gap.where() + ": " + gap.detail() + ". "
                            + (accepted
                                    ? "Accepted by name."
                                    : "To do: " + gap.cause().remedy() + "."),
                    json);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
    }

    private static String level(ScanResult result, boolean accepted) {
        if (accepted) {
            return "note";
        }
        return result.outcome() == Outcome.COULD_NOT_LOOK ? "error" : "warning";
    }

    private static void writeProperties(ScanResult result, JsonWriter json) throws IOException {
        json.writeObjectFieldStart("properties");
        json.writeStringField("outcome", JsonText.word(result.outcome()));
        json.writeStringField("rulePack", result.rules());
        json.writeNumberField("files", result.coverage().files());
        json.writeNumberField("blobs", result.coverage().blobs());
        json.writeNumberField("commits", result.coverage().commits());
        json.writeNumberField("bytes", result.coverage().bytes());
        JsonText.texts(json, "limits", result.limits());
        json.writeEndObject();
    }
}
