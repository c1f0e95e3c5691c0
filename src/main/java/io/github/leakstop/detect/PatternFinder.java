package io.github.leakstop.detect;

import io.github.leakstop.detect.assignment.Imprint;
import io.github.leakstop.detect.prefilter.Hits;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Tries patterns in the windows round their keywords; windows of one rule that touch are one, so no byte is read twice. */
final class PatternFinder {
    /** What is remembered of a window without a match; of one with one match, where that begins and, above it, ends. */
    private static final long BARREN = 1;

    private final RuleIndex index;
    private final Text text;
    private final Profile profile;
    private final Work work;

    PatternFinder(RuleIndex index, Text text, Profile profile, Work work) {
        this.index = index;
        this.text = text;
        this.profile = profile;
        this.work = work;
    }

    void find(Hits hits, List<Token> out) {
        Map<Integer, Window> open = new TreeMap<>();
        for (int i = 0; i < hits.words(); i++) {
            Word word = index.word(hits.word(i));
            for (CompiledRule rule : word.patterns()) {
                Window window = open.computeIfAbsent(rule.number(), r -> new Window());
                window.reach(rule, hits.wordEnd(i), out);
            }
        }
        open.forEach((rule, window) -> window.close(index.rules().get(rule), out));
    }

    /** Grows while keywords follow closely, then is searched. */
    private final class Window {
        private int from = -1;
        private int to = -1;

        void reach(CompiledRule rule, int keyword, List<Token> out) {
            if (keyword < to) {
                return;
            }
            WindowedPattern pattern = rule.pattern().orElseThrow();
            int start = pattern.from(text, keyword);
            int end = pattern.to(text, keyword);
            work.add(end - start);
            if (from >= 0 && start > to) {
                close(rule, out);
                from = -1;
            }
            from = from < 0 ? start : from;
            to = end;
        }

        void close(CompiledRule rule, List<Token> out) {
            work.add(to - from);
            long imprint = Imprint.of(rule.number(), text.bytes(), from, to);
            long known = index.windows().bits(imprint);
            if (known != 0) {
                if (known != BARREN) {
                    out.add(new Token(rule, from + (int) known, from + (int) (known >>> Integer.SIZE), false));
                }
                return;
            }
            long begun = profile.begin();
            int before = out.size();
            rule.pattern()
                    .orElseThrow()
                    .find(text, from, to, (start, end) -> out.add(new Token(rule, start, end, false)));
            profile.end(rule.number(), begun);
            if (out.size() == before) {
                index.windows().keep(imprint, BARREN);
            } else if (out.size() == before + 1) {
                Token token = out.get(before);
                index.windows().keep(imprint, (long) (token.end() - from) << Integer.SIZE | token.start() - from);
            }
        }
    }
}
