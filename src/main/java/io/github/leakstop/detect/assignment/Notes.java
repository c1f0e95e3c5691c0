package io.github.leakstop.detect.assignment;

/**
 * Reads what people write down for themselves: {@code API Key v}, rows of a table, a label on one line and its value on
 * the next, values one a line with nothing to name them. Only values that look made are taken, for else all prose would
 * be names and values.
 */
final class Notes {
    private static final int LONGEST_LABEL = 60;
    private static final int MOST_WORDS = 5;
    private static final int LONGEST_VALUE = 512;

    private final Passage passage;
    private final byte[] bytes;
    private final Cover cover;
    private final Reading reading;
    private Span label = new Span(0, 0);
    private boolean labelCommented;

    Notes(Passage passage, Cover cover, Reading reading) {
        this.cover = cover;
        this.passage = passage;
        this.bytes = passage.bytes();
        this.reading = reading;
    }

    void forget() {
        label = new Span(0, 0);
    }

    /** A line that ends in a colon names what stands on the next one. */
    void label(LineStart head, int end) {
        label = clean(head.start(), end);
        labelCommented = head.commented();
    }

    /** Reads a line, of which it is known whether it has a bar to look for. */
    void read(LineStart head, int end, boolean barred) {
        Span line = clean(head.start(), end);
        if (barred && passage.indexOf('|', line.start(), line.end()) >= 0) {
            row(line, head.commented());
            return;
        }
        Span last = lastWord(line);
        if (isMade(last)) {
            Span before = clean(line.start(), last.start());
            boolean byLabel = before.isEmpty();
            Span name = byLabel ? label : before;
            boolean names = !name.isEmpty() && isLabel(name) && !(byLabel && isCommentBelow(head));
            emit(names ? name : last, last, names, head.commented() || (names && byLabel && labelCommented));
            forget();
        } else if (isLabel(line) && !isGivenNothing(line.end(), end) && !passage.startsWith("-----", head.start())) {
            label = line;
            labelCommented = head.commented();
        } else {
            forget();
        }
    }

    /** {@code password=} without a value, and below it a comment: that is none either. */
    private boolean isCommentBelow(LineStart head) {
        return head.commented() && !labelCommented;
    }

    /** {@code secret: "",} */
    private boolean isGivenNothing(int from, int end) {
        for (int i = from; i + 1 < end; i++) {
            if ((bytes[i] == '"' || bytes[i] == '\'') && bytes[i + 1] == bytes[i]) {
                return true;
            }
        }
        return false;
    }

    private void row(Span line, boolean commented) {
        Span before = new Span(0, 0);
        int start = line.start();
        while (start < line.end()) {
            int bar = passage.indexOf('|', start, line.end());
            int stop = bar < 0 ? line.end() : bar;
            Span cell = clean(start, stop);
            if (isMade(cell)) {
                boolean names = !before.isEmpty() && isLabel(before);
                emit(names ? before : cell, cell, names, commented);
            }
            before = cell;
            start = stop + 1;
        }
    }

    private void emit(Span name, Span value, boolean named, boolean commented) {
        String written = named ? passage.text(name.start(), name.end()) : "";
        String text = passage.text(value.start(), value.end());
        reading.bare(
                passage, written, name, text, value, named ? Form.BARE : Form.LITERAL, Harvest.NEIGHBOURS, commented);
    }

    private boolean isMade(Span value) {
        return !value.isEmpty()
                && value.length() <= LONGEST_VALUE
                && !cover.contains(value.start())
                && ValueLook.looksMade(bytes, value.start(), value.end());
    }

    /** A few words and no sentence. */
    private boolean isLabel(Span text) {
        if (text.isEmpty() || text.length() > LONGEST_LABEL) {
            return false;
        }
        int words = 1;
        for (int i = text.start(); i < text.end(); i++) {
            byte b = bytes[i];
            if (b == ' ') {
                words++;
            } else if (!Glyph.isWord(b) && "-./&()*".indexOf(b) < 0) {
                return false;
            }
        }
        return words <= MOST_WORDS;
    }

    private Span lastWord(Span line) {
        int start = line.end();
        while (start > line.start() && !Glyph.isBlank(bytes[start - 1])) {
            start--;
        }
        return new Span(start, line.end());
    }

    /** Without blanks, Markdown's marks and separators at its ends. */
    private Span clean(int from, int to) {
        int start = from;
        int end = to;
        while (start < end && isDecoration(bytes[start])) {
            start++;
        }
        while (end > start && (isDecoration(bytes[end - 1]) || isSeparator(bytes[end - 1]))) {
            end--;
        }
        return new Span(start, end);
    }

    private static boolean isSeparator(byte b) {
        return b == ':' || b == '=' || b == ',' || b == ';';
    }

    private static boolean isDecoration(byte b) {
        return Glyph.isBlank(b) || (!Glyph.isWord(b) && "`*|#>-\"'".indexOf(b) >= 0);
    }
}
