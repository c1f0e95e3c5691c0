package io.github.leakstop.detect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All that holds a value of interest in the regions of a content, in the order of the values, and by block. */
final class Holders {
    private static final Comparator<Holder> IN_ORDER = (a, b) ->
            a.start() != b.start() ? Integer.compare(a.start(), b.start()) : Integer.compare(b.end(), a.end());

    private final List<Holder> inOrder;
    private final Map<Long, List<Holder>> byBlock = new HashMap<>();
    private final Map<Long, Extent> extents;
    private final int longest;

    /** @param extents of all blocks, members of no interest included */
    Holders(List<Holder> found, Map<Long, Extent> extents) {
        found.sort(IN_ORDER);
        this.inOrder = found;
        this.extents = extents;
        int most = 0;
        for (Holder holder : inOrder) {
            most = Math.max(most, holder.end() - holder.start());
            if (holder.block() != 0) {
                byBlock.computeIfAbsent(holder.block(), b -> new ArrayList<>()).add(holder);
            }
        }
        this.longest = most;
    }

    /** From the first name or value to the end of the last value. */
    record Extent(int from, int to) {
        Extent and(Extent other) {
            return new Extent(Math.min(from, other.from), Math.max(to, other.to));
        }
    }

    /** Where the holder's block begins and ends, at most {@code reach} bytes from it. */
    Extent extent(Holder holder, int reach) {
        Extent all = extents.getOrDefault(holder.block(), new Extent(holder.start(), holder.end()));
        return new Extent(Math.max(all.from(), holder.start() - reach), Math.min(all.to(), holder.end() + reach));
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
