package io.github.leakstop.detect;

import io.github.leakstop.detect.assignment.Imprint;
import io.github.leakstop.detect.prefilter.Hits;
import io.github.leakstop.detect.value.RowSearch;
import io.github.leakstop.detect.value.RowSearch.Stretch;
import java.util.List;

/** Finds what stands in rows of words or numbers, for the rules whose validators know such values. */
final class RowTokenFinder {
    /** Tells the imprint of a row from those of the windows of a rule. */
    private static final int NO_RULE = -1;

    private final RuleIndex index;
    private final Text text;
    private final Work work;

    RowTokenFinder(RuleIndex index, Text text, Work work) {
        this.index = index;
        this.text = text;
        this.work = work;
    }

    void find(Hits hits, List<Token> out) {
        for (int row = 0; row < hits.rows(); row++) {
            int start = outwards(hits.rowStart(row) - 1, -1, hits.rowStart(row));
            int end = outwards(hits.rowEnd(row), 1, hits.rowEnd(row) - 1) + 1;
            long imprint = Imprint.of(NO_RULE, text.bytes(), start, end);
            if (index.windows().bits(imprint) != 0) {
                continue;
            }
            int before = out.size();
            String words = text.string(start, end);
            for (CompiledRule rule : index.rowRules()) {
                work.add(end - start);
                for (RowSearch search : rule.rowSearches()) {
                    for (Stretch found : search.within(words)) {
                        out.add(new Token(rule, start + found.start(), start + found.end(), false));
                    }
                }
            }
            if (out.size() == before) {
                index.windows().keep(imprint, 1);
            }
        }
    }

    /** The first character of ASCII beyond blanks, or the last blank where there is none. */
    private int outwards(int from, int step, int otherwise) {
        int last = otherwise;
        for (int at = from; text.at(at) > 0; at += step) {
            last = at;
            byte b = text.at(at);
            if (b != ' ' && b != '\t' && b != '\r' && b != '\n') {
                break;
            }
        }
        return last;
    }
}
