package io.github.leakstop.source.pack;

/**
 * Is shown every object of a pack once. One visitor serves one thread; a mark it returns comes back with each delta that is
 * made from that object.
 *
 * @param <M> what is remembered of an object while its deltas are read
 */
public interface PackVisitor<M> {
    /** Object kinds by their number in a pack, gitformat-pack(5). */
    enum Kind {
        COMMIT(1),
        TREE(2),
        BLOB(3),
        TAG(4);

        private static final Kind[] OF_NUMBER = values();

        private final int number;

        Kind(int number) {
            this.number = number;
        }

        public int number() {
            return number;
        }

        /** The kind with a number from 1 to 4. */
        public static Kind numbered(int number) {
            return OF_NUMBER[number - 1];
        }
    }

    /** Whether objects of this kind are to be shown; whole families of others are not even inflated. */
    boolean wants(Kind kind);

    /** Whether the object whose id stands in the array is to be shown; it may be inflated all the same for its deltas. */
    boolean wants(Kind kind, byte[] id);

    /** An object that is stored whole. The arrays are valid during the call only. */
    M whole(Kind kind, byte[] id, byte[] bytes, int length);

    /**
     * An object made from another. The arrays are valid during the call only.
     *
     * @param base what this visitor returned for that other object
     * @param delta which stretches were copied from it
     */
    M delta(Kind kind, byte[] id, byte[] bytes, int length, M base, Delta delta);

    /** What stands for an object that was inflated for its deltas but not shown. */
    M unseen(Kind kind, byte[] bytes, int length);

    /** An object too large to be held in memory, or a delta of one: to be read by other means. */
    void oversized(Kind kind, byte[] id);

    /** An object that cannot be read. */
    void unreadable(byte[] id, String reason);
}
