package io.github.leakstop.detect;

import java.util.Map;
import java.util.TreeMap;

/** Spans of a content of which no two overlap; each question costs the logarithm of their number. */
final class Spans {
    private final TreeMap<Integer, Sighting> byStart = new TreeMap<>();

    boolean isFree(Sighting sighting) {
        Map.Entry<Integer, Sighting> before = byStart.lowerEntry(sighting.end());
        return before == null || before.getValue().end() <= sighting.start();
    }

    /** Adds it where it overlaps none. */
    boolean add(Sighting sighting) {
        if (isFree(sighting)) {
            byStart.put(sighting.start(), sighting);
            return true;
        }
        return false;
    }
}
