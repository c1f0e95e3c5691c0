package io.github.leakstop.detect;

import io.github.leakstop.detect.prefilter.Hits;
import io.github.leakstop.finding.Detection;

/** What a content gave, with the prefilter's hits, which can be carried over to contents that are made from it. Immutable. */
public final class Seen {
    /** Of nothing, so that nothing is carried over. */
    public static final Seen NOTHING = new Seen(Detection.NONE, new Hits(), false);

    private final Detection detection;
    private final Hits hits;
    private final boolean carries;

    /** @param carries whether the hits are those of the content's own bytes */
    Seen(Detection detection, Hits hits, boolean carries) {
        this.detection = detection;
        this.hits = hits;
        this.carries = carries;
    }

    public Detection detection() {
        return detection;
    }

    Hits hits() {
        return hits;
    }

    boolean carries() {
        return carries;
    }
}
