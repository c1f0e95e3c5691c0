package io.github.leakstop.detect.assignment;

import java.util.function.Consumer;

/**
 * Reads every (name, value, form) of a piece of text, whatever language or format it is in; the text itself decides.
 *
 * <p>Offsets are bytes, the text is taken for UTF-8 where it matters. No bytes make it throw. Work grows with the length
 * of the region, plus a bounded look at what stands before and behind it. Immutable and thread-safe.
 */
public final class AssignmentReader {
    private static final int LOOK_BACK = 3000;
    private static final int LOOK_BACK_LINES = 60;
    private static final int LOOK_AHEAD = 1000;

    /**
     * Reads the whole lines of {@code [from, to)} and hands on each assignment whose value touches them, in the order of
     * their values as far as they are of one kind.
     *
     * @param text bytes, read up to {@code length}
     * @param length how many bytes of {@code text} count
     * @param from first byte of interest
     * @param to behind the last byte of interest
     * @param out takes each assignment
     */
    public void read(byte[] text, int length, int from, int to, Consumer<Assignment> out) {
        read(text, length, from, to, out, new Effort());
    }

    static void read(byte[] text, int length, int from, int to, Consumer<Assignment> out, Effort effort) {
        int first = lineStart(text, Math.max(0, Math.min(from, length)), 0);
        int last = lineEnd(text, Math.max(first, Math.min(to, length)), length);
        int start = contextStart(text, first);
        int stop = lineEnd(text, Math.min(length, last + LOOK_AHEAD), Math.min(length, last + 2 * LOOK_AHEAD));
        Harvest harvest = new Harvest(text, first, last, out);
        new Reading(harvest).read(Passage.of(text, start, stop, effort));
        harvest.finish();
    }

    private static int lineStart(byte[] text, int offset, int lowest) {
        int i = offset;
        while (i > lowest && text[i - 1] != '\n') {
            i--;
        }
        return i;
    }

    private static int lineEnd(byte[] text, int offset, int highest) {
        int i = offset;
        while (i < highest && text[i] != '\n') {
            i++;
        }
        return i;
    }

    private static int contextStart(byte[] text, int first) {
        int lowest = Math.max(0, first - LOOK_BACK);
        int start = first;
        int lines = 0;
        for (int i = first - 1; i > lowest && lines < LOOK_BACK_LINES; i--) {
            if (text[i - 1] == '\n') {
                start = i;
                lines++;
            }
        }
        return lowest == 0 && lines < LOOK_BACK_LINES ? 0 : start;
    }
}
