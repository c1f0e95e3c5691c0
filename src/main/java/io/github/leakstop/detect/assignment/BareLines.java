package io.github.leakstop.detect.assignment;

/**
 * Reads what has no quotes, line by line: YAML, properties, environment files, INI, headers, dumps, notes.
 *
 * <p>Idea: a line is settled by the first reader that knows its look: a section, a parent of what is indented under it,
 * pairs round separators, flags, and last the looser forms of notes. Cost: every byte of a line is seen a bounded number
 * of times. Of the lines before those of interest only those are read that leave something behind: the last that says
 * which label is open, and those whose value may go on over lines. Quoted values are {@link CodeReader}'s.
 */
final class BareLines {
    private final Passage passage;
    private final Reading reading;
    private final Outline outline;
    private final Cover cover;
    private final CodeSigns code;
    private final Notes notes;
    private final Flags flags;
    private final LineSigns signs;

    BareLines(Passage passage, Outline outline, Cover cover, CodeSigns code, Reading reading) {
        this.passage = passage;
        this.outline = outline;
        this.cover = cover;
        this.code = code;
        this.reading = reading;
        this.notes = new Notes(passage, cover, reading);
        this.flags = new Flags(passage, cover, reading);
        this.signs = new LineSigns(passage);
    }

    void read() {
        int settled = settled(lineStart(reading.begins(passage)));
        int start = passage.from();
        while (start < passage.to() && !reading.endsBefore(passage, start)) {
            signs.read(start);
            int end = signs.end();
            if (start >= settled || mayGoOn(start, end)) {
                line(start, end);
            }
            start = end + 1;
        }
    }

    private int lineStart(int offset) {
        int start = offset;
        while (start > passage.from() && passage.bytes()[start - 1] != '\n') {
            start--;
        }
        return start;
    }

    /** Start of the last line before this one after which it is settled which label is open. */
    private int settled(int wanted) {
        int start = wanted;
        boolean settled = false;
        while (start > passage.from() && !settled) {
            int end = start - 1;
            start = lineStart(end);
            settled = settles(start, end);
        }
        return start;
    }

    /** Not empty lines, sections and rows: they leave a label as it is. */
    private boolean settles(int lineStart, int lineEnd) {
        LineStart head = LineStart.of(passage, lineStart, lineEnd);
        int end = LineStart.trimmed(passage, head.start(), lineEnd);
        return head.start() < end
                && !Outline.isSection(passage, head.start(), end)
                && passage.indexOf('|', head.start(), end) < 0;
    }

    /** Whether the line may have a value that goes on behind it: YAML's block, or a backslash at its end. */
    private boolean mayGoOn(int lineStart, int lineEnd) {
        if (!signs.have(LineSigns.GOES_ON) || !signs.have(LineSigns.SEPARATOR)) {
            return false;
        }
        byte[] bytes = passage.bytes();
        boolean separated = false;
        for (int i = lineStart; i < lineEnd; i++) {
            byte b = bytes[i];
            boolean goesOn = b == '\\'
                    ? i + 1 == lineEnd || Glyph.isBlank(bytes[i + 1])
                    : (b == '|' || b == '>') && separated && isBehindSeparator(bytes[i - 1]);
            if (goesOn) {
                return true;
            }
            separated |= b == '=' || b == ':' || b < 0;
        }
        return false;
    }

    private static boolean isBehindSeparator(byte before) {
        return Glyph.isBlank(before) || before == '=' || before == ':' || before == '>' || before < 0;
    }

    private void line(int lineStart, int lineEnd) {
        LineStart head = LineStart.of(passage, lineStart, lineEnd);
        int end = LineStart.trimmed(passage, head.start(), lineEnd, signs.have(LineSigns.HASH));
        if (head.start() >= end || Outline.isSection(passage, head.start(), end)) {
            return;
        }
        if (Outline.isParent(passage, head, end)) {
            notes.label(head, end);
            return;
        }
        boolean statement = !head.commented() && code.near(head.start());
        boolean found = signs.have(LineSigns.SEPARATOR) && pairs(head, end, statement);
        if (signs.have(LineSigns.DASH) || head.introduced()) {
            found |= flags.read(head, end);
        }
        if (signs.have(LineSigns.COLON)) {
            Urls.read(passage, cover, new Span(head.start(), end), reading, head.commented());
        }
        if (signs.have(LineSigns.DOLLAR) && !cover.contains(head.start())) {
            reading.defaults(passage, "", new Span(head.start(), end), Harvest.NEIGHBOURS, head.commented());
        }
        if (found || statement) {
            notes.forget();
        } else {
            notes.read(head, end, signs.have(LineSigns.BAR));
        }
    }

    private boolean pairs(LineStart head, int end, boolean statement) {
        Separators separators = new Separators(passage, cover, head.start(), end);
        return new BareLine(passage, reading, outline, head, separators, statement).read();
    }
}
