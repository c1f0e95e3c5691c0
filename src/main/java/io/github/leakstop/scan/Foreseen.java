package io.github.leakstop.scan;

import io.github.leakstop.finding.Exposure;
import io.github.leakstop.record.ScanRecord;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Exposures that are worked out beside other work, since some of them are asked for soon.
 *
 * @param objects of which they are
 * @param before what was known when it began
 */
record Foreseen(Set<String> objects, ScanRecord.Exposed before, Beside<Map<String, Exposure>> exposures) {
    /** These and what was known before. */
    ScanRecord.Exposed all() {
        Map<String, Exposure> all = new HashMap<>(before.exposures());
        all.putAll(exposures.get());
        return before.with(all);
    }

    /** Those of some of the objects. */
    Map<String, Exposure> of(Set<String> some) {
        Map<String, Exposure> asked = new HashMap<>(exposures.get());
        asked.keySet().retainAll(some);
        return asked;
    }
}
