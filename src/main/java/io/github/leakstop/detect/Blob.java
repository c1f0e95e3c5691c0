package io.github.leakstop.detect;

import io.github.leakstop.detect.prefilter.Kinds;

/** Encoded data, of which any stretch may have the length of a key: one long run, or lines that are all as long. */
final class Blob {
    private static final int MORE = 150;
    private static final int WIDEST = 400;

    private Blob() {}

    /** Whether the span is part of a blob; looks at a bounded stretch round it. */
    static boolean holds(Text text, int start, int end) {
        int left = start;
        while (left > 0 && start - left < MORE && Kinds.of(text.bytes()[left - 1]) != 0) {
            left--;
        }
        int right = end;
        while (right < text.length() && right - end < MORE && Kinds.of(text.bytes()[right]) != 0) {
            right++;
        }
        return start - left + right - end >= MORE || isWrapped(text, left, right);
    }

    /** Nothing else on the line, and the lines before and behind are of the same make. */
    private static boolean isWrapped(Text text, int start, int end) {
        int lineStart = bareStart(text, start);
        int lineEnd = bareEnd(text, end);
        if (lineStart < 0 || lineEnd < 0) {
            return false;
        }
        return isAlike(text, lineStart - 2, -1, end - start) && isAlike(text, lineEnd + 1, 1, end - start);
    }

    private static int bareStart(Text text, int start) {
        for (int at = start; start - at < WIDEST; at--) {
            if (at == 0 || text.bytes()[at - 1] == '\n') {
                return at;
            } else if (Kinds.of(text.bytes()[at - 1]) != 0) {
                return -1;
            }
        }
        return -1;
    }

    private static int bareEnd(Text text, int end) {
        for (int at = end; at - end < WIDEST; at++) {
            if (at >= text.length() || text.bytes()[at] == '\n') {
                return at;
            } else if (Kinds.of(text.bytes()[at]) != 0 && text.bytes()[at - 1] != '\\') {
                return -1;
            }
        }
        return -1;
    }

    /** Whether the line that is read from there, forwards or backwards, holds a run of this length. */
    private static boolean isAlike(Text text, int from, int step, int length) {
        int run = 0;
        for (int k = 0; k < WIDEST; k++) {
            int at = from + k * step;
            if (at < 0 || at >= text.length() || text.bytes()[at] == '\n') {
                return false;
            }
            run = Kinds.of(text.bytes()[at]) != 0 ? run + 1 : 0;
            if (run >= length) {
                return true;
            }
        }
        return false;
    }
}
