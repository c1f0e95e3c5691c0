package io.github.leakstop.detect.prefilter;

import io.github.leakstop.finding.Copied;

/*
 * Scans a text that is mostly copied from one whose hits are known.
 *
 * Idea: a hit that lies inside a copied stretch is moved, not searched for; only what was inserted is scanned, with margins
 * as wide as the longest word, and for runs and rows out to the next byte that no token or row holds. Stretches too short to be worth it
 * count as inserted. The result is the same as a scan of the whole text, which a property test holds it to.
 * Cost: the inserted bytes and two margins a stretch, plus one move a carried hit.
 * Not for: texts of which the greater part is new; a plain scan is quicker then.
 */
final class DeltaScan {
    private static final int WORTH_CARRYING = 256;

    private final Automaton words;
    private final RunFinder runs;
    private final RowFinder rows;

    DeltaScan(Automaton words, RunFinder runs, RowFinder rows) {
        this.words = words;
        this.runs = runs;
        this.rows = rows;
    }

    void scan(byte[] text, int length, Copied copied, Hits base, Hits hits) {
        hits.clear();
        int wordsFrom = 0;
        int runsFrom = 0;
        int rowsFrom = 0;
        for (int i = 0; i < copied.count(); i++) {
            int size = copied.length(i);
            if (size < Math.max(WORTH_CARRYING, 2 * words.longest())) {
                continue;
            }
            int target = copied.target(i);
            int shift = target - copied.source(i);
            insertedWords(text, length, wordsFrom, target, hits);
            hits.carryWords(base, words, target - shift, target - shift + size, shift);
            wordsFrom = target + size;

            int first = target + Math.max(0, runs.before() - 1);
            while (first < target + size && Kinds.of(text[first]) != 0) {
                first++;
            }
            int last = target + size - 1;
            while (last > first && Kinds.of(text[last]) != 0) {
                last--;
            }
            if (first < last) {
                runs.scan(text, runsFrom, first, hits);
                hits.telling().carry(base.telling(), first - shift, last - shift, shift);
                hits.common().carry(base.common(), first - shift, last - shift, shift);
                runsFrom = last + 1;
            }
            rowsFrom = rowsTo(text, rowsFrom, target, target + size, shift, base, hits);
        }
        insertedWords(text, length, wordsFrom, length, hits);
        runs.scan(text, runsFrom, length, hits);
        rows.scan(text, rowsFrom, length, hits);
        hits.sortWords(words);
    }

    /** Scans for rows up to a copied stretch and carries those within it; returns where the next scan begins. */
    private int rowsTo(byte[] text, int scanFrom, int from, int to, int shift, Hits base, Hits hits) {
        int first = from;
        while (first < to && !rows.breaks(text[first])) {
            first++;
        }
        int last = to - 1;
        while (last > first && !rows.breaks(text[last])) {
            last--;
        }
        if (first >= last) {
            return scanFrom;
        }
        rows.scan(text, scanFrom, first, hits);
        hits.carryRows(base, first - shift, last - shift, shift);
        return last + 1;
    }

    /** Words of which at least one byte lies in {@code [from, to)}, or that cross it where it is empty. */
    private void insertedWords(byte[] text, int length, int from, int to, Hits hits) {
        int stop = Math.min(length, to + words.longest() - 1);
        words.scan(text, words.begin(text, from), stop, from, to, hits);
    }
}
