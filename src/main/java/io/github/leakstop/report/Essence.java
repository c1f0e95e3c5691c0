package io.github.leakstop.report;

import io.github.leakstop.finding.Finding;
import io.github.leakstop.finding.Gap;
import io.github.leakstop.finding.Outcome;
import io.github.leakstop.finding.ScanResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The message that fails the build: with {@code -q} it is all that Maven shows. One to six lines, without a line break at
 * the end.
 */
public final class Essence {
    private static final int FINDINGS = 3;
    private static final int CAUSES = 2;
    private static final int LONGEST_FIX = 240;

    private Essence() {}

    /**
     * Tells what fails the build and what to do first.
     *
     * @param report where the reader finds the rest, such as {@code target/leakstop/leakstop.json}
     */
    public static String of(ScanResult result, String report) {
        List<String> lines = new ArrayList<>();
        List<Incident> failing = Incident.failing(result);
        if (result.outcome() == Outcome.COULD_NOT_LOOK) {
            addGaps(result, lines);
            if (!failing.isEmpty()) {
                lines.add("Beside that, " + Incident.count(failing) + ": " + Incident.bySeverity(failing) + "; worst: "
                        + words(failing.get(0).worst()));
            }
        } else if (failing.isEmpty()) {
            lines.add("leakstop found nothing that fails the build.");
        } else {
            addLeaks(failing, lines);
        }
        lines.add("Report: " + report);
        return String.join("\n", lines);
    }

    private static void addLeaks(List<Incident> failing, List<String> lines) {
        int more = failing.size() - FINDINGS;
        lines.add(Incident.count(failing) + ": " + Incident.bySeverity(failing)
                + (more > 0 ? "; the worst " + FINDINGS + ":" : ""));
        failing.stream().limit(FINDINGS).forEach(i -> lines.add(words(i.worst())));
        String fix = failing.get(0).worst().remedy().fix().strip().replaceAll("\\s+", " ");
        if (!fix.isEmpty()) {
            lines.add("First: " + Visible.of(fix, LONGEST_FIX));
        }
    }

    private static String words(Finding finding) {
        String since = Story.firstCommit(finding).map(c -> " (since " + c + ")").orElse("");
        return "[" + finding.ruleId() + "] " + Visible.of(finding.title()) + " in " + Story.place(finding.place())
                + since;
    }

    private static void addGaps(ScanResult result, List<String> lines) {
        Map<Gap.Cause, Gap> open = new LinkedHashMap<>();
        result.gaps().stream()
                .filter(g -> !result.accepted().contains(g.cause()))
                .forEach(g -> open.putIfAbsent(g.cause(), g));
        String more = open.size() > CAUSES ? " (and " + (open.size() - CAUSES) + " more)" : "";
        open.values().stream().limit(CAUSES).forEach(gap -> {
            Gap.Cause cause = gap.cause();
            lines.add((lines.isEmpty() ? "could not look at everything" + more + ": " : "also: ") + cause.meaning()
                    + " (" + Visible.of(gap.where()) + ": " + Visible.of(gap.detail(), LONGEST_FIX) + ")");
            lines.add("To do: " + cause.remedy() + "; or accept it: -Dleakstop.accept=" + cause.id());
        });
    }
}
