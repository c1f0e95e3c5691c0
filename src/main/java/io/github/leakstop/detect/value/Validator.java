package io.github.leakstop.detect.value;

/** A named test that a value has to pass before a rule may claim it. Implementations are immutable and thread-safe. */
public interface Validator {
    /** Whether the value passes. Never throws for any text; the cost is linear in its length. */
    boolean accepts(String value);

    /** As {@link #accepts}, for a value that what stands round it gives away: the user's name, say. */
    default boolean acceptsGivenAway(String value) {
        return accepts(value);
    }

    /**
     * Whether passing is proof by itself: a checksum or a derivation that a chance value of the same shape passes at odds
     * of one in 2^15 or less.
     */
    default boolean proof() {
        return false;
    }
}
