package io.github.leakstop.detect.assignment;

import java.util.Arrays;

/**
 * The tags of a passage: strict enough that {@code a < b} and {@code List<String>} cost nothing and mean nothing.
 *
 * <p>Start and end of each, whether it closes, and where its name ends.
 */
final class Tags {
    private static final int LONGEST = 8000;

    private final byte[] bytes;
    private final int from;
    private final int to;
    private int[] starts = new int[8];
    private int[] ends = new int[8];
    private int[] nameEnds = new int[8];
    private int count;
    private int seen;

    private Tags(Passage passage) {
        this.bytes = passage.bytes();
        this.from = passage.from();
        this.to = passage.to();
    }

    static Tags in(Passage passage) {
        Tags tags = new Tags(passage);
        int i = passage.indexOf('<', passage.from(), passage.to());
        while (i >= 0) {
            int end = tags.find(i);
            if (end > 0) {
                tags.add(i, end);
            }
            i = passage.indexOf('<', end > 0 ? end : i + 1, passage.to());
        }
        return tags;
    }

    int count() {
        return count;
    }

    int start(int tag) {
        return starts[tag];
    }

    int end(int tag) {
        return ends[tag];
    }

    int nameStart(int tag) {
        return starts[tag] + (closes(tag) ? 2 : 1);
    }

    int nameEnd(int tag) {
        return nameEnds[tag];
    }

    boolean closes(int tag) {
        return bytes[starts[tag] + 1] == '/';
    }

    boolean isEmpty(int tag) {
        return bytes[ends[tag] - 2] == '/';
    }

    /** Whether the offset lies in a tag; to be asked with growing offsets. */
    boolean cover(int offset) {
        while (seen < count && ends[seen] <= offset) {
            seen++;
        }
        return seen < count && starts[seen] <= offset;
    }

    private void add(int start, int end) {
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, count * 2);
            ends = Arrays.copyOf(ends, count * 2);
            nameEnds = Arrays.copyOf(nameEnds, count * 2);
        }
        starts[count] = start;
        ends[count] = end;
        nameEnds[count] = name(start + (bytes[start + 1] == '/' ? 2 : 1));
        count++;
    }

    /** Behind the tag that starts at {@code i}, or -1 when it is none. */
    private int find(int i) {
        int limit = Math.min(to, i + LONGEST);
        int at = i + 1;
        if (at < limit && bytes[at] == '/') {
            at++;
        }
        int name = name(at);
        boolean ofType = at == i + 1 && i > from && (Glyph.isWord(bytes[i - 1]) || bytes[i - 1] == '.');
        if (ofType || name == at || !Glyph.isAsciiLetter(bytes[at])) {
            return -1;
        }
        at = name;
        while (at < limit) {
            int next = blanks(at, limit);
            if (next >= limit) {
                return -1;
            }
            if (bytes[next] == '>') {
                return next + 1;
            }
            if (bytes[next] == '/' && next + 1 < limit && bytes[next + 1] == '>') {
                return next + 2;
            }
            if (next == at) {
                return -1;
            }
            at = attribute(next, limit);
            if (at < 0) {
                return -1;
            }
        }
        return -1;
    }

    private int attribute(int i, int limit) {
        int name = name(i);
        if (name == i) {
            return -1;
        }
        int equals = blanks(name, limit);
        if (equals >= limit || bytes[equals] != '=') {
            return name;
        }
        int value = blanks(equals + 1, limit);
        if (value >= limit || (bytes[value] != '"' && bytes[value] != '\'' && bytes[value] != '{')) {
            return -1;
        }
        byte closer = bytes[value] == '{' ? (byte) '}' : bytes[value];
        for (int k = value + 1; k < limit; k++) {
            if (bytes[k] == closer) {
                return k + 1;
            }
        }
        return -1;
    }

    private int name(int i) {
        int at = i;
        while (at < to && (Glyph.isWord(bytes[at]) || joinsWords(bytes[at]))) {
            at++;
        }
        return at;
    }

    private static boolean joinsWords(byte b) {
        return b == '-' || b == '.' || b == ':' || b == '@' || b == '#';
    }

    private int blanks(int i, int limit) {
        int at = i;
        while (at < limit && (Glyph.isBlank(bytes[at]) || bytes[at] == '\n')) {
            at++;
        }
        return at;
    }
}
