package io.github.leakstop.detect.assignment;

import java.util.function.Consumer;

/**
 * Reads every (name, value, form) of a piece of text, whatever language or format it is in; the text itself decides.
 *
 * <p>Offsets are bytes, the text is taken for UTF-8 where it matters. No bytes make it throw. Work grows with the length
 * of the region, plus a bounded look at what stands before and behind it. Immutable and thread-safe.
 */
public final class AssignmentReader {
    /**
     * Reads the whole lines of {@code [from, to]}, the line before and a few lines behind, for a name and its value may
     * stand on two lines, and hands on what is assigned there in the order of the values. Of lines of many thousand bytes
     * it reads what is near.
     *
     * @param text bytes, read up to {@code length}
     * @param length how many bytes of {@code text} count
     * @param from first byte of interest
     * @param to last byte of interest
     * @param out takes each assignment
     */
    public void read(byte[] text, int length, int from, int to, Consumer<Assignment> out) {
        read(text, length, from, to, out, new Effort());
    }

    static void read(byte[] text, int length, int from, int to, Consumer<Assignment> out, Effort effort) {
        Window window = Window.of(text, length, from, to);
        Harvest harvest = new Harvest(text, window, out);
        new Reading(harvest).read(Passage.of(text, window.start(), window.stop(), effort));
        harvest.finish();
    }
}
