package io.github.leakstop.detect.assignment;

/**
 * Reads what has no quotes, line by line: YAML, properties, environment files, INI, headers, dumps, notes.
 *
 * <p>Idea: a line is settled by the first reader that knows its look: a section, a parent of what is indented under it,
 * pairs round separators, flags, and last the looser forms of notes. Cost: every byte of a line is seen a bounded number
 * of times. Quoted values are {@link CodeReader}'s.
 */
final class BareLines {
    private final Passage passage;
    private final Reading reading;
    private final Outline outline;
    private final Cover cover;
    private final CodeSigns code;
    private final Notes notes;
    private final Flags flags;

    BareLines(Passage passage, Outline outline, Cover cover, CodeSigns code, Reading reading) {
        this.passage = passage;
        this.outline = outline;
        this.cover = cover;
        this.code = code;
        this.reading = reading;
        this.notes = new Notes(passage, cover, reading);
        this.flags = new Flags(passage, cover, reading);
    }

    void read() {
        int start = passage.from();
        while (start < passage.to() && !reading.endsBefore(passage, start)) {
            int end = passage.lineEnd(start);
            line(start, end);
            start = end + 1;
        }
    }

    private void line(int lineStart, int lineEnd) {
        LineStart head = LineStart.of(passage, lineStart, lineEnd);
        int end = LineStart.trimmed(passage, head.start(), lineEnd);
        if (head.start() >= end || Outline.isSection(passage, head.start(), end)) {
            return;
        }
        if (Outline.isParent(passage, head, end)) {
            notes.label(head, end);
            return;
        }
        boolean statement = !head.commented() && code.near(head.start());
        Separators separators = new Separators(passage, cover, head.start(), end);
        boolean found = new BareLine(passage, reading, outline, head, separators, statement).read();
        found |= flags.read(head, end);
        Urls.read(passage, cover, new Span(head.start(), end), reading, head.commented());
        if (!cover.contains(head.start())) {
            reading.defaults(passage, "", new Span(head.start(), end), Harvest.NEIGHBOURS, head.commented());
        }
        if (found || statement) {
            notes.forget();
        } else {
            notes.read(head, end);
        }
    }
}
