package io.github.leakstop.detect;

import io.github.leakstop.detect.prefilter.Hits;
import io.github.leakstop.rule.Role;

/** Where a content has words that stand in the names of credentials: short ones only where they stand as words. */
final class NameHits {
    static final int SHORT = 4;
    private static final int VERY_SHORT = 2;

    private final Text text;
    private final Hits hits;
    private final RuleIndex index;
    private final Offsets fruitful = new Offsets();

    /**
     * @param shaped starts of values that their shape makes interesting
     * @param all to take a name for fruitful even where no value near it could be a secret
     */
    NameHits(Text text, Hits hits, RuleIndex index, Offsets shaped, boolean all) {
        this.text = text;
        this.hits = hits;
        this.index = index;
        Fruitful lines = new Fruitful(text, index.lineValues(), shaped, all);
        WordTable words = index.wordTable();
        for (int i = 0; i < hits.words(); i++) {
            int word = hits.word(i);
            if ((words.senses(word) & WordTable.NAME) != 0) {
                int end = hits.wordEnd(i);
                int start = end - words.length(word);
                if (stands(start, end) && lines.isFruitful(start, end, words.kinds(word))) {
                    fruitful.add(end - 1);
                }
            }
        }
    }

    private boolean stands(int start, int end) {
        int length = end - start;
        if (length > SHORT) {
            return true;
        }
        return Boundary.endsWord(text, end)
                && (length > VERY_SHORT || Boundary.beginsWord(text, start) && isEdge(start, end));
    }

    /** Two letters with letters on both sides are part of encoded data, whatever their case. */
    private boolean isEdge(int start, int end) {
        return !Boundary.isAlphanumeric(text.at(start - 1)) || !Boundary.isAlphanumeric(text.at(end));
    }

    /** The last byte of each that may be handed a value on its line or the next. */
    Offsets fruitful() {
        return fruitful;
    }

    /** The last byte of each that speaks of this part of a credential. */
    Offsets of(Role role) {
        Offsets found = new Offsets();
        for (int i = 0; i < hits.words(); i++) {
            Word word = index.word(hits.word(i));
            int end = hits.wordEnd(i);
            if (word.roles().contains(role) && stands(end - word.length(), end)) {
                found.add(end - 1);
            }
        }
        return found;
    }
}
