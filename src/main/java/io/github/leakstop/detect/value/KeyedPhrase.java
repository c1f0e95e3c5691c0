package io.github.leakstop.detect.value;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;

/**
 * A recovery phrase of BIP-39's English words whose HMAC-SHA512 under a fixed key begins with hex digits that tell what it is
 * for, instead of a checksum. Chance words of the list pass as often as those digits come up.
 *
 * @param counts how many words it may have
 * @param heads hex digits of which some begin the hash
 */
record KeyedPhrase(MnemonicWords english, List<Integer> counts, Hmac hmac, List<String> heads) implements RowSearch {
    /** Counts, key and heads: {@code 12,24/key/01,100}. */
    static KeyedPhrase of(String argument) {
        String[] parts = parts(argument);
        return new KeyedPhrase(
                MnemonicWords.in("english"),
                numbers(parts[0]),
                new Hmac(parts[1].getBytes(StandardCharsets.US_ASCII)),
                List.of(parts[2].split(",")));
    }

    /** What stands between slashes, which is three things. */
    static String[] parts(String argument) {
        String[] parts = argument.split("/", -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException("three parts");
        }
        return parts;
    }

    static List<Integer> numbers(String list) {
        return List.of(list.split(",")).stream().map(Integer::valueOf).toList();
    }

    @Override
    public boolean proof() {
        return true;
    }

    @Override
    public boolean accepts(String value) {
        return english.phrase(value, counts).filter(this::begins).isPresent();
    }

    @Override
    public List<Stretch> within(String row) {
        return new PhraseSearch(row, english::holds, this::accepts).find();
    }

    private boolean begins(String phrase) {
        String digest = HexFormat.of().formatHex(hmac.of(phrase.getBytes(StandardCharsets.US_ASCII)));
        return heads.stream().anyMatch(digest::startsWith);
    }
}
