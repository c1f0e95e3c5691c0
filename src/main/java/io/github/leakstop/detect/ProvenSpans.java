package io.github.leakstop.detect;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Spans that a structure or a checksum proves as a whole: what lies inside is a part of it, whatever shape that part has, and
 * keeps nobody company.
 */
final class ProvenSpans {
    /** By start, only those that reach further than all before. */
    private final TreeMap<Integer, Integer> ends = new TreeMap<>();

    private ProvenSpans(List<Sighting> sightings) {
        for (Sighting sighting : sightings) {
            if (sighting.rule().proves()) {
                Map.Entry<Integer, Integer> before = ends.floorEntry(sighting.start());
                if (before == null || before.getValue() < sighting.end()) {
                    ends.put(sighting.start(), sighting.end());
                }
            }
        }
    }

    /** @param sightings in the order of their starts; what lies inside a proven one is taken out */
    static void clear(List<Sighting> sightings) {
        ProvenSpans proven = new ProvenSpans(sightings);
        if (!proven.ends.isEmpty()) {
            sightings.removeIf(s -> !s.rule().proves() && proven.hides(s));
        }
    }

    private boolean hides(Sighting part) {
        Map.Entry<Integer, Integer> whole = ends.floorEntry(part.start());
        return whole != null
                && (whole.getValue() > part.end() || whole.getValue() == part.end() && whole.getKey() < part.start());
    }
}
