package io.github.leakstop.report;

import io.github.leakstop.finding.Finding;
import io.github.leakstop.finding.Location;
import io.github.leakstop.finding.Origin;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** A finding as SARIF's result: its first place is the location, all others are related locations. */
final class SarifResult {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)}");
    private static final Pattern LINK = Pattern.compile("\\[([^]]*)](?=\\()");

    private SarifResult() {}

    static void write(Finding finding, boolean fails, JsonWriter json) throws IOException {
        json.writeStartObject();
        json.writeStringField("ruleId", finding.ruleId());
        json.writeStringField("level", SarifRule.level(finding.severity()));
        writeMessage(message(finding), json);
        writeLocations("locations", finding.locations().subList(0, 1), json);
        if (finding.locations().size() > 1) {
            writeLocations(
                    "relatedLocations",
                    finding.locations().subList(1, finding.locations().size()),
                    json);
        }
        json.writeObjectFieldStart("partialFingerprints");
        json.writeStringField("leakstop/v1", finding.fingerprint().value());
        json.writeEndObject();
        if (finding.excuse().isPresent()) {
            writeSuppression(finding.excuse().get(), json);
        }
        json.writeObjectFieldStart("properties");
        json.writeStringField("severity", JsonText.word(finding.severity()));
        json.writeBooleanField("fails", fails);
        JsonText.textUnlessEmpty(json, "excerpt", finding.excerpt());
        if (finding.set() != 0) {
            json.writeNumberField("set", finding.set());
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    static void writeMessage(String text, JsonWriter json) throws IOException {
        json.writeObjectFieldStart("message");
        json.writeStringField("text", literal(Visible.of(text)));
        json.writeEndObject();
    }

    private static String message(Finding finding) {
        StringBuilder text = new StringBuilder()
                .append(finding.title())
                .append(' ')
                .append(finding.secret().redacted())
                .append(" in ")
                .append(Story.place(finding.place()));
        finding.exposure()
                .ifPresent(e ->
                        text.append(e.first().isPresent() ? ", since " : ", ").append(Story.exposure(e)));
        text.append('.');
        if (!finding.notes().isEmpty()) {
            text.append(" Note: ").append(String.join(", ", finding.notes())).append('.');
        }
        return text.toString();
    }

    /** Takes the meaning from what SARIF (3.11) would read as a placeholder or a link; other brackets stay as they are. */
    private static String literal(String text) {
        if (text.indexOf('{') < 0 && text.indexOf('[') < 0) {
            return text;
        }
        return LINK.matcher(PLACEHOLDER.matcher(text).replaceAll("{{$1}}")).replaceAll("\\\\[$1\\\\]");
    }

    private static void writeLocations(String field, List<Location> locations, JsonWriter json) throws IOException {
        json.writeArrayFieldStart(field);
        for (Location location : locations) {
            json.writeStartObject();
            json.writeObjectFieldStart("physicalLocation");
            json.writeObjectFieldStart("artifactLocation");
            json.writeStringField("uri", uri(location));
            json.writeEndObject();
            if (location.line() > 0) {
                writeRegion(location, json);
            }
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void writeRegion(Location at, JsonWriter json) throws IOException {
        json.writeObjectFieldStart("region");
        json.writeNumberField("startLine", at.line());
        if (at.column() > 0) {
            json.writeNumberField("startColumn", at.column());
        }
        if (at.endLine() >= at.line()) {
            json.writeNumberField("endLine", at.endLine());
            if (at.column() > 0 && at.endColumn() > 0) {
                json.writeNumberField("endColumn", at.endColumn());
            }
        }
        json.writeEndObject();
    }

    /** A relative reference (RFC 3986); every byte that is not unreserved is percent-encoded, the colon too. */
    private static String uri(Location location) {
        boolean message = location.origin() == Origin.COMMIT || location.origin() == Origin.TAG;
        String path = (location.repository().isEmpty() ? "" : location.repository() + "/")
                + (message ? JsonText.word(location.origin()) + "/" : "")
                + location.path();
        StringBuilder uri = new StringBuilder(path.length() + 8);
        for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
            if (isUnreserved(b)) {
                uri.append((char) b);
            } else {
                uri.append(String.format(Locale.ROOT, "%%%02X", b & 0xff));
            }
        }
        return uri.toString();
    }

    private static boolean isUnreserved(byte b) {
        return b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= '-' && b <= '9' || b == '_' || b == '~';
    }

    private static void writeSuppression(Finding.Excuse excuse, JsonWriter json) throws IOException {
        json.writeArrayFieldStart("suppressions");
        json.writeStartObject();
        json.writeStringField("kind", "inline".equals(excuse.kind()) ? "inSource" : "external");
        json.writeStringField("justification", excuse.kind() + ": " + excuse.reason());
        json.writeEndObject();
        json.writeEndArray();
    }
}
