package io.github.leakstop.source.git;

import io.github.leakstop.source.pack.PackVisitor.Kind;
import java.util.Arrays;
import java.util.HexFormat;

/** Notes the links of one object after another. One a thread. */
final class GraphWriter {
    private static final int ID = 20;

    private final ObjectGraph graph;
    private final ObjectStore store;
    private final LinkRows.Writer rows;
    private final byte[] parsed = new byte[ID];
    private int[] found = new int[64];
    private int count;

    GraphWriter(ObjectGraph graph, ObjectStore store, LinkRows.Writer rows) {
        this.graph = graph;
        this.store = store;
        this.rows = rows;
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
        if (count > 0) {
            graph.setLinks(number, rows.add(found, count));
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
        int number = store.number(bytes, at);
        return number < 0 ? graph.absent(HexFormat.of().formatHex(bytes, at, at + ID)) : number;
    }
}
