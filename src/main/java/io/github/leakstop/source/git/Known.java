package io.github.leakstop.source.git;

/** What an earlier reading of the store knows already. Called from several threads. */
public interface Known {
    Known NOTHING = new Known() {
        @Override
        public boolean has(byte[] id) {
            return false;
        }

        @Override
        public boolean isClosed() {
            return false;
        }
    };

    /** Whether the object with this id (20 bytes) was read, so that its content need not be handed over again. */
    boolean has(byte[] id);

    /** Whether all known objects are still in the store, and whatever they name is among them. */
    boolean isClosed();
}
