package io.github.leakstop.report;

import io.github.leakstop.finding.Exposure;
import io.github.leakstop.finding.Finding;
import io.github.leakstop.finding.Location;
import io.github.leakstop.finding.ScanResult;
import io.github.leakstop.finding.Severity;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a person has to deal with once: the parts of one credential, or a finding that stands alone. Excused findings are in
 * none.
 *
 * @param parts worst first, at least one
 * @param fails one of the parts fails the build
 */
record Incident(List<Finding> parts, boolean fails) {
    /** Worst first, those that fail before those that are only told. */
    static List<Incident> of(ScanResult result) {
        Map<Object, List<Finding>> groups = new LinkedHashMap<>();
        for (Finding finding : result.findings()) {
            if (finding.excuse().isEmpty()) {
                Object key = finding.set() == 0 ? finding : finding.set();
                groups.computeIfAbsent(key, k -> new ArrayList<>()).add(finding);
            }
        }
        return groups.values().stream()
                .map(parts -> new Incident(
                        parts.stream()
                                .sorted(Comparator.comparing(Finding::severity))
                                .toList(),
                        parts.stream().anyMatch(result::fails)))
                .sorted(Comparator.comparing((Incident i) -> !i.fails).thenComparing(Incident::severity))
                .toList();
    }

    static List<Incident> failing(ScanResult result) {
        return of(result).stream().filter(Incident::fails).toList();
    }

    /** {@code 1 critical, 2 high}. */
    static String bySeverity(List<Incident> incidents) {
        Map<Severity, Long> counts =
                incidents.stream().collect(Collectors.groupingBy(Incident::severity, Collectors.counting()));
        return counts.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(e -> e.getValue() + " " + JsonText.word(e.getKey()))
                .collect(Collectors.joining(", "));
    }

    static String count(List<Incident> incidents) {
        return incidents.size() == 1 ? "1 leaked credential" : incidents.size() + " leaked credentials";
    }

    Severity severity() {
        return parts.get(0).severity();
    }

    Finding worst() {
        return parts.get(0);
    }

    /** The history to tell once for all parts: the most visible one, of these the oldest. */
    Optional<Exposure> exposure() {
        return parts.stream()
                .flatMap(p -> p.exposure().stream())
                .min(Comparator.comparing((Exposure e) -> !e.inHead())
                        .thenComparing(Exposure::reach)
                        .thenComparing(e -> e.first().map(Exposure.Commit::date).orElse(OffsetDateTime.MAX)));
    }

    /** Places beside the first place of each part, each once. */
    List<String> furtherPlaces() {
        List<String> shown = parts.stream().map(p -> Story.place(p.place())).toList();
        return parts.stream()
                .flatMap(p -> p.locations().stream())
                .sorted(Comparator.comparing(Location::origin))
                .map(Story::place)
                .distinct()
                .filter(p -> !shown.contains(p))
                .toList();
    }
}
