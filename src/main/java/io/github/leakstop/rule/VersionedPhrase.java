package io.github.leakstop.rule;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A synthetic recovery phrase of a wallet that has no checksum but draws words until a hash begins as it should: written
 * {@code hmac-phrase:12/key}, whose HMAC-SHA512 begins with 01, or {@code pbkdf2-phrase:24/salt/rounds}, where a zero byte
 * begins what PBKDF2 makes of it.
 *
 * @param rounds of PBKDF2, 0 for none
 */
record VersionedPhrase(int count, String text, int rounds) implements Synthetic {
    private static final Pattern WRITTEN =
            Pattern.compile("(?:hmac|pbkdf2)-phrase:([0-9]{2})/([A-Za-z ]{1,40})(?:/([0-9]{1,4}))?");
    private static final String HMAC = "HmacSHA512";

    static Optional<Synthetic> named(String kind) {
        Matcher matcher = WRITTEN.matcher(kind);
        return matcher.matches()
                ? Optional.of(new VersionedPhrase(
                        Integer.parseInt(matcher.group(1)),
                        matcher.group(2),
                        matcher.group(3) == null ? 0 : Integer.parseInt(matcher.group(3))))
                : Optional.empty();
    }

    @Override
    public String make(Random random) {
        List<String> words = WalletKey.words();
        String phrase = drawn(words, random);
        while (!holds(phrase)) {
            phrase = drawn(words, random);
        }
        return phrase;
    }

    private boolean holds(String phrase) {
        if (rounds == 0) {
            return mac(ascii(text)).doFinal(ascii(phrase))[0] == 1;
        }
        Mac mac = mac(mac(ascii(phrase)).doFinal());
        byte[] round = mac.doFinal(ascii(text + "\0\0\0\1"));
        int first = round[0];
        for (int i = 1; i < rounds; i++) {
            round = mac.doFinal(round);
            first ^= round[0];
        }
        return first == 0;
    }

    private String drawn(List<String> words, Random random) {
        return Stream.generate(() -> words.get(random.nextInt(words.size())))
                .limit(count)
                .collect(Collectors.joining(" "));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static Mac mac(byte[] key) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a Java without " + HMAC, e);
        }
    }
}
