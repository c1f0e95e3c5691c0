package io.github.leakstop.source.git;

import io.github.leakstop.source.pack.PackVisitor.Kind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which object of a store names which: trees their entries, commits their tree and then their parents, tags their target.
 *
 * <p>Idea: a history scan reads every tree and commit anyway; keeping their links as numbers makes completeness, paths and
 * exposure a matter of arrays, in whatever order the objects were read and without opening one twice. Cost: 12 bytes an
 * object and 4 bytes an entry, some 15 MB for 350,000 objects. When not to use it: for a few commits of a huge repository, where a
 * walk from the tips touches less. Filled by {@link GraphWriter}s, one a thread, then immutable and thread-safe.
 */
final class ObjectGraph {
    private static final int POOL_SHIFT = 40;

    private final ObjectStore store;
    private final Set<String> shallow;
    private final Kind[] kinds;
    private final long[] links;
    private final List<IntPool> pools = new ArrayList<>();
    private final Map<String, Integer> absent = new HashMap<>();
    private final List<String> absentIds = new ArrayList<>();
    private volatile boolean damaged;

    /**
     * Begins an empty graph.
     *
     * @param shallow hex ids of commits whose parents were cut off
     */
    ObjectGraph(ObjectStore store, Set<String> shallow) {
        this.store = store;
        this.shallow = shallow;
        this.kinds = new Kind[store.size()];
        this.links = new long[store.size()];
    }

    /** Makes the writer of a thread. */
    synchronized GraphWriter writer() {
        IntPool pool = new IntPool();
        pools.add(pool);
        return new GraphWriter(this, store, pool);
    }

    /** The number that stands for an object that the store does not have; always negative. */
    synchronized int absent(String id) {
        return absent.computeIfAbsent(id, key -> {
            absentIds.add(key);
            return -absentIds.size();
        });
    }

    boolean isCutOff(String commit) {
        return shallow.contains(commit);
    }

    void wasRead(int number, Kind kind) {
        kinds[number] = kind;
    }

    void setLinks(int number, IntPool pool, long position) {
        links[number] = (long) (pools.indexOf(pool) + 1) << POOL_SHIFT | position;
    }

    /** Notes that something in the store cannot be read, so that JGit, which logs and gives up whole packs, is kept off it. */
    void wasDamaged() {
        damaged = true;
    }

    boolean isDamaged() {
        return damaged || !store.isSound();
    }

    /** Whether all that was read is sound, and whatever it names is in the store. */
    boolean isWhole() {
        return !isDamaged() && absentIds.isEmpty() && store.gaps().isEmpty();
    }

    ObjectStore store() {
        return store;
    }

    boolean isRead(int number) {
        return kinds[number] != null;
    }

    /** Numbers of all objects that were read. */
    BitSet read() {
        BitSet read = new BitSet();
        for (int number = 0; number < kinds.length; number++) {
            read.set(number, kinds[number] != null);
        }
        return read;
    }

    boolean is(int number, Kind kind) {
        return kinds[number] == kind;
    }

    int linkCount(int number) {
        long at = links[number];
        return at == 0 ? 0 : pool(at).get(position(at));
    }

    /** Number of the object that a link leads to, negative where the store does not have it. */
    int link(int number, int which) {
        long at = links[number];
        return pool(at).get(position(at) + 1 + which);
    }

    private IntPool pool(long at) {
        return pools.get((int) (at >>> POOL_SHIFT) - 1);
    }

    private static long position(long at) {
        return at & ((1L << POOL_SHIFT) - 1);
    }

    /** Hex ids of all that is named and not there, reachable or not. */
    List<String> absentIds() {
        return Collections.unmodifiableList(absentIds);
    }

    String absentId(int negative) {
        return absentIds.get(-negative - 1);
    }
}
