package io.github.leakstop.detect.prefilter;

import io.github.leakstop.finding.Copied;
import java.util.List;

/**
 * Tells where in some bytes a closer look is worth its price: at words, in any ASCII case, at runs of token characters
 * whose kinds and length tell, and at rows of words or numbers. Immutable and thread-safe.
 */
public final class Prefilter {
    private final Automaton words;
    private final RunFinder runs;
    private final RowFinder rows;
    private final DeltaScan delta;

    private Prefilter(Automaton words, RunFinder runs) {
        this.words = words;
        this.runs = runs;
        this.rows = new RowFinder();
        this.delta = new DeltaScan(words, runs, rows);
    }

    /**
     * @param words none empty; matched as UTF-8 bytes, ASCII letters in either case
     * @throws IllegalArgumentException if a word is empty or there are too many
     */
    public static Prefilter of(List<String> words, TellingRuns telling) {
        return of(words, telling, TellingRuns.NONE);
    }

    /**
     * @param common runs that tell only where the words say so; they are kept apart
     * @throws IllegalArgumentException if a word is empty or there are too many
     */
    public static Prefilter of(List<String> words, TellingRuns telling, TellingRuns common) {
        return new Prefilter(Automaton.of(words), new RunFinder(telling, common));
    }

    /** Replaces what {@code hits} holds by what the first {@code length} bytes of {@code text} hold. */
    public void scan(byte[] text, int length, Hits hits) {
        hits.clear();
        words.scan(text, length, hits);
        runs.scan(text, length, hits);
        rows.scan(text, 0, length, hits);
    }

    /**
     * The same as {@link #scan(byte[], int, Hits)}, for a text of which stretches are copied from one that gave
     * {@code base}.
     */
    public void scan(byte[] text, int length, Copied copied, Hits base, Hits hits) {
        delta.scan(text, length, copied, base, hits);
    }
}
