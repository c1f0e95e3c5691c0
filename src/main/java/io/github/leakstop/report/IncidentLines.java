package io.github.leakstop.report;

import io.github.leakstop.finding.Finding;
import io.github.leakstop.finding.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Incidents as lines: a row a part with the path last, so that long paths leave the columns aligned. */
final class IncidentLines {
    private static final int INDENT = "CRITICAL  ".length();
    private static final int LABEL = "do first  ".length();
    private static final int WIDEST_TITLE = 40;
    private static final int FURTHER_PLACES = 3;
    private static final int TOLD_ROWS = 10;

    private final Paint paint;
    private final int titleColumns;
    private final int valueColumns;
    private final Set<String> fixesShown = new HashSet<>();

    IncidentLines(Paint paint, List<Incident> all) {
        this.paint = paint;
        int title = 0;
        int value = 0;
        for (Incident incident : all) {
            for (Finding part : incident.parts()) {
                title = Math.max(title, columns(part.title()));
                value = Math.max(value, columns(part.secret().redacted()));
            }
        }
        this.titleColumns = title;
        this.valueColumns = value;
    }

    private static int columns(String text) {
        String shown = Visible.of(text, WIDEST_TITLE);
        return shown.codePointCount(0, shown.length());
    }

    void inFull(Incident incident, Page page) {
        String label = painted(incident.severity());
        for (Finding part : incident.parts()) {
            page.line(label + row(part));
            label = " ".repeat(INDENT);
        }
        incident.exposure()
                .ifPresent(e -> detail(e.first().isPresent() ? "since" : "history", Story.exposure(e), page));
        List<String> further = incident.furtherPlaces();
        if (!further.isEmpty()) {
            detail("also in", named(further), page);
        }
        Set<String> noted = new LinkedHashSet<>();
        Set<String> rules = new LinkedHashSet<>();
        for (Finding part : incident.parts()) {
            for (String note : part.notes()) {
                noted.add(Visible.of(note));
            }
            rules.add(part.ruleId());
        }
        String notes = String.join(", ", noted);
        if (!notes.isEmpty()) {
            detail("note", notes, page);
        }
        Finding worst = incident.worst();
        String fix = worst.remedy().fix();
        if (!fix.isBlank()) {
            boolean fresh = fixesShown.add(fix);
            detail("do first", fresh ? Visible.of(fix.strip().replaceAll("\\s+", " ")) : "as above", page);
        }
        detail("rule", String.join(", ", rules), page);
    }

    void told(List<Incident> told, Page page) {
        List<Finding> findings = new ArrayList<>();
        for (Incident incident : told) {
            findings.addAll(incident.parts());
        }
        if (findings.isEmpty()) {
            return;
        }
        page.gap();
        page.line(paint.on(Paint.Tone.STRONG, "Told, not failing:"));
        findings.sort(Comparator.comparing(Finding::severity));
        for (Finding finding : findings.subList(0, Math.min(TOLD_ROWS, findings.size()))) {
            page.line(painted(finding.severity()) + row(finding));
        }
        if (findings.size() > TOLD_ROWS) {
            page.line(" ".repeat(INDENT) + "and " + (findings.size() - TOLD_ROWS) + " more; the report has them all");
        }
    }

    private String row(Finding part) {
        return Page.padded(Visible.of(part.title(), WIDEST_TITLE), titleColumns) + "  "
                + Page.padded(Visible.of(part.secret().redacted()), valueColumns) + "  "
                + paint.on(Paint.Tone.STRONG, Story.place(part.place()));
    }

    private void detail(String label, String text, Page page) {
        page.labelled(
                " ".repeat(INDENT) + paint.on(Paint.Tone.FAINT, label) + " ".repeat(LABEL - label.length()),
                INDENT + LABEL,
                text);
    }

    private static String named(List<String> places) {
        String first = String.join(", ", places.subList(0, Math.min(FURTHER_PLACES, places.size())));
        int more = places.size() - FURTHER_PLACES;
        return more > 0 ? first + " and " + more + " more" : first;
    }

    private String painted(Severity severity) {
        String name = severity.name().toUpperCase(Locale.ROOT);
        Paint.Tone tone = severity.atLeast(Severity.HIGH) ? Paint.Tone.BAD : Paint.Tone.WARNING;
        return paint.on(tone, name) + " ".repeat(INDENT - name.length());
    }
}
