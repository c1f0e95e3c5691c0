package io.github.leakstop.detect;

import io.github.leakstop.detect.assignment.Assignment;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the regions of a content and keeps what is of interest: values under telling names, values of telling shape, and
 * arguments that stand near either. Most assignments of a program are neither.
 */
final class HolderReader {
    private static final int CALL = 400;
    private static final int SHORTEST = 4;

    private final Text text;
    private final RuleIndex index;
    private final Offsets names;
    private final Offsets values;
    private final Trace trace;
    private final Work work;
    private final List<Holder> kept = new ArrayList<>();
    private final Map<Long, Holders.Extent> extents = new HashMap<>();

    /**
     * @param names words of names that may be handed a value
     * @param values starts of values that their shape makes interesting
     */
    HolderReader(Text text, RuleIndex index, Offsets names, Offsets values, Trace trace, Work work) {
        this.text = text;
        this.index = index;
        this.names = names;
        this.values = values;
        this.trace = trace;
        this.work = work;
    }

    /** @param wanted which of the regions to read */
    Holders read(Regions regions, BitSet wanted) {
        for (int r = wanted.nextSetBit(0); r >= 0; r = wanted.nextSetBit(r + 1)) {
            long base = (long) (r + 1) << 32;
            work.add(regions.to(r) - regions.from(r) + 1);
            for (Assignment a : index.readings().of(text, regions, r)) {
                take(a, base);
            }
        }
        return new Holders(kept, extents);
    }

    private void take(Assignment a, long base) {
        work.add(1);
        long block = a.block() == 0 ? 0 : base | a.block() & 0xffff_ffffL;
        if (block != 0) {
            int from = a.nameEnd() > a.nameStart() ? Math.min(a.nameStart(), a.valueStart()) : a.valueStart();
            Holders.Extent extent = new Holders.Extent(from, a.valueEnd());
            extents.merge(block, extent, Holders.Extent::and);
        }
        RoleMemory.Meaning meaning = index.roles().of(a);
        if (trace.watches(a.valueStart())) {
            trace.tell(a.valueStart(), told(a, meaning));
        }
        if (meaning.isTelling() || values.anyIn(a.valueStart(), a.valueEnd()) || isArgumentOfInterest(a)) {
            kept.add(new Holder(a, meaning.role(), block));
        }
    }

    private String told(Assignment a, RoleMemory.Meaning meaning) {
        String role = meaning.role()
                .map(r -> "a name of role " + r)
                .orElse(meaning.listed() ? "a rule's name" : "no telling name");
        String name = a.name().isEmpty() ? a.callee() : a.name();
        return "value of " + a.value().length() + " characters, " + a.form() + ", held by " + index.shownName(name)
                + ": " + role;
    }

    private boolean isArgumentOfInterest(Assignment a) {
        int from = a.valueStart() - CALL;
        return a.argument() >= 0
                && a.valueEnd() - a.valueStart() >= SHORTEST
                && (names.anyIn(from, a.valueStart()) || values.anyIn(from, a.valueStart()));
    }
}
