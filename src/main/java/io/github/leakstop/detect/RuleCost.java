package io.github.leakstop.detect;

/**
 * What a rule has cost so far.
 *
 * @param evaluations values and windows that it was tried on
 * @param nanos wall time of these, in nanoseconds
 */
public record RuleCost(long evaluations, long nanos) {}
