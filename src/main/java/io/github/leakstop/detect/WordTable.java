package io.github.leakstop.detect;

import io.github.leakstop.detect.prefilter.Hits;
import java.util.List;

/**
 * What the words of the prefilter mean, as bits in arrays: most contents are told apart by them alone, and most words need
 * no more than one look. Immutable.
 */
final class WordTable {
    /** Stands in a name that may take a credential. */
    static final int NAME = 1;

    /** Part of a rule's shape. */
    static final int SHAPE = 1 << 1;

    /** Keyword of a rule's pattern. */
    static final int PATTERN = 1 << 2;

    /** Speaks of a provider. */
    static final int MENTION = 1 << 3;

    /** Begins an inline excuse. */
    static final int ALLOW = 1 << 4;

    /** Part of a text in base64 that may hold a credential. */
    static final int ENCODED = 1 << 5;

    private final int[] senses;
    private final int[] lengths;
    private final int[] kinds;

    WordTable(List<Word> words) {
        senses = words.stream().mapToInt(WordTable::sensesOf).toArray();
        lengths = words.stream().mapToInt(Word::length).toArray();
        kinds = words.stream().mapToInt(LineValues::kinds).toArray();
    }

    private static int sensesOf(Word word) {
        return (word.senses().contains(Word.Sense.NAME) ? NAME : 0)
                | (word.shapes().isEmpty() ? 0 : SHAPE)
                | (word.patterns().isEmpty() ? 0 : PATTERN)
                | (word.providers().isEmpty() ? 0 : MENTION)
                | (word.senses().contains(Word.Sense.ALLOW) ? ALLOW : 0)
                | (word.senses().contains(Word.Sense.ENCODED) ? ENCODED : 0);
    }

    int senses(int word) {
        return senses[word];
    }

    /** In bytes. */
    int length(int word) {
        return lengths[word];
    }

    /** Of the values that a name with this word takes, as {@link LineValues} has them. */
    int kinds(int word) {
        return kinds[word];
    }

    /** All senses that any of the words has. */
    int senses(Hits hits) {
        int all = 0;
        for (int i = 0; i < hits.words(); i++) {
            all |= senses[hits.word(i)];
        }
        return all;
    }
}
