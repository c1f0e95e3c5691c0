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
        do {
            if (next >= bytes.length) {
                return false;
            }
            begin = next;
            name = after(' ', begin);
            end = after(0, name) - 1;
            next = end + 1 + ID;
        } while (bytes[begin] == '1' && bytes[begin + 1] == '6');
        return true;
    }

    private int after(int limit, int from) {
        int at = from;
        while (bytes[at] != limit) {
            at++;
        }
        return at + 1;
    }

    boolean isFolder() {
        return bytes[begin] == '4';
    }

    String name() {
        return new String(bytes, name, end - name, StandardCharsets.UTF_8);
    }
}
