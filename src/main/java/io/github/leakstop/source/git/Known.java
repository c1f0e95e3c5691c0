package io.github.leakstop.source.git;

import java.util.Set;

/** What an earlier reading of the store knows already. Called from several threads. */
public interface Known {
    Known NOTHING = new Known() {
        @Override
        public boolean has(byte[] id) {
            return false;
        }

        @Override
        public boolean isWhole(byte[] id) {
            return false;
        }

        @Override
        public Set<String> absent() {
            return Set.of();
        }
    };

    /** Whether the object with this id (20 bytes) was read, so that its content need not be handed over again. */
    boolean has(byte[] id);

    /** Whether the object and all that it names, at any depth, were read and are still in the store, save what is {@link #absent}. */
    boolean isWhole(byte[] id);

    /** Hex ids of what whole objects name and the store does not have. HEAD's history names each of them. */
    Set<String> absent();
}
