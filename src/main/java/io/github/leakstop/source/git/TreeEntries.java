package io.github.leakstop.source.git;

import java.nio.charset.StandardCharsets;

/** Goes over the entries of a sound tree object. Reused for one tree after another; not thread-safe. */
final class TreeEntries {
    private static final int ID = 20;

    private byte[] bytes = {};
    private int begin;
    private int name;
    private int end;
    private int next;

    /** Stands before the first entry of a tree. */
    void of(byte[] tree) {
        bytes = tree;
        next = 0;
    }

    /** Goes to the next entry that is no submodule, which are those that the graph has links for; false behind the last. */
    boolean next() {
        boolean isThere = nextOfAll();
        while (isThere && isSubmodule()) {
            isThere = nextOfAll();
        }
        return isThere;
    }

    /** Goes to the next entry, whatever it is; false behind the last. */
    boolean nextOfAll() {
        if (next >= bytes.length) {
            return false;
        }
        begin = next;
        name = after(' ', begin);
        end = after(0, name) - 1;
        next = end + 1 + ID;
        return true;
    }

    private int after(int limit, int from) {
        int at = from;
        while (bytes[at] != limit) {
            at++;
        }
        return at + 1;
    }

    boolean isSubmodule() {
        return bytes[begin] == '1' && bytes[begin + 1] == '6';
    }

    /** Whether it is a file or a symbolic link. */
    boolean isFile() {
        return bytes[begin] == '1' && !isSubmodule();
    }

    boolean isFolder() {
        return bytes[begin] == '4';
    }

    /** The tree. */
    byte[] bytes() {
        return bytes;
    }

    /** Where in the tree the id of what the entry names begins. */
    int id() {
        return end + 1;
    }

    String name() {
        return new String(bytes, name, end - name, StandardCharsets.UTF_8);
    }
}
