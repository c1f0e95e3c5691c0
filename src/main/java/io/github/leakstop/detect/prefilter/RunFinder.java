package io.github.leakstop.detect.prefilter;

/*
 * Finds runs of token characters that tell.
 *
 * Idea: a run that is shorter than the shortest telling one is jumped over: look at the byte where it would have to reach
 * and go backwards to the first byte that no token holds; the search goes on behind that. A run that is long enough is
 * looked at whole, then its pieces between + and /, then the pieces of those between - and _.
 * Cost: less than one look a byte in prose and code, two in runs.
 * Not for: alphabets with other characters; their shapes begin with one of these runs, or hang on a word.
 */
final class RunFinder {
    private static final int SEPARATORS = Kinds.DASH | Kinds.UNDERSCORE;

    private final TellingRuns telling;
    private final TellingRuns common;
    private final int shortest;
    private final int before;

    RunFinder(TellingRuns telling, TellingRuns common) {
        this.telling = telling;
        this.common = common;
        this.shortest = Math.min(telling.shortest(), common.shortest());
        this.before = Math.max(telling.before(), common.before());
    }

    /** The most bytes before a run that are looked at; the last of them is of no kind. */
    int before() {
        return before;
    }

    void scan(byte[] text, int length, Hits hits) {
        scan(text, 0, length, hits);
    }

    /** Scans {@code [from, length)}, on whose edges no run may be cut. */
    void scan(byte[] text, int from, int length, Hits hits) {
        int start = from;
        while (start <= length - shortest) {
            int at = start + shortest - 1;
            int kinds = 0;
            int kind = Kinds.of(text[at]);
            while (kind != 0 && at > start) {
                kinds |= kind;
                at--;
                kind = Kinds.of(text[at]);
            }
            if (kind == 0) {
                start = at + 1;
                continue;
            }
            int end = start + shortest - 1;
            while (kind != 0) {
                kinds |= kind;
                end++;
                kind = end < length ? Kinds.of(text[end]) : 0;
            }
            if ((kinds & Kinds.DIGIT) != 0) {
                whole(text, start, end, kinds, hits);
            }
            start = end + 1;
        }
    }

    private void whole(byte[] text, int start, int end, int kinds, Hits hits) {
        add(text, start, end, kinds, hits);
        if ((kinds & Kinds.PLUS_SLASH) == 0) {
            parts(text, start, end, kinds, hits);
            return;
        }
        int from = start;
        for (int i = start; i <= end; i++) {
            if (i == end || Kinds.of(text[i]) == Kinds.PLUS_SLASH) {
                if (i - from >= shortest) {
                    int part = kinds(text, from, i);
                    add(text, from, i, part, hits);
                    parts(text, from, i, part, hits);
                }
                from = i + 1;
            }
        }
    }

    private void parts(byte[] text, int start, int end, int kinds, Hits hits) {
        if ((kinds & SEPARATORS) == 0) {
            return;
        }
        int from = start;
        for (int i = start; i <= end; i++) {
            if (i == end || (Kinds.of(text[i]) & SEPARATORS) != 0) {
                if (i - from >= shortest) {
                    add(text, from, i, kinds(text, from, i), hits);
                }
                from = i + 1;
            }
        }
    }

    private void add(byte[] text, int start, int end, int kinds, Hits hits) {
        if (telling.tells(text, start, end, kinds)) {
            hits.telling().add(start, end, kinds);
        }
        if (common.tells(text, start, end, kinds)) {
            hits.common().add(start, end, kinds);
        }
    }

    private static int kinds(byte[] text, int start, int end) {
        int kinds = 0;
        for (int i = start; i < end; i++) {
            kinds |= Kinds.of(text[i]);
        }
        return kinds;
    }
}
