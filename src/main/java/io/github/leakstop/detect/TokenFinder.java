package io.github.leakstop.detect;

import io.github.leakstop.detect.prefilter.Hits;
import io.github.leakstop.detect.prefilter.Kinds;
import io.github.leakstop.detect.prefilter.Runs;
import io.github.leakstop.rule.Shape.Base64;
import io.github.leakstop.rule.Shape.Literal;
import io.github.leakstop.rule.Shape.Part;
import io.github.leakstop.rule.Shape.Run;
import io.github.leakstop.rule.ShapeMatcher;
import java.util.List;

/*
 * Finds the spans that have a rule's shape, at telling words and at telling runs.
 *
 * Idea: a run says by its kinds and its length which shapes are worth a try, a word says where the shape that holds it
 * would begin. Neither side may go on with the token, except for a little junk round a shape that shows all the same.
 * Runs of a common shape, whose rule asks for a name or for the provider's, are looked for only where the content speaks of
 * the provider: reading what holds them would cost more than all else, and what a name holds is found by its name.
 * Cost: one look at the shape for each pair of hit and rule.
 */
final class TokenFinder {
    private static final int MOST_PADDING = 2;

    private final RuleIndex index;
    private final Text text;
    private final Work work;
    private final List<Token> found;

    TokenFinder(RuleIndex index, Text text, Work work, List<Token> out) {
        this.index = index;
        this.text = text;
        this.work = work;
        this.found = out;
    }

    void findAtWords(Hits hits) {
        WordTable table = index.wordTable();
        for (int i = 0; i < hits.words(); i++) {
            if ((table.senses(hits.word(i)) & WordTable.SHAPE) == 0) {
                continue;
            }
            Word word = index.word(hits.word(i));
            for (Word.Telltale telltale : word.shapes()) {
                atWord(telltale, hits.wordEnd(i) - word.length());
            }
        }
    }

    void findAtRuns(List<RunShape> shapes, Runs runs) {
        for (int i = 0; i < runs.count(); i++) {
            for (RunShape shape : shapes) {
                atRun(shape, runs.start(i), runs.end(i), runs.kinds(i));
            }
        }
    }

    private void atWord(Word.Telltale telltale, int at) {
        Anchor.Telling anchor = telltale.anchor();
        int start = at;
        List<Part> head = anchor.head();
        for (int i = head.size() - 1; i >= 0 && start >= 0; i--) {
            start = before(head.get(i), start);
        }
        if (start >= 0 && Boundary.beginsFree(text, start)) {
            match(telltale.rule(), telltale.rule().shape(), start);
        }
    }

    /** Where a part begins that ends here, taking all that it can; -1 where it does not stand. */
    private int before(Part part, int end) {
        if (part instanceof Literal literal) {
            int start = end - literal.max();
            return start >= 0 && text.string(start, end).equals(literal.text()) ? start : -1;
        }
        String alphabet = part instanceof Run run ? run.alphabet() : Base64.ALPHABET;
        int start = end;
        while (start > 0 && end - start < part.max() && alphabet.indexOf(text.bytes()[start - 1]) >= 0) {
            start--;
        }
        return end - start >= part.min() ? start : -1;
    }

    private void match(CompiledRule rule, ShapeMatcher shape, int start) {
        int length = shape.length(text.bytes(), start, text.length());
        work.add(Math.max(length, 1));
        if (length > 0 && Boundary.isFree(text, start, start + length)) {
            found.add(new Token(rule, start, start + length, false));
        }
    }

    private void atRun(RunShape shape, int run, int end, int kinds) {
        int length = end - run;
        int n = shape.run().max();
        if (shape.takes(kinds, length)) {
            work.add(length);
            int start = run - shape.run().before().length();
            int limit = shape.run().whole() ? Math.min(text.length(), end + MOST_PADDING) : text.length();
            int matched = start < 0 ? -1 : shape.shape().length(text.bytes(), start, limit);
            boolean free = matched > 0 && Boundary.isFree(text, start, start + matched);
            boolean whole = start + matched >= end && (free || shape.bearsJunk());
            if (whole && (shape.standsBehindText() || !Blob.holds(text, start, start + matched))) {
                found.add(new Token(shape.rule(), start, start + matched, !free));
            }
        } else if (shape.bearsJunk() && length > n && length <= n + RuleIndex.MOST_JUNK) {
            stuck(shape, end - n, end);
            stuck(shape, run, run + n);
        }
    }

    private void stuck(RunShape shape, int start, int end) {
        work.add(end - start);
        boolean shows = shape.run().required() != 0 || isForeign(shape, start - 1) && isForeign(shape, end);
        if (shows && shape.shape().length(text.bytes(), start, end) == end - start) {
            found.add(new Token(shape.rule(), start, end, true));
        }
    }

    /** Whether the byte there cannot be part of such a value. */
    private boolean isForeign(RunShape shape, int offset) {
        return offset < 0
                || offset >= text.length()
                || (Kinds.of(text.bytes()[offset]) & shape.run().allowed()) == 0;
    }
}
