package io.github.leakstop.detect.assignment;

/**
 * What is read for a region: from where on context is looked at, from where to where values count, and where looking
 * ends. Whole lines, unless a line is so long that it is minified or data: then a bounded part of it, so that many
 * regions on one line cost no more than as many lines.
 */
record Window(int start, int from, int to, int stop) {
    private static final int LOOK_BACK = 1500;
    private static final int LOOK_AHEAD = 500;
    private static final int LONGEST_LINE = 1500;
    private static final int LINES_BEFORE = 1;
    private static final int LINES_BEHIND = 3;
    private static final int NEAR = 400;

    static Window of(byte[] text, int length, int from, int to) {
        int first = Math.max(0, Math.min(from, length));
        int last = Math.max(first, Math.min(to, length));
        int lineStart = lineStart(text, first, first - LONGEST_LINE);
        int lineEnd = lineEnd(text, length, last, last + LONGEST_LINE);
        int wantedFrom = back(text, lineStart, LINES_BEFORE);
        int wantedTo = ahead(text, length, lineEnd, LINES_BEHIND);
        int start = contextStart(text, wantedFrom);
        int stop = lineEnd(text, length, Math.min(length, wantedTo + LOOK_AHEAD), wantedTo + 2 * LOOK_AHEAD);
        return new Window(start, wantedFrom, wantedTo, stop);
    }

    /** Start of the line, or of a piece of it that begins behind a separator. */
    private static int lineStart(byte[] text, int offset, int lowest) {
        int i = offset;
        while (i > 0 && i > lowest && text[i - 1] != '\n') {
            i--;
        }
        return i == 0 || text[i - 1] == '\n' ? i : pieceStart(text, i, offset);
    }

    private static int pieceStart(byte[] text, int from, int offset) {
        for (int i = from; i + 1 < offset; i++) {
            byte b = text[i];
            boolean fresh = text[i + 1] == '"' || text[i + 1] == '\'' || Glyph.isWord(text[i + 1]);
            if ((b == '{' || b == ';' || (b == ',' && text[i + 1] == '"')) && fresh) {
                return i;
            }
        }
        return from;
    }

    private static int lineEnd(byte[] text, int length, int offset, int highest) {
        int i = offset;
        while (i < length && i < highest && text[i] != '\n') {
            i++;
        }
        return Math.min(i, length);
    }

    private static int back(byte[] text, int lineStart, int lines) {
        int start = lineStart;
        for (int n = 0; n < lines && start > 0 && text[start - 1] == '\n'; n++) {
            int before = lineStart(text, start - 1, start - NEAR);
            if (before > 0 && text[before - 1] != '\n') {
                return start;
            }
            start = before;
        }
        return start;
    }

    private static int ahead(byte[] text, int length, int lineEnd, int lines) {
        int end = lineEnd;
        for (int n = 0; n < lines && end + 1 < length && text[end] == '\n'; n++) {
            int next = lineEnd(text, length, end + 1, end + NEAR);
            if (next < length && text[next] != '\n') {
                return end;
            }
            end = next;
        }
        return end;
    }

    /** The first line start within reach, or a piece of a long line. */
    private static int contextStart(byte[] text, int from) {
        int lowest = from - LOOK_BACK;
        if (lowest <= 0) {
            return 0;
        }
        for (int i = lowest; i < from; i++) {
            if (text[i] == '\n') {
                return i + 1;
            }
        }
        return from > 0 && text[from - 1] == '\n' ? from : pieceStart(text, lowest, from);
    }
}
