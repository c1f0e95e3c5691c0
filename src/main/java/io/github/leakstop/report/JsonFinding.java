package io.github.leakstop.report;

import io.github.leakstop.finding.Exposure;
import io.github.leakstop.finding.Finding;
import io.github.leakstop.finding.Fingerprint;
import io.github.leakstop.finding.Location;
import io.github.leakstop.finding.Origin;
import io.github.leakstop.finding.Remedy;
import io.github.leakstop.finding.Secret;
import io.github.leakstop.finding.Severity;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One finding as {@link JsonReport} has written it. */
final class JsonFinding {
    private JsonFinding() {}

    static Finding read(JsonFields json) throws UnreadableReportException {
        JsonFields remedy = json.fields("remedy");
        Optional<JsonFields> exposure = json.fieldsIfThere("exposure");
        Optional<JsonFields> excuse = json.fieldsIfThere("excuse");
        return new Finding(
                new Fingerprint(json.text("fingerprint")),
                json.text("rule"),
                json.text("title"),
                json.constant("severity", Severity.class),
                secret(json),
                json.textOrEmpty("name"),
                locations(json),
                json.textOrEmpty("excerpt"),
                exposure.isPresent() ? Optional.of(exposure(exposure.get())) : Optional.empty(),
                json.object().has("set") ? json.number("set") : 0,
                new Remedy(remedy.text("why"), remedy.text("fix"), remedy.texts("references")),
                json.texts("notes"),
                excuse.isPresent()
                        ? Optional.of(new Finding.Excuse(
                                excuse.get().text("kind"), excuse.get().text("reason")))
                        : Optional.empty());
    }

    private static Secret secret(JsonFields json) throws UnreadableReportException {
        try {
            return Secret.withheld(json.text("value"));
        } catch (IllegalArgumentException e) {
            throw new UnreadableReportException(json.at("value") + " is not redacted as leakstop redacts");
        }
    }

    private static List<Location> locations(JsonFields json) throws UnreadableReportException {
        List<Location> locations = new ArrayList<>();
        for (JsonFields each : json.list("locations")) {
            locations.add(new Location(
                    each.textOrEmpty("repository"),
                    each.constant("origin", Origin.class),
                    each.text("path"),
                    each.textOrEmpty("object"),
                    each.number("line"),
                    each.number("column"),
                    each.number("endLine"),
                    each.number("endColumn")));
        }
        if (locations.isEmpty()) {
            throw new UnreadableReportException(json.at("locations") + " is empty");
        }
        return locations;
    }

    private static Exposure exposure(JsonFields json) throws UnreadableReportException {
        return new Exposure(
                commit(json.fieldsIfThere("first")),
                commit(json.fieldsIfThere("last")),
                json.number("commits"),
                json.texts("refs"),
                json.truth("inHead"),
                json.constant("reach", Exposure.Reach.class));
    }

    private static Optional<Exposure.Commit> commit(Optional<JsonFields> json) throws UnreadableReportException {
        if (json.isEmpty()) {
            return Optional.empty();
        }
        JsonFields of = json.get();
        try {
            return Optional.of(new Exposure.Commit(
                    of.text("id"), of.text("author"), of.text("email"), OffsetDateTime.parse(of.text("date"))));
        } catch (DateTimeException e) {
            throw new UnreadableReportException(of.at("date") + " is no date of ISO 8601");
        }
    }
}
