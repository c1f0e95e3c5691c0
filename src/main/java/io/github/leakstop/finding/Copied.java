package io.github.leakstop.finding;

/**
 * Which stretches of a text stand in another text too, in the order of this text and without overlap. Offsets and lengths
 * are bytes.
 */
public interface Copied {
    /** No stretch is copied. */
    Copied NOTHING = new Copied() {
        @Override
        public int count() {
            return 0;
        }

        @Override
        public int target(int stretch) {
            throw new IndexOutOfBoundsException(stretch);
        }

        @Override
        public int source(int stretch) {
            throw new IndexOutOfBoundsException(stretch);
        }

        @Override
        public int length(int stretch) {
            throw new IndexOutOfBoundsException(stretch);
        }
    };

    int count();

    /** Where a stretch begins in this text. */
    int target(int stretch);

    /** Where it begins in the other text. */
    int source(int stretch);

    int length(int stretch);
}
