package io.github.leakstop.source.git;

import io.github.leakstop.finding.Gap;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Certifies that every object that tips reach is in the store.
 *
 * <p>Reading the store noted each object that is named and not there. When there is none and all tips are there, nothing
 * that can be reached is missing, and no walk is needed; else a walk tells the missing that matter from those that only
 * unreachable objects name.
 */
final class Certificate {
    private static final int TOLD = 20;

    private final ObjectGraph graph;
    private final boolean promised;
    private final Set<String> absentBefore;
    private final SortedMap<String, String> missing = new TreeMap<>();

    /**
     * Prepares a certificate.
     *
     * @param promised the repository is a partial clone: what is missing was never fetched
     * @param absentBefore hex ids of what is reached through objects that were known and is missing
     */
    Certificate(ObjectGraph graph, boolean promised, Set<String> absentBefore) {
        this.graph = graph;
        this.promised = promised;
        this.absentBefore = absentBefore;
    }

    /** What is missing for these tips; of many objects the first by id, and the number of the rest. */
    List<Gap> gaps(List<Tip> tips) {
        SortedSet<Integer> starts = new TreeSet<>();
        for (Tip tip : tips) {
            int number = graph.store().number(tip.id(), 0);
            if (number < 0) {
                missing.put(HexFormat.of().formatHex(tip.id()), "it is named by " + tip.name());
            } else {
                starts.add(number);
            }
        }
        if (!graph.absentIds().isEmpty()) {
            Reached reached = Reached.objects(graph);
            for (int start : starts) {
                reached.add(start, negative -> named(graph.absentId(negative)));
            }
        }
        absentBefore.forEach(this::named);
        return told();
    }

    private void named(String id) {
        missing.putIfAbsent(id, "history names it");
    }

    private List<Gap> told() {
        Gap.Cause cause = promised ? Gap.Cause.PARTIAL_CLONE : Gap.Cause.MISSING_OBJECTS;
        List<Gap> gaps = new ArrayList<>();
        missing.entrySet().stream()
                .limit(TOLD)
                .forEach(entry ->
                        gaps.add(new Gap(cause, entry.getKey(), "the object is missing; " + entry.getValue())));
        if (missing.size() > TOLD) {
            int rest = missing.size() - TOLD;
            gaps.add(new Gap(cause, "objects", rest + " more objects are missing, " + missing.size() + " in all"));
        }
        return gaps;
    }
}
