package io.github.leakstop.detect;

/** Listens to what becomes of values, for an explanation. The silent one costs one call. */
interface Trace {
    Trace SILENT = new Trace() {
        @Override
        public boolean listens() {
            return false;
        }

        @Override
        public boolean watches(int offset) {
            return false;
        }

        @Override
        public void tell(Sighting sighting, String what) {}

        @Override
        public void tell(int offset, String what) {}
    };

    /** Whether anything is of interest; then nothing may be passed over because it was seen before. */
    default boolean listens() {
        return true;
    }

    /** Whether what happens there is of interest. */
    boolean watches(int offset);

    /** @param what without any text of the content */
    void tell(Sighting sighting, String what);

    /** @param what without any text of the content */
    void tell(int offset, String what);
}
