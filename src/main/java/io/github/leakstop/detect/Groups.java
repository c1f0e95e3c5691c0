package io.github.leakstop.detect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Numbers the companies: values of one credential get one number. A company has each part once, so of two accounts in one
 * block each part goes to the nearest whose name agrees.
 */
final class Groups {
    private final Map<Sighting, Sighting> parent = new HashMap<>();
    private final Map<Sighting, Map<String, String>> parts = new HashMap<>();
    private final Stems stems;

    private Groups(Stems stems) {
        this.stems = stems;
    }

    /** Company number of each sighting that has company, from 1 in the order of the sightings. */
    static Map<Sighting, Integer> numbers(List<Sighting> sightings, Company company, Stems stems) {
        Groups groups = new Groups(stems);
        Set<Sighting> members = new HashSet<>(sightings);
        List<Link> links = new ArrayList<>();
        for (Sighting sighting : sightings) {
            company.forEachNear(sighting, (other, gap) -> {
                if (members.contains(other)) {
                    links.add(groups.link(sighting, other, gap, company.isBeside(sighting, other)));
                }
            });
        }
        links.sort(Comparator.comparingInt(Link::cost)
                .thenComparingInt(l -> Math.min(l.one().start(), l.other().start())));
        links.forEach(groups::join);
        Map<Sighting, Integer> numbers = new HashMap<>();
        Map<Sighting, Integer> byRoot = new HashMap<>();
        for (Sighting sighting : sightings) {
            Sighting root = groups.root(sighting);
            if (groups.parts.getOrDefault(root, Map.of()).size() > 1) {
                numbers.put(sighting, byRoot.computeIfAbsent(root, r -> byRoot.size() + 1));
            }
        }
        return numbers;
    }

    private record Link(Sighting one, Sighting other, int cost) {}

    private Link link(Sighting one, Sighting other, int gap, boolean beside) {
        int strange = stems.agree(one.name(), other.name()) ? 0 : 10_000;
        int backwards = one.rule().role().compareTo(other.rule().role()) < 0 == one.start() < other.start() ? 0 : 1;
        return new Link(one, other, strange + (beside ? 0 : 1000) + gap + backwards);
    }

    private void join(Link link) {
        Sighting a = root(link.one());
        Sighting b = root(link.other());
        if (a == b || stems.numbersDiffer(link.one().name(), link.other().name())) {
            return;
        }
        Map<String, String> of = partsOf(a);
        for (Map.Entry<String, String> part : partsOf(b).entrySet()) {
            if (of.containsKey(part.getKey()) && !part.getValue().equals(of.get(part.getKey()))) {
                return;
            }
        }
        of.putAll(partsOf(b));
        parent.put(b, a);
    }

    private Map<String, String> partsOf(Sighting root) {
        return parts.computeIfAbsent(root, r -> new HashMap<>(Map.of(r.rule().id(), r.value())));
    }

    private Sighting root(Sighting sighting) {
        Sighting at = sighting;
        while (parent.containsKey(at)) {
            at = parent.get(at);
        }
        return at;
    }
}
