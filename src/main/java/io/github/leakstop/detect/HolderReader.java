package io.github.leakstop.detect;

import io.github.leakstop.detect.assignment.Assignment;
import io.github.leakstop.detect.assignment.AssignmentReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the regions of a content and keeps what is of interest: values under telling names, values of telling shape, and
 * arguments that stand near either. Most assignments of a program are neither.
 */
final class HolderReader {
    private static final AssignmentReader READER = new AssignmentReader();
    private static final int CALL = 400;
    private static final int SHORTEST = 4;
    private static final int LONG_LINE = 4000;

    private final Text text;
    private final RuleIndex index;
    private final NameHits names;
    private final Offsets values;
    private final Work work;
    private final List<Holder> kept = new ArrayList<>();
    private final Map<Long, Holders.Extent> extents = new HashMap<>();

    /**
     * @param names words that names are made of
     * @param values starts of values that their shape makes interesting
     */
    HolderReader(Text text, RuleIndex index, NameHits names, Offsets values, Work work) {
        this.text = text;
        this.index = index;
        this.names = names;
        this.values = values;
        this.work = work;
    }

    Holders read() {
        Regions regions = Regions.of(List.of(names.fruitful(), names.nextLines(), values));
        for (int r = 0; r < regions.count(); r++) {
            read(regions.from(r), regions.to(r), (long) (r + 1) << 32);
        }
        return new Holders(kept, extents);
    }

    /** As the reader takes whole lines, one that is very long is cut down to the stretch of interest. */
    private void read(int from, int to, long base) {
        int start = from;
        while (start > 0 && from - start <= LONG_LINE && text.bytes()[start - 1] != '\n') {
            start--;
        }
        int end = to;
        while (end < text.length() && end - to <= LONG_LINE && text.bytes()[end] != '\n') {
            end++;
        }
        work.add(end - start);
        if (from - start <= LONG_LINE && end - to <= LONG_LINE) {
            READER.read(text.bytes(), text.length(), from, to, a -> take(a, base));
        } else {
            int cut = start;
            byte[] stretch = Arrays.copyOfRange(text.bytes(), start, end);
            READER.read(stretch, stretch.length, from - cut, to - cut, a -> take(shifted(a, cut), base));
        }
    }

    private static Assignment shifted(Assignment a, int by) {
        return new Assignment(
                a.name(),
                a.nameStart() + by,
                a.nameEnd() + by,
                a.callee(),
                a.argument(),
                a.value(),
                a.valueStart() + by,
                a.valueEnd() + by,
                a.form(),
                a.block(),
                a.commented());
    }

    private void take(Assignment a, long base) {
        work.add(1);
        long block = a.block() == 0 ? 0 : base | a.block();
        if (block != 0) {
            int from = a.nameEnd() > a.nameStart() ? Math.min(a.nameStart(), a.valueStart()) : a.valueStart();
            Holders.Extent extent = new Holders.Extent(from, a.valueEnd());
            extents.merge(block, extent, Holders.Extent::and);
        }
        RoleMemory.Meaning meaning = index.roles().of(a);
        if (meaning.isTelling() || values.anyIn(a.valueStart(), a.valueEnd()) || isArgumentOfInterest(a)) {
            kept.add(new Holder(a, meaning.role(), block));
        }
    }

    private boolean isArgumentOfInterest(Assignment a) {
        int from = a.valueStart() - CALL;
        return a.argument() >= 0
                && a.valueEnd() - a.valueStart() >= SHORTEST
                && (names.fruitful().anyIn(from, a.valueStart()) || values.anyIn(from, a.valueStart()));
    }
}
