package io.github.leakstop.source.git;

import io.github.leakstop.source.pack.PackVisitor.Kind;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Notes the links of one object after another. One a thread.
 *
 * <p>A tree mostly names what its predecessor named, so look-ups go through a small cache before the pack indexes.
 */
final class GraphWriter {
    private static final int ID = 20;
    private static final int CACHE_BITS = 16;

    private final ObjectGraph graph;
    private final ObjectStore store;
    private final IntPool pool;
    private final byte[] cachedIds = new byte[ID << CACHE_BITS];
    private final int[] cachedNumbers = new int[1 << CACHE_BITS];
    private final byte[] parsed = new byte[ID];
    private int[] found = new int[64];
    private int count;

    GraphWriter(ObjectGraph graph, ObjectStore store, IntPool pool) {
        this.graph = graph;
        this.store = store;
        this.pool = pool;
        cachedIds[0] = 1; // so that the empty slot, all zeros, is no id that belongs there
    }

    /** Notes an object that is not noted yet; false where its bytes are no object of that kind. */
    boolean note(Kind kind, int number, byte[] id, byte[] bytes, int length) {
        if (graph.isRead(number)) {
            return true;
        }
        count = 0;
        boolean sound = switch (kind) {
            case TREE -> tree(bytes, length);
            case COMMIT -> commit(id, bytes, length);
            case TAG -> header("object ", bytes, 0, length) > 0;
            case BLOB -> true;
        };
        if (sound) {
            keep(number);
            graph.wasRead(number, kind);
        }
        return sound;
    }

    private void keep(int number) {
        if (count == 0) {
            return;
        }
        graph.setLinks(number, pool, pool.size());
        pool.add(count);
        for (int i = 0; i < count; i++) {
            pool.add(found[i]);
        }
    }

    private boolean tree(byte[] bytes, int length) {
        int at = 0;
        while (at < length) {
            boolean submodule = bytes[at] == '1' && at + 1 < length && bytes[at + 1] == '6';
            while (at < length && bytes[at] != 0) {
                at++;
            }
            at++;
            if (at + ID > length) {
                return false;
            }
            if (!submodule) {
                add(number(bytes, at));
            }
            at += ID;
        }
        return true;
    }

    private boolean commit(byte[] id, byte[] bytes, int length) {
        int at = header("tree ", bytes, 0, length);
        if (at < 0) {
            return false;
        }
        if (graph.isCutOff(HexFormat.of().formatHex(id))) {
            return true;
        }
        for (int next = at; next > 0; next = header("parent ", bytes, next, length)) {
            at = next;
        }
        return true;
    }

    /** Adds the object that a header line names and returns where the next line begins; -1 where it is another line. */
    private int header(String name, byte[] bytes, int from, int length) {
        int at = from + name.length();
        if (at + 2 * ID >= length) {
            return -1;
        }
        for (int i = 0; i < name.length(); i++) {
            if (bytes[from + i] != name.charAt(i)) {
                return -1;
            }
        }
        for (int i = 0; i < ID; i++) {
            int high = Character.digit(bytes[at + 2 * i], 16);
            int low = Character.digit(bytes[at + 2 * i + 1], 16);
            if (high < 0 || low < 0) {
                return -1;
            }
            parsed[i] = (byte) (high << 4 | low);
        }
        add(number(parsed, 0));
        return at + 2 * ID + 1;
    }

    private void add(int number) {
        if (count == found.length) {
            found = Arrays.copyOf(found, count * 2);
        }
        found[count++] = number;
    }

    private int number(byte[] bytes, int at) {
        int slot = (bytes[at] & 0xff) << CACHE_BITS - Byte.SIZE | bytes[at + 1] & 0xff;
        int cached = slot * ID;
        if (Arrays.equals(cachedIds, cached, cached + ID, bytes, at, at + ID)) {
            return cachedNumbers[slot];
        }
        int number = store.number(bytes, at);
        if (number < 0) {
            number = graph.absent(HexFormat.of().formatHex(bytes, at, at + ID));
        }
        System.arraycopy(bytes, at, cachedIds, cached, ID);
        cachedNumbers[slot] = number;
        return number;
    }
}
