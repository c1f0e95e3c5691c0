package io.github.leakstop.scan;

import io.github.leakstop.record.IdCollector;
import io.github.leakstop.record.IdTable;
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
    private static final int MOST = Character.MAX_VALUE;

    private final Map<Set<String>, Integer> marks = new HashMap<>();
    private final List<Set<String>> sets = new ArrayList<>();
    private final IdCollector ids = new IdCollector(0);

    /** Notes a content by its hex id; false where there are too many sets, so that it is not noted. */
    boolean add(String id, Set<String> providers) {
        byte[] raw = HexFormat.of().parseHex(id);
        synchronized (this) {
            Integer mark = marks.get(providers);
            if (mark == null) {
                if (sets.size() == MOST) {
                    return false;
                }
                sets.add(providers);
                mark = sets.size();
                marks.put(providers, mark);
            }
            ids.add(raw, mark);
            return true;
        }
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
