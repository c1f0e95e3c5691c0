package io.github.leakstop.source.git;

import io.github.leakstop.finding.Exposure.Reach;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/**
 * A place that keeps an object alive.
 *
 * @param reach what kind of place
 * @param name full ref name, or for the others what to call it
 * @param id 20 bytes of the object that it names
 */
record Tip(Reach reach, String name, byte[] id) {
    private static final Set<Reach> REFS = EnumSet.of(Reach.HEAD, Reach.REF, Reach.STASH);

    /** Whether what it reaches belongs to a scope of tips; the index belongs to none. */
    boolean isIn(Scope.Behind scope) {
        return scope instanceof Scope.BehindRefs refs
                ? REFS.contains(reach) && refs.names().contains(name)
                : reach == Reach.HEAD;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Tip that && reach == that.reach && name.equals(that.name) && Arrays.equals(id, that.id);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + Arrays.hashCode(id);
    }
}
