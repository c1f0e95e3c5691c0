package io.github.leakstop.source.git;

import io.github.leakstop.finding.Exposure.Reach;
import java.util.Arrays;

/**
 * A place that keeps an object alive.
 *
 * @param reach what kind of place
 * @param name full ref name, or for the others what to call it
 * @param id 20 bytes of the object that it names
 */
record Tip(Reach reach, String name, byte[] id) {
    @Override
    public boolean equals(Object other) {
        return other instanceof Tip that && reach == that.reach && name.equals(that.name) && Arrays.equals(id, that.id);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + Arrays.hashCode(id);
    }
}
