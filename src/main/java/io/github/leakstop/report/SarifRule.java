package io.github.leakstop.report;

import io.github.leakstop.finding.Finding;
import io.github.leakstop.finding.Remedy;
import io.github.leakstop.finding.Severity;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;

/** A rule as SARIF describes it, told from the worst finding it made. */
final class SarifRule {
    private SarifRule() {}

    static void write(Finding worst, JsonWriter json) throws IOException {
        Remedy remedy = worst.remedy();
        json.writeStartObject();
        json.writeStringField("id", worst.ruleId());
        writeText("shortDescription", worst.title(), json);
        writeText("fullDescription", remedy.why().isBlank() ? worst.title() : remedy.why(), json);
        writeText("help", help(worst.title(), remedy), json);
        Optional<String> page =
                remedy.references().stream().filter(SarifRule::isPage).findFirst();
        if (page.isPresent()) {
            json.writeStringField("helpUri", page.get());
        }
        json.writeObjectFieldStart("defaultConfiguration");
        json.writeStringField("level", level(worst.severity()));
        json.writeEndObject();
        json.writeObjectFieldStart("properties");
        json.writeStringField("security-severity", score(worst.severity()));
        // GitHub heeds the score of rules with the tag "security" only.
        JsonText.texts(json, "tags", List.of("security", "external/cwe/cwe-798"));
        json.writeEndObject();
        json.writeEndObject();
    }

    static String level(Severity severity) {
        return switch (severity) {
            case CRITICAL, HIGH -> "error";
            case MEDIUM -> "warning";
            case LOW -> "note";
        };
    }

    /** In the middle of the bands that GitHub reads as critical (over 9), high (from 7), medium (from 4) and low. */
    private static String score(Severity severity) {
        return switch (severity) {
            case CRITICAL -> "9.5";
            case HIGH -> "8.0";
            case MEDIUM -> "5.5";
            case LOW -> "2.0";
        };
    }

    private static String help(String title, Remedy remedy) {
        StringBuilder help = new StringBuilder(remedy.fix().isBlank() ? title : remedy.fix());
        remedy.references().forEach(r -> help.append('\n').append(r));
        return help.toString();
    }

    private static boolean isPage(String reference) {
        try {
            String scheme = new URI(reference).getScheme();
            return "https".equals(scheme) || "http".equals(scheme);
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static void writeText(String field, String text, JsonWriter json) throws IOException {
        json.writeObjectFieldStart(field);
        json.writeStringField("text", text);
        json.writeEndObject();
    }
}
