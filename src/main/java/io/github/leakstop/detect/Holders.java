package io.github.leakstop.detect;

import io.github.leakstop.detect.assignment.Assignment;
import io.github.leakstop.detect.assignment.AssignmentReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All that holds a value in the regions of a content, in the order of the values, and by block. */
final class Holders {
    private static final AssignmentReader READER = new AssignmentReader();

    private final List<Holder> inOrder;
    private final Map<Long, List<Holder>> byBlock = new HashMap<>();
    private final int longest;

    private Holders(List<Holder> inOrder) {
        this.inOrder = inOrder;
        int most = 0;
        for (Holder holder : inOrder) {
            most = Math.max(most, holder.end() - holder.start());
            if (holder.block() != 0) {
                byBlock.computeIfAbsent(holder.block(), b -> new ArrayList<>()).add(holder);
            }
        }
        this.longest = most;
    }

    static Holders in(Text text, Regions regions, RuleIndex index, Work work) {
        List<Holder> found = new ArrayList<>();
        for (int r = 0; r < regions.count(); r++) {
            long base = (long) (r + 1) << 32;
            work.add(regions.to(r) - regions.from(r) + 1);
            READER.read(
                    text.bytes(),
                    text.length(),
                    regions.from(r),
                    regions.to(r),
                    a -> found.add(holder(a, base, index)));
        }
        found.sort(Comparator.comparingInt(Holder::start)
                .thenComparing(Comparator.comparingInt(Holder::end).reversed()));
        work.add(found.size());
        return new Holders(found);
    }

    private static Holder holder(Assignment a, long base, RuleIndex index) {
        return new Holder(a, index.names().role(a.name(), a.callee()), a.block() == 0 ? 0 : base | a.block());
    }

    List<Holder> all() {
        return inOrder;
    }

    /** The holder of least extent that covers the span, or {@link Holder#NONE}. */
    Holder of(int start, int end) {
        Holder best = Holder.NONE;
        for (int i = lastStartingAt(start); i >= 0 && inOrder.get(i).start() >= start - longestLook(); i--) {
            Holder holder = inOrder.get(i);
            if (holder.end() >= end && (best.isNone() || size(holder) < size(best) || isBetter(holder, best))) {
                best = holder;
            }
        }
        return best;
    }

    private int longestLook() {
        return Math.min(longest, 4096);
    }

    private static boolean isBetter(Holder holder, Holder than) {
        return size(holder) == size(than)
                && than.role().isEmpty()
                && holder.role().isPresent();
    }

    private static int size(Holder holder) {
        return holder.end() - holder.start();
    }

    /** Members of the block that hold a value within {@code reach} bytes. */
    List<Holder> near(Holder holder, int reach) {
        List<Holder> block = byBlock.getOrDefault(holder.block(), List.of());
        int from = lowerBound(block, holder.start() - reach);
        int to = lowerBound(block, holder.start() + reach);
        return block.subList(from, to);
    }

    private int lastStartingAt(int start) {
        return lowerBound(inOrder, start + 1) - 1;
    }

    private static int lowerBound(List<Holder> holders, int start) {
        int low = 0;
        int high = holders.size();
        while (low < high) {
            int mid = (low + high) >>> 1;
            if (holders.get(mid).start() < start) {
                low = mid + 1;
            } else {
                high = mid;
            }
        }
        return low;
    }
}
