package io.github.leakstop.detect;

import io.github.leakstop.detect.prefilter.Hits;
import io.github.leakstop.rule.Role;
import java.util.EnumMap;
import java.util.Map;

/** Where a content has words that stand in the names of credentials: short ones only where they stand as words. */
final class NameHits {
    private static final int SHORT = 4;
    private static final int VERY_SHORT = 2;

    private final Offsets fruitful = new Offsets();
    private final Offsets none = new Offsets();
    private final Map<Role, Offsets> byRole = new EnumMap<>(Role.class);

    NameHits(Text text, Hits hits, RuleIndex index) {
        for (Role role : Role.values()) {
            byRole.put(role, new Offsets());
        }
        Fruitful lines = new Fruitful(text);
        for (int i = 0; i < hits.words(); i++) {
            Word word = index.word(hits.word(i));
            if (word.senses().contains(Word.Sense.NAME) && stands(text, word, hits.wordEnd(i))) {
                int end = hits.wordEnd(i);
                if (lines.isFruitful(end - word.length(), end)) {
                    fruitful.add(end - 1);
                }
                int last = end - 1;
                word.roles().forEach(role -> offsets(role).add(last));
            }
        }
    }

    private static boolean stands(Text text, Word word, int end) {
        return word.length() > SHORT
                || Boundary.endsWord(text, end)
                        && (word.length() > VERY_SHORT || Boundary.beginsWord(text, end - word.length()));
    }

    /** The last byte of each that may be handed a value on its line or the next. */
    Offsets fruitful() {
        return fruitful;
    }

    /** The last byte of each that speaks of this part of a credential. */
    Offsets of(Role role) {
        return offsets(role);
    }

    private Offsets offsets(Role role) {
        return byRole.getOrDefault(role, none);
    }
}
