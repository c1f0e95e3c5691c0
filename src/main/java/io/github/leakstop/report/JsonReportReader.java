package io.github.leakstop.report;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.leakstop.finding.Coverage;
import io.github.leakstop.finding.Finding;
import io.github.leakstop.finding.Fingerprint;
import io.github.leakstop.finding.Gap;
import io.github.leakstop.finding.Outcome;
import io.github.leakstop.finding.ScanResult;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads {@code leakstop.json} back, all of it but the values, of which it holds what may be shown. A file that lacks a
 * field, contradicts itself or is of another form is refused: a gate that guesses stands open. Stateless and thread-safe.
 */
public final class JsonReportReader {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private JsonReportReader() {}

    /** The name of the files that can be read here. */
    public static String fileName() {
        return new JsonReport().fileName();
    }

    /**
     * Reads one report and leaves the stream open. The format holds no times: the result began at the epoch and took
     * none.
     *
     * @throws UnreadableReportException when it is no report, or one of a form that this version does not know
     * @throws IOException when the stream does
     */
    public static ScanResult read(InputStream in) throws IOException, UnreadableReportException {
        JsonFields top = JsonFields.of(tree(in), "");
        int version = top.number("schemaVersion");
        if (version != JsonReport.SCHEMA_VERSION) {
            throw new UnreadableReportException("schemaVersion is " + version + ", and this version of leakstop reads "
                    + JsonReport.SCHEMA_VERSION);
        }
        List<Finding> findings = new ArrayList<>();
        Set<Fingerprint> failing = new HashSet<>();
        for (JsonFields each : top.list("findings")) {
            Finding finding = JsonFinding.read(each);
            findings.add(finding);
            if (each.truth("fails")) {
                failing.add(finding.fingerprint());
            }
        }
        Outcome outcome = top.constant("outcome", Outcome.class);
        if (outcome == Outcome.LEAKS && failing.isEmpty() || outcome == Outcome.CLEAN && !failing.isEmpty()) {
            throw new UnreadableReportException("outcome and findings contradict each other");
        }
        return new ScanResult(
                top.text("goal"),
                outcome,
                findings,
                failing,
                gaps(top),
                accepted(top),
                coverage(top.fields("coverage")),
                top.texts("limits"),
                top.texts("remarks"),
                Instant.EPOCH,
                Duration.ZERO,
                top.text("engine"),
                top.text("rules"));
    }

    private static JsonNode tree(InputStream in) throws IOException, UnreadableReportException {
        try {
            return JSON.readTree(in.readAllBytes());
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation();
            String where = at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
            throw new UnreadableReportException("it is no JSON, or cut off" + where);
        }
    }

    private static List<Gap> gaps(JsonFields top) throws UnreadableReportException {
        List<Gap> gaps = new ArrayList<>();
        for (JsonFields each : top.list("gaps")) {
            gaps.add(new Gap(each.constant("cause", Gap.Cause.class), each.text("where"), each.text("detail")));
        }
        return gaps;
    }

    private static Set<Gap.Cause> accepted(JsonFields top) throws UnreadableReportException {
        Set<Gap.Cause> causes = new HashSet<>();
        for (String id : top.texts("accepted")) {
            causes.add(Gap.Cause.named(id)
                    .orElseThrow(() ->
                            new UnreadableReportException("accepted has a word that this version does not know")));
        }
        return causes;
    }

    private static Coverage coverage(JsonFields of) throws UnreadableReportException {
        return new Coverage(
                of.count("files"),
                of.count("blobs"),
                of.count("commits"),
                of.count("tags"),
                of.count("bytes"),
                of.count("excluded"),
                of.count("remembered"));
    }
}
