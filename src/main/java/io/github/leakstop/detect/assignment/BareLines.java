package io.github.leakstop.detect.assignment;

import java.util.Set;

/**
 * Reads unquoted values line by line: YAML, properties, environment files, INI, headers, dumps, notes.
 *
 * <p>Idea: a separator ({@code =}, {@code :} or a wide one) has its name right before it and its value right behind,
 * up to the next name or the end of the line. Cost: every byte of a line is seen a bounded number of times. Quoted
 * values are {@link CodeReader}'s.
 */
final class BareLines {
    private static final Set<String> NO_PARENT =
            Set.of("else", "try", "finally", "default", "public", "private", "protected");

    private final Passage passage;
    private final Harvest harvest;
    private final boolean code;
    private final Outline outline = new Outline();

    BareLines(Passage passage, boolean code, Harvest harvest) {
        this.passage = passage;
        this.code = code;
        this.harvest = harvest;
    }

    void read() {
        int start = passage.from();
        while (start < passage.to()) {
            int end = passage.lineEnd(start);
            line(start, end);
            start = end + 1;
        }
    }

    private void line(int lineStart, int lineEnd) {
        LineStart head = LineStart.of(passage, lineStart, lineEnd);
        int end = trimmed(head.start(), lineEnd);
        if (head.start() >= end) {
            return;
        }
        if (isSection(head.start(), end)) {
            outline.section(passage.text(head.start() + 1, end - 1), head.start());
            return;
        }
        if (!head.commented()) {
            outline.at(head.indent());
        }
        if (isParent(head, end)) {
            outline.parent(head.indent(), unquoted(head.start(), end - 1), head.start());
            return;
        }
        new BareLine(passage, harvest, outline, head, end, code && !head.commented()).read();
    }

    private boolean isSection(int start, int end) {
        return passage.bytes()[start] == '['
                && passage.bytes()[end - 1] == ']'
                && end - start > 2
                && passage.indexOf('"', start, end) < 0
                && passage.indexOf(',', start, end) < 0;
    }

    private boolean isParent(LineStart head, int end) {
        int start = head.start();
        if (passage.bytes()[end - 1] != ':' || head.commented() || end - start > 80) {
            return false;
        }
        for (int i = start; i < end - 1; i++) {
            byte b = passage.bytes()[i];
            if (!Glyph.isWord(b) && b != '-' && b != '.' && b != '/' && b != '"' && b != '\'') {
                return false;
            }
        }
        return end - start > 1 && !NO_PARENT.contains(passage.text(start, end - 1));
    }

    private String unquoted(int start, int end) {
        boolean quoted = end - start > 2 && (passage.bytes()[start] == '"' || passage.bytes()[start] == '\'');
        return quoted ? passage.text(start + 1, end - 1) : passage.text(start, end);
    }

    /** End of the line without blanks and a comment that follows. */
    private int trimmed(int start, int lineEnd) {
        int end = lineEnd;
        for (int i = start + 1; i < lineEnd; i++) {
            if (passage.bytes()[i] == '#' && Glyph.isBlank(passage.bytes()[i - 1])) {
                end = i;
                break;
            }
        }
        while (end > start && Glyph.isBlank(passage.bytes()[end - 1])) {
            end--;
        }
        return end;
    }
}
