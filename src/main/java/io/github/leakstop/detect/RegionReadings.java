package io.github.leakstop.detect;

import io.github.leakstop.detect.assignment.Assignment;
import io.github.leakstop.detect.assignment.AssignmentReader;
import io.github.leakstop.detect.assignment.Imprint;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/*
 * Reads the assignments of a region, unless a region of the same text was read before.
 *
 * Idea: the next version of a file is the last one but for a few lines, so most of its regions were read already, only
 * elsewhere in the file. Offsets are kept from where the imprint begins, since two regions with one imprint may begin at
 * different words of a line.
 * Cost: a hash of the region; what was read is kept until too much is, then forgotten.
 * Not for: texts that are seen once; there it costs the hash.
 */
final class RegionReadings {
    private static final AssignmentReader READER = new AssignmentReader();
    private static final int MOST_KEPT = 60_000;

    private final Map<Long, List<Assignment>> known = new ConcurrentHashMap<>();
    private final AtomicInteger kept = new AtomicInteger();

    /** In the order of their values. Thread-safe. */
    List<Assignment> of(Text text, Regions regions, int region) {
        Imprint imprint = regions.imprint(region);
        List<Assignment> found = known.get(imprint.hash());
        if (found != null) {
            return found.stream().map(a -> a.moved(imprint.start())).toList();
        }
        List<Assignment> read = new ArrayList<>();
        READER.read(text.bytes(), text.length(), regions.from(region), regions.to(region), read::add);
        if (kept.addAndGet(read.size() + 1) > MOST_KEPT) {
            known.clear();
            kept.set(0);
        }
        known.put(
                imprint.hash(),
                read.stream().map(a -> a.moved(-imprint.start())).toList());
        return read;
    }
}
