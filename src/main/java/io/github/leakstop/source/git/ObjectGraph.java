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
 * exposure a matter of arrays, in whatever order the objects were read and without opening one twice. Cost: 9 bytes an
 * object and 3 an entry, some 15 MB for 350,000 objects. When not to use it: for a few commits of a huge repository, where a
 * walk from the tips touches less. Filled by {@link GraphWriter}s, one a thread, then immutable and thread-safe.
 */
final class ObjectGraph {
    private final ObjectStore store;
    private final Set<String> shallow;
    /** Number of the kind, 0 for what was not read. */
    private final byte[] kinds;

    private final int[] links;
    private final LinkRows rows;
    private final Map<String, Integer> absent;
    private final List<String> absentIds;
    private volatile boolean damaged;

    /**
     * Begins an empty graph.
     *
     * @param shallow hex ids of commits whose parents were cut off
     */
    ObjectGraph(ObjectStore store, Set<String> shallow) {
        this.store = store;
        this.shallow = shallow;
        this.kinds = new byte[store.size()];
        this.links = new int[store.size()];
        this.rows = new LinkRows();
        this.absent = new HashMap<>();
        this.absentIds = new ArrayList<>();
    }

    /** Begins a graph that has what another has, which stays as it is. */
    ObjectGraph(ObjectGraph other) {
        this.store = other.store;
        this.shallow = other.shallow;
        this.kinds = other.kinds.clone();
        this.links = other.links.clone();
        this.rows = other.rows;
        this.absent = new HashMap<>(other.absent);
        this.absentIds = new ArrayList<>(other.absentIds);
        this.damaged = other.damaged;
    }

    /** Makes the writer of a thread. */
    GraphWriter writer() {
        return new GraphWriter(this, store, rows.writer());
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
        kinds[number] = (byte) kind.number();
    }

    /** Notes where the links of an object lie. */
    void setLinks(int number, int row) {
        links[number] = row;
    }

    /** Notes that something in the store cannot be read, so that JGit, which logs and gives up whole packs, is kept off it. */
    void wasDamaged() {
        damaged = true;
    }

    boolean isDamaged() {
        return damaged || !store.isSound();
    }

    /** Whether all of the store was listed, and all that was read of it is sound. */
    boolean isSound() {
        return !isDamaged() && store.gaps().isEmpty();
    }

    ObjectStore store() {
        return store;
    }

    boolean isRead(int number) {
        return kinds[number] != 0;
    }

    /** Numbers of all objects that were read. */
    BitSet read() {
        BitSet read = new BitSet();
        for (int number = 0; number < kinds.length; number++) {
            read.set(number, kinds[number] != 0);
        }
        return read;
    }

    /** Numbers of all objects of a kind that were read. */
    BitSet all(Kind kind) {
        BitSet all = new BitSet(kinds.length);
        for (int number = 0; number < kinds.length; number++) {
            all.set(number, is(number, kind));
        }
        return all;
    }

    boolean is(int number, Kind kind) {
        return kinds[number] == kind.number();
    }

    /** The kind of an object that was read. */
    Kind kind(int number) {
        return Kind.numbered(kinds[number]);
    }

    int linkCount(int number) {
        int row = links[number];
        return row == LinkRows.NONE ? 0 : rows.length(row);
    }

    /** Number of the object that a link leads to, negative where the store does not have it. */
    int link(int number, int which) {
        return rows.get(links[number], which);
    }

    /** Hex ids of all that is named and not there, reachable or not. */
    List<String> absentIds() {
        return Collections.unmodifiableList(absentIds);
    }

    String absentId(int negative) {
        return absentIds.get(-negative - 1);
    }
}
