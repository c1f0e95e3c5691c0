package io.github.leakstop.detect;

import io.github.leakstop.finding.Evidence;

/** The chosen part of a credential that nothing names: its place behind a secret speaks for it, and what it may be made of. */
final class BareThird {
    static final int LONGEST = 64;
    static final int SHORTEST = 6;
    private static final String CODE = "(){}[]=<>\"'`";

    private BareThird() {}

    /** Whether such a part may hold this byte; none is a blank, a quote or a mark of code. */
    static boolean mayHold(byte b) {
        return b > ' ' && CODE.indexOf(b) < 0;
    }

    /** Adds a value under each rule of a third part that takes it and goes with the secret. */
    static void add(RuleIndex index, Sighting secret, int start, int end, String value, Sightings sightings) {
        for (CompiledRule rule : index.thirdParts()) {
            if (rule.hasCompanion(secret.rule()) && rule.fits(value)) {
                Sighting third = new Sighting(rule, start, end, value, Holder.NONE, false);
                third.add(Evidence.PAIR);
                third.add(Evidence.ADJACENT);
                sightings.add(third);
            }
        }
    }
}
