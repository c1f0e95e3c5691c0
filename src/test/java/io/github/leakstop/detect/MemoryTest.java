package io.github.leakstop.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.leakstop.finding.Candidate;
import io.github.leakstop.finding.Detection;
import io.github.leakstop.finding.Severity;
import io.github.leakstop.rule.BuiltInRules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** What a detector remembers of lines, regions and windows saves work and changes no answer. */
class MemoryTest {
    private static final Detector EXPERIENCED = fresh();

    @Property(tries = 12)
    void a_detector_with_memories_answers_as_a_new_one(@ForAll long seed) {
        byte[] text = Packs.bytes(new Document(seed).text());

        Detection remembered = EXPERIENCED.detect(text, text.length, 1, 0);

        assertEquals(fresh().detect(text, text.length, 1, 0), remembered);
        assertEquals(remembered, EXPERIENCED.detect(text, text.length, 1, 0));
    }

    /** Of what it is a part may be told otherwise: a name that is handed nothing is company too, where its line is read. */
    @Property(tries = 200)
    void no_line_that_is_passed_over_holds_a_secret(@ForAll long seed) {
        byte[] text = Packs.bytes(new Document(seed).text());

        Detection whole = EXPERIENCED.detect(text, text.length, 1, 0, new Attentive(), new Work());

        assertEquals(places(whole), places(EXPERIENCED.detect(text, text.length, 1, 0)));
    }

    @Test
    void a_region_that_moved_is_found_with_its_new_line() {
        String setter = "config.setSecretKey(\"%s\"); // acme\n".formatted(new Planted(3).upperHex());
        Detector detector = Packs.detector();
        byte[] first = Packs.bytes(setter);
        byte[] second = Packs.bytes("// one line more\n" + setter);

        detector.detect(first, first.length, 1, 0);
        List<Candidate> found = detector.detect(second, second.length, 1, 0).candidates();

        assertFalse(found.isEmpty());
        found.forEach(candidate -> assertEquals(2, candidate.line()));
    }

    private static Detector fresh() {
        try {
            return Detector.of(BuiltInRules.load());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The worst severity at each place. */
    private static Map<Long, Severity> places(Detection detection) {
        return detection.candidates().stream()
                .collect(Collectors.toMap(
                        Candidate::start, Candidate::severity, (one, other) -> one.atLeast(other) ? one : other));
    }

    /** Listens to everything, so that nothing may be passed over. */
    private static final class Attentive implements Trace {
        @Override
        public boolean watches(int offset) {
            return false;
        }

        @Override
        public void tell(Sighting sighting, String what) {}

        @Override
        public void tell(int offset, String what) {}
    }

    /** Lines of programs and configuration, some of which hold a secret, in any order. */
    private record Document(long seed) {
        String text() {
            Random random = new Random(seed);
            Planted planted = new Planted(seed);
            List<String> lines = new ArrayList<>();
            int count = 3 + random.nextInt(60);
            for (int i = 0; i < count; i++) {
                lines.add(line(random.nextInt(18), planted));
            }
            return String.join("\n", lines) + "\n";
        }

        private static String line(int kind, Planted planted) {
            return switch (kind) {
                case 0 -> "        @HeaderParam(\"ACCESS-KEY\") String apiKey,";
                case 1 -> "    config.setSecretKey(\"" + planted.upperHex() + "\");";
                case 2 -> "    String password = \"" + planted.passphrase() + "\";";
                case 3 -> "  password: " + planted.passphrase();
                case 4 -> "spring.datasource.password=" + planted.passphrase();
                case 5 -> "    {\"token\": \"" + planted.upperHex() + "\", \"user\": \"bob\"}";
                case 6 -> "password = request.get('password')";
                case 7 -> "    return new Client(apiKey, secretKey, passphrase);";
                case 8 -> "    connect(url, \"bob\", \"" + planted.passphrase() + "\");";
                case 9 -> "password =";
                case 10 -> "    '" + planted.passphrase() + "'";
                case 11 -> "secret = \"" + planted.upperHex().substring(0, 16) + "\" +";
                case 12 -> "    \"" + planted.upperHex().substring(0, 16) + "\"";
                case 13 -> "<password>" + planted.passphrase() + "</password>";
                case 14 -> "datasource:";
                case 15 -> "# the key of okx: " + planted.uuid();
                case 16 -> "";
                default -> "    for (Key key : keys) { use(key.getToken()); }";
            };
        }
    }
}
