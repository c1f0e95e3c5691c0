package io.github.leakstop.scan;

import io.github.leakstop.record.IdCollector;
import io.github.leakstop.record.IdTable;
import io.github.leakstop.record.ScanRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which contents only speak of providers, and of which.
 *
 * <p>Idea: half of all contents do, and they speak of few sets of providers in all; so each costs its id and the number of a
 * set, 22 bytes. Thread-safe.
 */
final class Speeches {
    private final Map<Set<String>, Integer> marks = new HashMap<>();
    private final List<Set<String>> sets = new ArrayList<>();
    private final IdCollector ids = new IdCollector(0);

    Speeches() {
        this(List.of());
    }

    /** @param known sets that have their numbers already, by which they go on */
    Speeches(List<Set<String>> known) {
        known.forEach(this::mark);
    }

    /** Notes a content by its hex id; false where there are too many sets, so that it is not noted. */
    boolean add(String id, Set<String> providers) {
        return add(HexFormat.of().parseHex(id), providers);
    }

    synchronized boolean add(byte[] id, Set<String> providers) {
        int mark = mark(providers);
        if (mark > 0) {
            ids.add(id, mark);
        }
        return mark > 0;
    }

    /** The number of a set, from 1; 0 where there is no room for it. */
    private int mark(Set<String> providers) {
        Integer mark = marks.get(providers);
        if (mark == null) {
            if (sets.size() == ScanRecord.MOST_SPEECHES) {
                return 0;
            }
            sets.add(providers);
            mark = sets.size();
            marks.put(providers, mark);
        }
        return mark;
    }

    /** All that was noted; more may be noted after. */
    synchronized Told told() {
        return new Told(List.copyOf(sets), ids.table());
    }

    /**
     * Contents and what they speak of.
     *
     * @param sets of providers
     * @param ids of contents, each with the place of its set, from 1
     */
    record Told(List<Set<String>> sets, IdTable ids) {
        /** The providers that a content speaks of; empty where it is not one of these. */
        Set<String> of(String id) {
            int mark = ids.mark(HexFormat.of().parseHex(id));
            return mark == 0 ? Set.of() : sets.get(mark - 1);
        }
    }
}
