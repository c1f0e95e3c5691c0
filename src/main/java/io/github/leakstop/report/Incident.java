package io.github.leakstop.report;

import io.github.leakstop.finding.Exposure;
import io.github.leakstop.finding.Finding;
import io.github.leakstop.finding.Location;
import io.github.leakstop.finding.Origin;
import io.github.leakstop.finding.ScanResult;
import io.github.leakstop.finding.Severity;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;

/**
 * What a person has to deal with once: the parts of one credential, or a finding that stands alone. Excused findings are in
 * none.
 *
 * @param parts worst first, at least one
 * @param fails one of the parts fails the build
 */
record Incident(List<Finding> parts, boolean fails) implements Comparable<Incident> {
    /** Worst first, those that fail before those that are only told. */
    static List<Incident> of(ScanResult result) {
        Map<Integer, List<Finding>> groups = new LinkedHashMap<>();
        for (Finding finding : result.findings()) {
            if (finding.excuse().isEmpty()) {
                int group = finding.set() == 0 ? -groups.size() - 1 : finding.set();
                groups.computeIfAbsent(group, k -> new ArrayList<>()).add(finding);
            }
        }
        List<Incident> incidents = new ArrayList<>();
        for (List<Finding> parts : groups.values()) {
            parts.sort(Comparator.comparing(Finding::severity));
            incidents.add(new Incident(parts, fails(parts, result)));
        }
        Collections.sort(incidents);
        return incidents;
    }

    private static boolean fails(List<Finding> parts, ScanResult result) {
        for (Finding part : parts) {
            if (result.fails(part)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public int compareTo(Incident other) {
        return fails == other.fails ? severity().compareTo(other.severity()) : Boolean.compare(other.fails, fails);
    }

    static List<Incident> failing(ScanResult result) {
        List<Incident> failing = new ArrayList<>();
        for (Incident incident : of(result)) {
            if (incident.fails) {
                failing.add(incident);
            }
        }
        return failing;
    }

    /** {@code 1 critical, 2 high}. */
    static String bySeverity(List<Incident> incidents) {
        Map<Severity, Integer> counts = new EnumMap<>(Severity.class);
        for (Incident incident : incidents) {
            counts.merge(incident.severity(), 1, Integer::sum);
        }
        StringJoiner words = new StringJoiner(", ");
        for (Map.Entry<Severity, Integer> count : counts.entrySet()) {
            words.add(count.getValue() + " " + JsonText.word(count.getKey()));
        }
        return words.toString();
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
        Optional<Exposure> telling = Optional.empty();
        for (Finding part : parts) {
            Optional<Exposure> own = part.exposure();
            if (own.isPresent() && (telling.isEmpty() || compare(own.get(), telling.get()) < 0)) {
                telling = own;
            }
        }
        return telling;
    }

    private static int compare(Exposure one, Exposure other) {
        if (one.inHead() != other.inHead()) {
            return one.inHead() ? -1 : 1;
        }
        int order = one.reach().compareTo(other.reach());
        return order == 0 ? since(one).compareTo(since(other)) : order;
    }

    private static OffsetDateTime since(Exposure exposure) {
        return exposure.first().isPresent() ? exposure.first().get().date() : OffsetDateTime.MAX;
    }

    /** Places beside the first place of each part, each once. */
    List<String> furtherPlaces() {
        Set<String> places = new LinkedHashSet<>();
        for (Origin origin : Origin.values()) {
            for (Finding part : parts) {
                for (Location location : part.locations()) {
                    if (location.origin() == origin) {
                        places.add(Story.place(location));
                    }
                }
            }
        }
        for (Finding part : parts) {
            places.remove(Story.place(part.place()));
        }
        return List.copyOf(places);
    }
}
