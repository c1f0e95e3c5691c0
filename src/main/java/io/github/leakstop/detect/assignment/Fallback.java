package io.github.leakstop.detect.assignment;

/**
 * {@code ${key:value}} as Spring has it, {@code ${key:-value}} as shells have it: the value that stands in when the key
 * is not set. Empty spans when there is none. What a shell has in {@code ${key:+value}} and {@code ${key:?message}} stands
 * in for nothing.
 */
record Fallback(Span key, Span value) {
    private static final Fallback NONE = new Fallback(new Span(0, 0), new Span(0, 0));
    private static final int LONGEST_KEY = 120;

    static Fallback at(Passage passage, int dollar, int end) {
        byte[] bytes = passage.bytes();
        int start = dollar + 2;
        if (start >= end || bytes[dollar + 1] != '{') {
            return NONE;
        }
        int colon = start;
        while (colon < end
                && colon - start < LONGEST_KEY
                && (Glyph.isWord(bytes[colon]) || "-.[]".indexOf(bytes[colon]) >= 0)) {
            colon++;
        }
        if (colon == start || colon >= end || bytes[colon] != ':') {
            return NONE;
        }
        int from = colon + 1;
        if (from < end && (bytes[from] == '+' || bytes[from] == '?')) {
            return NONE;
        }
        if (from < end && (bytes[from] == '-' || bytes[from] == '=')) {
            from++;
        }
        int to = closing(passage, from, end);
        boolean nested = from + 1 < to && bytes[from] == '$' && bytes[from + 1] == '{';
        return to <= from || nested ? NONE : new Fallback(new Span(start, colon), new Span(from, to));
    }

    private static int closing(Passage passage, int from, int end) {
        int depth = 1;
        for (int i = from; i < end; i++) {
            byte b = passage.bytes()[i];
            depth += b == '{' ? 1 : b == '}' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }

    boolean isPresent() {
        return !value.isEmpty();
    }
}
