package io.github.leakstop.detect;

import io.github.leakstop.detect.prefilter.Hits;
import java.util.BitSet;
import java.util.Set;

/** Where a content speaks of which provider. */
final class Mentions {
    /** Shorter words are parts of other words. */
    private static final int STANDS_OUT = 5;

    private static final int LONGEST_NAME = 24;

    private static final Offsets NOWHERE = new Offsets();

    private final RuleIndex index;
    private final Offsets[] byProvider;
    private final BitSet spoken = new BitSet();

    private Mentions(RuleIndex index) {
        this.index = index;
        this.byProvider = new Offsets[index.providers().size()];
    }

    static Mentions in(Text text, Hits hits, RuleIndex index) {
        Mentions mentions = new Mentions(index);
        for (int i = 0; i < hits.words(); i++) {
            if ((index.wordTable().senses(hits.word(i)) & WordTable.MENTION) != 0) {
                mentions.add(text, hits, i);
            }
        }
        return mentions;
    }

    private void add(Text text, Hits hits, int hit) {
        if (isWord(text, hits, hit)) {
            Word word = index.word(hits.word(hit));
            for (int provider : word.providers()) {
                if (!spoken.get(provider)) {
                    spoken.set(provider);
                    byProvider[provider] = new Offsets();
                }
                byProvider[provider].add(hits.wordEnd(hit) - word.length());
            }
        }
    }

    /** A long word, or one that stands as a word in a text or in a name: {@code okx_key}, {@code myOkxKey}. */
    private boolean isWord(Text text, Hits hits, int hit) {
        Word word = index.word(hits.word(hit));
        int end = hits.wordEnd(hit);
        int start = end - word.length();
        if (word.length() >= STANDS_OUT) {
            return true;
        }
        return Boundary.beginsWord(text, start) && (Boundary.endsWord(text, end) || isNameBehind(hits, hit));
    }

    /** {@code okxapikey}: what goes on is a word of names, not of prose. */
    private boolean isNameBehind(Hits hits, int hit) {
        int end = hits.wordEnd(hit);
        for (int i = hit + 1; i < hits.words() && hits.wordEnd(i) <= end + LONGEST_NAME; i++) {
            Word word = index.word(hits.word(i));
            if (word.senses().contains(Word.Sense.NAME) && hits.wordEnd(i) - word.length() == end) {
                return true;
            }
        }
        return false;
    }

    Set<String> providers() {
        return index.namesOf(spoken);
    }

    boolean speaksOf(int provider) {
        return spoken.get(provider);
    }

    boolean speaksOf(int provider, int from, int to) {
        return of(provider).anyIn(from, to);
    }

    /** Whether another provider than this is spoken of there. */
    boolean speaksOfOther(int provider, int from, int to) {
        return spoken.stream().anyMatch(p -> p != provider && speaksOf(p, from, to));
    }

    /** How far the nearest mention of the provider is; {@link Integer#MAX_VALUE} where there is none. */
    int distance(int provider, int offset) {
        return of(provider).nearest(offset);
    }

    /** Whether no other provider that is spoken of in the stretch is spoken of nearer to the offset. */
    boolean isNearest(int provider, int offset, int from, int to) {
        int own = distance(provider, offset);
        return spoken.stream().noneMatch(p -> p != provider && speaksOf(p, from, to) && distance(p, offset) < own);
    }

    private Offsets of(int provider) {
        return spoken.get(provider) ? byProvider[provider] : NOWHERE;
    }
}
