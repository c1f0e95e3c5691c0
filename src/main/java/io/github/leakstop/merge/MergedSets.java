package io.github.leakstop.merge;

import io.github.leakstop.finding.Finding;
import io.github.leakstop.finding.Fingerprint;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which findings of all reports are parts of one credential: sets of one report that share a finding with another's. */
final class MergedSets {
    /** Each finding of a set to another of the same, or to itself. */
    private final Map<Fingerprint, Fingerprint> towards = new LinkedHashMap<>();

    /** The findings of one report, in which equal numbers are one set. */
    void add(List<Finding> findings) {
        Map<Integer, Fingerprint> firstOfSet = new HashMap<>();
        for (Finding finding : findings) {
            if (finding.set() != 0) {
                Fingerprint mine = finding.fingerprint();
                towards.putIfAbsent(mine, mine);
                Optional.ofNullable(firstOfSet.putIfAbsent(finding.set(), mine)).ifPresent(first -> join(mine, first));
            }
        }
    }

    /** The number of each finding's set, from 1 in the order that sets were added in. */
    Map<Fingerprint, Integer> numbers() {
        Map<Fingerprint, Integer> ofFirst = new HashMap<>();
        Map<Fingerprint, Integer> numbers = new HashMap<>();
        for (Fingerprint each : towards.keySet()) {
            numbers.put(each, ofFirst.computeIfAbsent(first(each), k -> ofFirst.size() + 1));
        }
        return numbers;
    }

    private void join(Fingerprint one, Fingerprint other) {
        towards.put(first(one), first(other));
    }

    private Fingerprint first(Fingerprint of) {
        Fingerprint at = of;
        Fingerprint next = towards.getOrDefault(at, at);
        while (!next.equals(at)) {
            at = next;
            next = towards.getOrDefault(at, at);
        }
        return at;
    }
}
