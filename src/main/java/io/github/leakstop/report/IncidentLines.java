package io.github.leakstop.report;

import io.github.leakstop.finding.Finding;
import io.github.leakstop.finding.Severity;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

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
        this.titleColumns = widest(all, Finding::title);
        this.valueColumns = widest(all, f -> f.secret().redacted());
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
        String notes = incident.parts().stream()
                .flatMap(p -> p.notes().stream())
                .distinct()
                .map(Visible::of)
                .collect(Collectors.joining(", "));
        if (!notes.isEmpty()) {
            detail("note", notes, page);
        }
        Finding worst = incident.worst();
        String fix = worst.remedy().fix();
        if (!fix.isBlank()) {
            boolean fresh = fixesShown.add(fix);
            detail("do first", fresh ? Visible.of(fix.strip().replaceAll("\\s+", " ")) : "as above", page);
        }
        detail(
                "rule",
                incident.parts().stream().map(Finding::ruleId).distinct().collect(Collectors.joining(", ")),
                page);
    }

    void told(List<Incident> told, Page page) {
        List<Finding> findings = told.stream().flatMap(i -> i.parts().stream()).toList();
        if (findings.isEmpty()) {
            return;
        }
        page.gap();
        page.line(paint.on(Paint.Tone.STRONG, "Told, not failing:"));
        findings.stream()
                .sorted(Comparator.comparing(Finding::severity))
                .limit(TOLD_ROWS)
                .forEach(f -> page.line(painted(f.severity()) + row(f)));
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
        String first = places.stream().limit(FURTHER_PLACES).collect(Collectors.joining(", "));
        int more = places.size() - FURTHER_PLACES;
        return more > 0 ? first + " and " + more + " more" : first;
    }

    private String painted(Severity severity) {
        String name = severity.name().toUpperCase(Locale.ROOT);
        Paint.Tone tone = severity.atLeast(Severity.HIGH) ? Paint.Tone.BAD : Paint.Tone.WARNING;
        return paint.on(tone, name) + " ".repeat(INDENT - name.length());
    }

    private static int widest(List<Incident> incidents, Function<Finding, String> text) {
        return incidents.stream()
                .flatMap(i -> i.parts().stream())
                .map(f -> Visible.of(text.apply(f), WIDEST_TITLE))
                .mapToInt(t -> t.codePointCount(0, t.length()))
                .max()
                .orElse(0);
    }
}
