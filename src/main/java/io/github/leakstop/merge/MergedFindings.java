package io.github.leakstop.merge;

import io.github.leakstop.finding.Exposure;
import io.github.leakstop.finding.Finding;
import io.github.leakstop.finding.Fingerprint;
import io.github.leakstop.finding.Location;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The findings of several reports as one list: what has one fingerprint is one credential with all its places, and sets
 * that share a credential are one set.
 */
final class MergedFindings {
    private static final Comparator<Finding> WORST_FIRST =
            Comparator.comparing(Finding::severity).thenComparing(f -> f.set() == 0 ? Integer.MAX_VALUE : f.set());

    private MergedFindings() {}

    /** Worst first; the reports' order decides between equals. */
    static List<Finding> of(List<NamedReport> reports) {
        Map<Fingerprint, List<Finding>> same = new LinkedHashMap<>();
        MergedSets sets = new MergedSets();
        for (NamedReport report : reports) {
            List<Finding> findings = report.findings();
            sets.add(findings);
            findings.forEach(f -> same.computeIfAbsent(f.fingerprint(), k -> new ArrayList<>())
                    .add(f));
        }
        Map<Fingerprint, Integer> numbers = sets.numbers();
        return same.values().stream()
                .map(copies -> joined(copies, numbers.getOrDefault(copies.get(0).fingerprint(), 0)))
                .sorted(WORST_FIRST)
                .toList();
    }

    private static Finding joined(List<Finding> copies, int set) {
        Finding worst =
                copies.stream().min(Comparator.comparing(Finding::severity)).orElseThrow();
        List<Exposure> exposures =
                copies.stream().flatMap(f -> f.exposure().stream()).toList();
        boolean excused = copies.stream().allMatch(f -> f.excuse().isPresent());
        return new Finding(
                worst.fingerprint(),
                worst.ruleId(),
                worst.title(),
                worst.severity(),
                worst.secret(),
                worst.name(),
                copies.stream()
                        .flatMap(f -> f.locations().stream())
                        .sorted(Comparator.comparing(Location::origin))
                        .toList(),
                worst.excerpt(),
                exposures.isEmpty() ? Optional.empty() : Optional.of(Exposure.joined(exposures)),
                set,
                worst.remedy(),
                Stream.concat(copies.stream().flatMap(f -> f.notes().stream()), where(copies).stream())
                        .distinct()
                        .toList(),
                excused ? worst.excuse() : Optional.empty());
    }

    /** Of a guessable value that stands alone the fingerprint names the masked line; it may hide another value elsewhere. */
    private static Optional<String> where(List<Finding> copies) {
        List<String> repositories = copies.stream()
                .flatMap(f -> f.locations().stream())
                .map(Location::repository)
                .distinct()
                .toList();
        if (repositories.size() < 2) {
            return Optional.empty();
        }
        boolean byLine = copies.stream().anyMatch(f -> f.secret().isChosen() && f.set() == 0);
        return Optional.of("in the reports of " + String.join(", ", repositories)
                + (byLine ? " (the same line; the values may differ)" : ""));
    }
}
