package io.github.leakstop.detect;

import io.github.leakstop.detect.prefilter.Hits;
import io.github.leakstop.finding.Detection;

/**
 * What a content gave, with what can be carried over to contents that are made from it. Immutable.
 *
 * <p>Only from quiet contents is anything carried: those in which nothing stands that any evidence could make a candidate.
 * Near a candidate, a change anywhere may matter, so such a content's descendants are examined whole.
 */
public final class Seen {
    /** Of nothing, so that nothing is carried over. */
    public static final Seen NOTHING = new Seen(Detection.NONE, new Hits(), false);

    private final Detection detection;
    private final Hits hits;
    private final boolean quiet;

    Seen(Detection detection, Hits hits, boolean quiet) {
        this.detection = detection;
        this.hits = hits;
        this.quiet = quiet;
    }

    public Detection detection() {
        return detection;
    }

    Hits hits() {
        return hits;
    }

    boolean isQuiet() {
        return quiet;
    }
}
