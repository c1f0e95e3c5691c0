package io.github.leakstop.report;

import io.github.leakstop.finding.Finding;
import io.github.leakstop.finding.Outcome;
import io.github.leakstop.finding.ScanResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A result for the build's log: what fails it, credential by credential, then what is only told, what could not be looked
 * at, what was scanned, and the verdict. A clean scan takes two lines. Stateless and thread-safe.
 */
public final class ConsoleReport {
    /** Of a log line of 120 columns, what Maven's longest prefix leaves. */
    public static final int WIDTH = 110;

    private static final int SHOWN_IN_FULL = 20;

    private final Paint paint;
    private final int width;

    /**
     * Fits lines into a width; a path is never broken and may stand out.
     *
     * @param width columns to fill, without the log's own prefix
     */
    public ConsoleReport(Paint paint, int width) {
        this.paint = paint;
        this.width = width;
    }

    /** Lines without line breaks, none of which holds a whole value or a character that steers the terminal. */
    public List<String> lines(ScanResult result) {
        Page page = new Page(width);
        List<Incident> incidents = Incident.of(result);
        List<Incident> failing = new ArrayList<>();
        List<Incident> told = new ArrayList<>();
        for (Incident incident : incidents) {
            (incident.fails() ? failing : told).add(incident);
        }
        IncidentLines lines = new IncidentLines(paint, incidents);
        for (Incident incident : failing.subList(0, Math.min(SHOWN_IN_FULL, failing.size()))) {
            page.gap();
            lines.inFull(incident, page);
        }
        if (failing.size() > SHOWN_IN_FULL) {
            page.gap();
            page.line("and " + (failing.size() - SHOWN_IN_FULL) + " more that fail the build; the report has them all");
        }
        lines.told(told, page);
        new GapLines(paint).put(result, page);
        if (result.goal().equals("history")) {
            new PublishSteps(paint).put(incidents, page);
        }
        putSmallThings(result, page);
        page.gap();
        page.labelled("Scanned ", "Scanned ".length(), Scanned.words(result));
        putVerdict(result, page);
        return page.lines();
    }

    private void putSmallThings(ScanResult result, Page page) {
        Map<String, Integer> excuses = new TreeMap<>();
        for (Finding finding : result.findings()) {
            if (finding.excuse().isPresent()) {
                excuses.merge(finding.excuse().get().kind(), 1, Integer::sum);
            }
        }
        if (excuses.isEmpty() && result.remarks().isEmpty()) {
            return;
        }
        page.gap();
        if (!excuses.isEmpty()) {
            page.labelled(
                    "Excused: ",
                    "Excused: ".length(),
                    excuses.entrySet().stream()
                            .map(e -> e.getValue() + " by " + Visible.of(e.getKey()))
                            .collect(Collectors.joining(", ")));
        }
        for (String remark : result.remarks()) {
            page.labelled("Remark: ", "Remark: ".length(), Visible.of(remark));
        }
    }

    private void putVerdict(ScanResult result, Page page) {
        boolean bad = result.outcome() != Outcome.CLEAN;
        String label = paint.on(bad ? Paint.Tone.BAD : Paint.Tone.GOOD, "Verdict:") + " ";
        page.labelled(label, "Verdict: ".length(), Verdict.words(result));
    }
}
