package io.github.leakstop.detect;

import io.github.leakstop.detect.EncodedTexts.EncodedText;
import io.github.leakstop.detect.prefilter.Hits;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Spans that no excerpt may show: every value that was sighted, held under a telling name, or has a token's shape. */
final class Masks {
    private static final int SHORTEST = 4;

    /** Merged, in order: start, end, start, end. */
    private final int[] bounds;

    private Masks(int[] bounds) {
        this.bounds = bounds;
    }

    static Masks of(Hits hits, Holders holders, List<Sighting> sightings, List<EncodedText> encoded) {
        List<int[]> spans = new ArrayList<>();
        encoded.forEach(e -> spans.add(new int[] {e.start(), e.end()}));
        for (int i = 0; i < hits.telling().count(); i++) {
            spans.add(new int[] {hits.telling().start(i), hits.telling().end(i)});
        }
        for (Sighting sighting : sightings) {
            spans.add(new int[] {sighting.start(), sighting.end()});
        }
        for (Holder holder : holders.all()) {
            boolean telling = holder.role().isPresent() || holder.isArgument();
            if (telling && holder.end() - holder.start() >= SHORTEST) {
                spans.add(new int[] {holder.start(), holder.end()});
            }
        }
        spans.sort(Comparator.comparingInt(s -> s[0]));
        return new Masks(merged(spans));
    }

    private static int[] merged(List<int[]> spans) {
        int[] bounds = new int[2 * spans.size()];
        int n = 0;
        for (int[] span : spans) {
            if (n > 0 && span[0] < bounds[n - 1]) {
                bounds[n - 1] = Math.max(bounds[n - 1], span[1]);
            } else {
                bounds[n++] = span[0];
                bounds[n++] = span[1];
            }
        }
        return java.util.Arrays.copyOf(bounds, n);
    }

    /** Index of the first span that ends behind {@code offset}, to be used with {@link #start} and {@link #end}. */
    int from(int offset) {
        int low = 0;
        int high = bounds.length / 2;
        while (low < high) {
            int mid = (low + high) >>> 1;
            if (end(mid) <= offset) {
                low = mid + 1;
            } else {
                high = mid;
            }
        }
        return low;
    }

    int count() {
        return bounds.length / 2;
    }

    int start(int span) {
        return bounds[2 * span];
    }

    int end(int span) {
        return bounds[2 * span + 1];
    }
}
