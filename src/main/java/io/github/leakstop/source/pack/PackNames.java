package io.github.leakstop.source.pack;

/** The names of a pack's objects, sorted; each has its place among them. Thread-safe. */
sealed interface PackNames permits PackIndex, LyingNames {
    /** Place of the id whose 20 bytes begin at {@code at}, negative where it is not one of them. */
    int find(byte[] id, int at);

    /** Copies the id at a place. */
    void idAtPlace(int place, byte[] into, int at);
}
