package io.github.leakstop.detect;

import io.github.leakstop.detect.prefilter.Hits;

/** Where a content says that it is only a demo: such a credential is worth less, though people swap the values later. */
final class PlayMoney {
    private static final int NEAR = 300;
    private static final int NEAR_LINES = 3;

    private final Text text;
    private final Offsets demo = new Offsets();
    private final Offsets live = new Offsets();

    PlayMoney(Text text, Hits hits, RuleIndex index) {
        this.text = text;
        for (int i = 0; i < hits.words(); i++) {
            Word word = index.word(hits.word(i));
            if (word.senses().contains(Word.Sense.DEMO) && !isDenied(hits.wordEnd(i))) {
                demo.add(hits.wordEnd(i) - word.length());
            }
            if (word.senses().contains(Word.Sense.LIVE)) {
                live.add(hits.wordEnd(i) - word.length());
            }
        }
    }

    boolean isNear(int start, int end) {
        if (demo.isEmpty()) {
            return false;
        }
        int from = start;
        for (int lines = 0; from > 0 && start - from < NEAR; from--) {
            if (text.bytes()[from - 1] == '\n' && ++lines > NEAR_LINES) {
                break;
            }
        }
        int to = end;
        for (int lines = 0; to < text.length() && to - end < NEAR; to++) {
            if (text.bytes()[to] == '\n' && ++lines > NEAR_LINES) {
                break;
            }
        }
        return demo.anyIn(from, to) && !live.anyIn(from, to);
    }

    /** {@code testnet=False}, {@code "simulated": "0"}. */
    private boolean isDenied(int end) {
        int at = end;
        while (at < text.length() && at - end < 8 && " \t\"':=,)>".indexOf(text.bytes()[at]) >= 0) {
            at++;
        }
        return at > end
                && (text.startsWith("false", at)
                        || text.startsWith("False", at)
                        || text.startsWith("0", at)
                        || text.startsWith("no", at));
    }
}
