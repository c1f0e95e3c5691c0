package io.github.leakstop.scan;

import io.github.leakstop.finding.Exposure;
import io.github.leakstop.finding.Exposure.Commit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** The exposure of a value that stood in several objects, one after another or at once. */
final class JoinedExposure {
    private JoinedExposure() {}

    static Exposure of(List<Exposure> parts) {
        boolean inHead = parts.stream().anyMatch(Exposure::inHead);
        TreeSet<String> refs = new TreeSet<>();
        parts.forEach(part -> refs.addAll(part.refs()));
        return new Exposure(
                parts.stream().flatMap(part -> part.first().stream()).min(Comparator.comparing(Commit::date)),
                inHead
                        ? Optional.empty()
                        : parts.stream().flatMap(part -> part.last().stream()).max(Comparator.comparing(Commit::date)),
                parts.stream().mapToInt(Exposure::commits).sum(),
                List.copyOf(refs),
                inHead,
                parts.stream()
                        .map(Exposure::reach)
                        .min(Comparator.naturalOrder())
                        .orElseThrow());
    }
}
