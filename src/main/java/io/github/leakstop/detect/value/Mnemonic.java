package io.github.leakstop.detect.value;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A wallet's recovery phrase, BIP-39 "Generating the mnemonic": 12, 15, 18, 21 or 24 words of one list, 11 bits a word,
 * whose last 4 to 8 bits are the first of the SHA-256 of the others.
 *
 * <p>Chance words of the list pass at 1 in 16 to 256; that all are words of the list, and at least eight distinct ones, is
 * what makes it proof. Words in the order of the list are an excerpt of the list, and refused.
 */
record Mnemonic(List<MnemonicWords> lists) implements RowSearch {
    private static final int BITS = 11;
    private static final int FEWEST = 12;
    private static final int MOST = 24;
    private static final int FEWEST_DISTINCT = 8;
    private static final int LONGEST = 600;
    /** Twelve words of three letters; Chinese needs one character a word. */
    private static final int SHORTEST_IN_ASCII = 47;

    static Mnemonic in(String language) {
        return new Mnemonic(
                language.equals("any")
                        ? MnemonicWords.all()
                        : List.of(MnemonicWords.in(language.toLowerCase(Locale.ROOT))));
    }

    @Override
    public boolean proof() {
        return true;
    }

    @Override
    public boolean accepts(String value) {
        return value.length() <= LONGEST
                && value.length() >= FEWEST
                && (value.length() >= SHORTEST_IN_ASCII || value.chars().anyMatch(c -> c >= 128))
                && isPhraseOfAny(value);
    }

    /** A list is read only where there are as many words as a phrase has, and no other one for words that are all English. */
    private boolean isPhraseOfAny(String value) {
        for (MnemonicWords list : lists) {
            List<String> words = list.words(value);
            Optional<List<Integer>> numbers = isCount(words.size()) ? list.numbers(words) : Optional.empty();
            if (numbers.filter(Mnemonic::isPhrase).isPresent()) {
                return true;
            }
            if (numbers.isPresent() && list.isEnglish()) {
                return false;
            }
        }
        return false;
    }

    /** English alone: its words are letters without accents, and other lists would be read for the sake of any prose. */
    @Override
    public List<Stretch> within(String row) {
        MnemonicWords english = lists.get(0);
        return new PhraseSearch(row, english::holds, this::accepts).find();
    }

    private static boolean isCount(int words) {
        return words >= FEWEST && words <= MOST && words % 3 == 0;
    }

    private static boolean isPhrase(List<Integer> words) {
        return new HashSet<>(words).size() >= FEWEST_DISTINCT && !isInOrder(words) && checksumHolds(words);
    }

    private static boolean isInOrder(List<Integer> words) {
        return words.equals(words.stream().sorted().toList());
    }

    private static boolean checksumHolds(List<Integer> words) {
        int bits = words.size() * BITS;
        boolean[] all = new boolean[bits];
        for (int i = 0; i < bits; i++) {
            all[i] = (words.get(i / BITS) >> BITS - 1 - i % BITS & 1) == 1;
        }
        int entropy = bits / 33 * 32;
        byte[] bytes = new byte[entropy / 8];
        for (int i = 0; i < entropy; i++) {
            bytes[i / 8] |= (byte) (all[i] ? 0x80 >> i % 8 : 0);
        }
        byte[] digest = Digest.sha256(bytes);
        for (int i = entropy; i < bits; i++) {
            int at = i - entropy;
            if (((digest[at / 8] & 0xff) >> 7 - at % 8 & 1) == 1 != all[i]) {
                return false;
            }
        }
        return true;
    }
}
