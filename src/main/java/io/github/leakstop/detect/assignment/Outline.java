package io.github.leakstop.detect.assignment;

import java.util.Arrays;
import java.util.Set;

/**
 * The parents of each line by indentation ({@code spring:}, {@code datasource:}) or by section ({@code [profile x]}).
 * Program code has none. Read when first asked for a parent, which in most passages nobody does, and no further
 * than to the line that asks.
 */
final class Outline {
    private static final Set<String> NO_PARENT =
            Set.of("else", "try", "finally", "default", "public", "private", "protected", "except");
    private static final int LONGEST_PARENT = 80;
    private static final int DEEPEST = 10;
    static final int LOOK_BACK = 4000;

    private final Passage passage;
    private final CodeSigns code;
    /** Where the next line to be read begins. */
    private int next = -1;

    /** Starts of the lines that are parents, their indents and their own parents. */
    private int[] starts = new int[16];

    private int[] ends = new int[16];
    private int[] indents = new int[16];
    private int[] parents = new int[16];
    private int count;

    Outline(Passage passage, CodeSigns code) {
        this.passage = passage;
        this.code = code;
    }

    private void readTo(int offset) {
        if (next < 0) {
            seed();
            next = passage.from();
        }
        while (next < passage.to() && next <= offset) {
            int end = passage.lineEnd(next);
            line(LineStart.of(passage, next, end), end);
            next = end + 1;
        }
    }

    /** Parents that stand before the passage, found by going up over ever smaller indents. */
    private void seed() {
        int first = passage.from();
        if (passage.depth() > 0 || code.near(first)) {
            return;
        }
        int[] found = new int[DEEPEST];
        int depth = 0;
        int indent = Integer.MAX_VALUE;
        int lowest = Math.max(0, first - LOOK_BACK);
        int lineEnd = first - 1;
        while (lineEnd > lowest && depth < DEEPEST && indent > 0) {
            int start = lineEnd;
            while (start > lowest && passage.bytes()[start - 1] != '\n') {
                start--;
            }
            LineStart head = LineStart.of(passage, start, lineEnd);
            if (head.indent() < indent && isParent(head, lineEnd)) {
                found[depth] = start;
                depth++;
                indent = head.indent();
            }
            lineEnd = start - 1;
        }
        passage.effort().add(first - Math.max(lineEnd, lowest));
        for (int d = depth - 1; d >= 0; d--) {
            int end = passage.lineEnd(found[d]);
            line(LineStart.of(passage, found[d], end), end);
        }
    }

    private boolean isParent(LineStart head, int lineEnd) {
        int end = LineStart.trimmed(passage, head.start(), lineEnd);
        return head.start() < end && !head.commented() && isParent(passage, head, end);
    }

    private void line(LineStart head, int lineEnd) {
        int end = LineStart.trimmed(passage, head.start(), lineEnd);
        if (head.start() >= end || head.commented() || code.near(head.start())) {
            return;
        }
        if (isSection(passage, head.start(), end)) {
            add(head.start() + 1, end - 1, -1, -1);
        } else if (isParent(passage, head, end)) {
            add(head.start(), end - 1, head.indent(), enclosing(head.indent()));
        }
    }

    private void add(int start, int end, int indent, int parent) {
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, count * 2);
            ends = Arrays.copyOf(ends, count * 2);
            indents = Arrays.copyOf(indents, count * 2);
            parents = Arrays.copyOf(parents, count * 2);
        }
        boolean quoted = end - start >= 2 && (passage.bytes()[start] == '"' || passage.bytes()[start] == '\'');
        starts[count] = quoted ? start + 1 : start;
        ends[count] = quoted ? end - 1 : end;
        indents[count] = indent;
        parents[count] = parent;
        count++;
    }

    /** The last parent so far that stands less deep. */
    private int enclosing(int indent) {
        return over(count - 1, indent);
    }

    private int over(int parent, int indent) {
        int p = parent;
        while (p >= 0 && indents[p] >= indent) {
            p = parents[p];
        }
        return p;
    }

    /** The parent of a line with this indent that starts at this offset, or -1. */
    int parent(int offset, int indent) {
        readTo(offset);
        int found = Arrays.binarySearch(starts, 0, count, offset);
        int last = found >= 0 ? found - 1 : -found - 2;
        return over(last, indent);
    }

    /** The parent of the line that an offset lies on, or -1. */
    int parentOf(int offset) {
        int start = offset;
        while (start > passage.from() && passage.bytes()[start - 1] != '\n' && offset - start < LONGEST_PARENT) {
            start--;
        }
        LineStart head = LineStart.of(passage, start, offset + 1);
        return parent(head.start(), head.indent());
    }

    /** Dotted names of a parent and its own ones, or empty. */
    String path(int parent) {
        String path = "";
        int p = parent;
        for (int n = 0; n < DEEPEST && p >= 0; n++) {
            String name = passage.text(starts[p], ends[p]);
            path = path.isEmpty() ? name : name + "." + path;
            p = parents[p];
        }
        return path;
    }

    /** Where it stands, or {@link Harvest#NEIGHBOURS}. */
    int block(int parent) {
        return parent < 0 ? Harvest.NEIGHBOURS : starts[parent];
    }

    static boolean isSection(Passage passage, int start, int end) {
        boolean bracketed = passage.bytes()[start] == '[' && passage.bytes()[end - 1] == ']' && end - start > 2;
        return bracketed && passage.indexOf('"', start, end) < 0 && passage.indexOf(',', start, end) < 0;
    }

    /** Whether a line is one word and a colon. */
    static boolean isParent(Passage passage, LineStart head, int end) {
        int start = head.start();
        if (passage.bytes()[end - 1] != ':' || end - start > LONGEST_PARENT || end - start < 2) {
            return false;
        }
        for (int i = start; i < end - 1; i++) {
            byte b = passage.bytes()[i];
            if (!Glyph.isWord(b) && "-./\"'".indexOf(b) < 0) {
                return false;
            }
        }
        return !NO_PARENT.contains(passage.text(start, end - 1));
    }
}
