package io.github.leakstop.detect;

import io.github.leakstop.finding.Evidence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Settles which rule has a span that several claim: first what a rule says it beats, then the more specific claim. Firm
 * claims come first; a latent one stands only where no firm claim of a provider does, one a provider.
 */
final class Contest {
    private static final Comparator<Sighting> BY_RANK = Comparator.<Sighting>comparingInt(
                    s -> s.rule().rule().isFaint() ? 1 : 0)
            .thenComparing(s -> rank(s, Evidence.PROOF))
            .thenComparing(s -> s.rule().hasPrefix() ? 0 : 1)
            .thenComparing(s -> s.rule().isGeneric() ? 1 : 0)
            .thenComparing(s -> rank(s, Evidence.OWN_NAME))
            .thenComparing(s -> rank(s, Evidence.NAME))
            .thenComparing(s -> rank(s, Evidence.PAIR))
            .thenComparing(s -> rank(s, Evidence.ADJACENT))
            .thenComparing(s -> s.standsInOrder() ? 0 : 1)
            .thenComparing(Sighting::distance)
            .thenComparing(s -> s.rule().rule().severity())
            .thenComparing(s -> s.start() - s.end())
            .thenComparing(s -> s.rule().id())
            .thenComparing(Sighting::start);

    private final Trace trace;
    private final Work work;

    Contest(Trace trace, Work work) {
        this.trace = trace;
        this.work = work;
    }

    private static int rank(Sighting sighting, Evidence evidence) {
        return sighting.has(evidence) ? 0 : 1;
    }

    /**
     * Those that keep their span, in the order of their starts.
     *
     * @param sightings in the order of their starts
     */
    List<Sighting> winners(List<Sighting> sightings) {
        Set<Sighting> beaten =
                beaten(sightings.stream().filter(s -> s.firm().isPresent()).toList());
        List<Sighting> ranked = sightings.stream()
                .filter(s -> !beaten.contains(s))
                .sorted(BY_RANK)
                .toList();
        work.add(ranked.size());
        List<Sighting> kept = new ArrayList<>();
        Spans firm = new Spans();
        Spans ofProviders = new Spans();
        for (Sighting sighting : ranked) {
            if (sighting.firm().isPresent()) {
                boolean wins = firm.add(sighting);
                if (wins) {
                    kept.add(sighting);
                    if (!sighting.rule().isGeneric()) {
                        ofProviders.add(sighting);
                    }
                }
                tell(sighting, wins ? "claims it" : "a more specific rule claims it");
            }
        }
        addLatent(ranked, ofProviders, kept);
        kept.sort(Comparator.comparingInt(Sighting::start)
                .thenComparing(s -> s.rule().id()));
        return kept;
    }

    private void addLatent(List<Sighting> ranked, Spans firm, List<Sighting> kept) {
        Map<Integer, Spans> byProvider = new HashMap<>();
        for (Sighting sighting : ranked) {
            if (sighting.firm().isEmpty()
                    && sighting.latent().isPresent()
                    && firm.isFree(sighting)
                    && byProvider
                            .computeIfAbsent(sighting.rule().provider(), p -> new Spans())
                            .add(sighting)) {
                kept.add(sighting);
                tell(sighting, "claims it where the path or a sibling speaks of the provider");
            } else if (sighting.latent().isEmpty() && trace.watches(sighting.start())) {
                trace.tell(sighting, "no line of its when holds: " + lines(sighting));
            }
        }
    }

    /** What each line of {@code when} asks for. */
    private static String lines(Sighting sighting) {
        return sighting.rule().rule().when().stream()
                .map(w -> w.severity() + " needs " + w.all().stream().sorted().toList())
                .collect(Collectors.joining("; "));
    }

    /** Firm claims that another firm claim on the same bytes says it beats. */
    private Set<Sighting> beaten(List<Sighting> firm) {
        Set<Sighting> beaten = new HashSet<>();
        List<Sighting> open = new ArrayList<>();
        for (Sighting sighting : firm) {
            open.removeIf(o -> o.end() <= sighting.start());
            work.add(open.size());
            for (Sighting other : open) {
                if (beats(sighting, other)) {
                    beaten.add(other);
                    tell(other, "beaten by " + sighting.rule().id());
                } else if (beats(other, sighting)) {
                    beaten.add(sighting);
                    tell(sighting, "beaten by " + other.rule().id());
                }
            }
            open.add(sighting);
        }
        return beaten;
    }

    private static boolean beats(Sighting one, Sighting other) {
        return one.rule().rule().over().contains(other.rule().id());
    }

    private void tell(Sighting sighting, String what) {
        if (trace.watches(sighting.start())) {
            trace.tell(sighting, what);
        }
    }
}
