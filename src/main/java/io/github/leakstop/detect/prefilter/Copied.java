package io.github.leakstop.detect.prefilter;

/**
 * Which stretches of a text stand in another text too, in the order of this text and without overlap. Offsets and lengths
 * are bytes.
 */
public interface Copied {
    int count();

    /** Where a stretch begins in this text. */
    int target(int stretch);

    /** Where it begins in the other text. */
    int source(int stretch);

    int length(int stretch);
}
