package io.github.leakstop.detect.value;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A recovery phrase of BIP-39's English words whose HMAC-SHA512, put through rounds of PBKDF2 (RFC 8018, SHA-512) under a
 * fixed salt, begins with a zero byte, instead of a checksum. Chance words of the list pass at 1 in 256.
 *
 * @param counts how many words it may have
 */
record StretchedPhrase(MnemonicWords english, List<Integer> counts, String salt, int rounds) implements RowSearch {
    /** Counts, salt and rounds: {@code 24/salt/390}. */
    static StretchedPhrase of(String argument) {
        String[] parts = KeyedPhrase.parts(argument);
        return new StretchedPhrase(
                MnemonicWords.in("english"), KeyedPhrase.numbers(parts[0]), parts[1], Integer.parseInt(parts[2]));
    }

    @Override
    public boolean proof() {
        return true;
    }

    @Override
    public boolean accepts(String value) {
        return english.phrase(value, counts).filter(this::isSeed).isPresent();
    }

    @Override
    public List<Stretch> within(String row) {
        return new PhraseSearch(row, english::holds, this::accepts).find();
    }

    private boolean isSeed(String phrase) {
        Hmac hmac = new Hmac(new Hmac(phrase.getBytes(StandardCharsets.US_ASCII)).of(new byte[0]));
        byte[] salted = salt.getBytes(StandardCharsets.US_ASCII);
        byte[] round = hmac.of(
                ByteBuffer.allocate(salted.length + 4).put(salted).putInt(1).array());
        byte first = round[0];
        for (int i = 1; i < rounds; i++) {
            round = hmac.of(round);
            first ^= round[0];
        }
        return first == 0;
    }
}
