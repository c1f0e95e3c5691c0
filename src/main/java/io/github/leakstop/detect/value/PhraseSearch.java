package io.github.leakstop.detect.value;

import io.github.leakstop.detect.value.RowSearch.Stretch;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Finds recovery phrases in a row of words: the stretches of words that are on the list and as many as a phrase has. A
 * stretch is taken whole; else each of its lines by itself; else what is left when up to three words before or behind it,
 * which may be on the list by chance, are taken away.
 *
 * <p>Cost: one look-up a word; the checksum only where the count is right.
 */
final class PhraseSearch {
    private static final Set<Integer> COUNTS = Set.of(12, 15, 18, 21, 24);
    private static final int FEWEST = 12;
    private static final int MOST = 24;
    private static final int MOST_STRANGERS = 3;

    private final String row;
    private final Predicate<String> listed;
    private final Predicate<String> phrase;
    private final List<Stretch> found = new ArrayList<>();

    /**
     * @param listed whether a word is on the list
     * @param phrase whether words of the list are a phrase
     */
    PhraseSearch(String row, Predicate<String> listed, Predicate<String> phrase) {
        this.row = row;
        this.listed = listed;
        this.phrase = phrase;
    }

    List<Stretch> find() {
        List<Stretch> words = new ArrayList<>();
        int at = 0;
        while (at < row.length()) {
            int start = at;
            while (at < row.length() && Character.isLetter(row.charAt(at))) {
                at++;
            }
            if (at == start) {
                at++;
            } else if (listed.test(row.substring(start, at))) {
                words.add(new Stretch(start, at));
            } else {
                search(words);
                words.clear();
            }
        }
        search(words);
        return List.copyOf(found);
    }

    private void search(List<Stretch> words) {
        if (words.size() < FEWEST || isPhrase(words) || linesHold(words)) {
            return;
        }
        for (int strangers = 1; strangers <= MOST_STRANGERS; strangers++) {
            int count = words.size() - strangers;
            if (isPhrase(words.subList(strangers, words.size())) || isPhrase(words.subList(0, Math.max(count, 0)))) {
                return;
            }
        }
    }

    private boolean linesHold(List<Stretch> words) {
        int before = found.size();
        int from = 0;
        for (int i = 1; i <= words.size(); i++) {
            if (i == words.size()
                    || row.substring(words.get(i - 1).end(), words.get(i).start())
                            .contains("\n")) {
                isPhrase(words.subList(from, i));
                from = i;
            }
        }
        return found.size() > before;
    }

    private boolean isPhrase(List<Stretch> words) {
        if (words.size() > MOST || !COUNTS.contains(words.size())) {
            return false;
        }
        Stretch whole =
                new Stretch(words.get(0).start(), words.get(words.size() - 1).end());
        boolean holds = phrase.test(row.substring(whole.start(), whole.end()));
        if (holds) {
            found.add(whole);
        }
        return holds;
    }
}
