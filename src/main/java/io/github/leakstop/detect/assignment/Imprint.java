package io.github.leakstop.detect.assignment;

/**
 * A hash of a stretch of text, by which it is known again: 64 bits, well mixed, the same as long as the process lives and
 * no longer. One multiplication for four bytes: the steps wait for each other, and four are few enough that each byte is
 * still spread over half of the hash by the next.
 *
 * @param hash of all that counts
 * @param start where that begins: two regions of one hash lie alike behind it
 */
public record Imprint(long hash, int start) {
    private static final int LONG_LINE = 400;
    private static final long FACTOR = 0x9E3779B97F4A7C15L;

    /** The hash of what was hashed before, 0 for nothing, and of {@code [from, to)}. */
    public static long of(long before, byte[] bytes, int from, int to) {
        long hash = before + FACTOR;
        int i = from;
        for (; i + 3 < to; i += 4) {
            hash = mixed(hash, bytes[i] ^ bytes[i + 1] << 8 ^ bytes[i + 2] << 16 ^ bytes[i + 3] << 24);
        }
        for (; i < to; i++) {
            hash = mixed(hash, bytes[i]);
        }
        return hash;
    }

    /** The same of some characters and how many they are. */
    public static long of(long before, char[] text, int from, int to) {
        long hash = mixed(before + FACTOR, to - from);
        for (int i = from; i < to; i++) {
            hash = mixed(hash, text[i]);
        }
        return hash;
    }

    private static long mixed(long hash, int word) {
        long product = (hash ^ word) * FACTOR;
        return product ^ product >>> 29;
    }

    /** Of everything that decides what {@link AssignmentReader} reads in {@code [from, to]}, but for where that lies. */
    public static Imprint ofRegion(byte[] text, int length, int from, int to) {
        Window window = Window.of(text, length, from, to);
        long extent = (long) (window.from() - window.start()) << 32 | window.to() - window.start();
        long above = parents(extent, text, window.start());
        return new Imprint(of(above, text, window.start(), window.stop()), window.start());
    }

    /** Lines above that are indented less and less: the parents of what follows, if it is an outline. */
    private static long parents(long before, byte[] text, int start) {
        long hash = before;
        int indent = Integer.MAX_VALUE;
        int lowest = Math.max(0, start - Outline.LOOK_BACK);
        int end = start - 1;
        while (end > lowest && indent > 0) {
            int line = end;
            while (line > lowest && text[line - 1] != '\n') {
                line--;
            }
            int first = line;
            while (first < end && Glyph.isBlank(text[first])) {
                first++;
            }
            if (first < end && first - line < indent) {
                indent = first - line;
                hash = cannotBeParent(text, first, end) ? mixed(hash, -indent) : of(hash, text, line, end);
            }
            end = line - 1;
        }
        return hash;
    }

    /**
     * Whether the line is far too long for the name of a parent, as minified text is, whatever marks it begins with and
     * whatever blanks it ends in: then it does not matter what it says.
     */
    private static boolean cannotBeParent(byte[] text, int first, int end) {
        int shown = 0;
        for (int i = first; i < end && i < first + LONG_LINE && text[i] != '#'; i++) {
            shown += Glyph.isBlank(text[i]) ? 0 : 1;
        }
        return shown >= LONG_LINE / 2;
    }
}
