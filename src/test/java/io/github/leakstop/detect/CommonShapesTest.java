package io.github.leakstop.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.leakstop.finding.Candidate;
import io.github.leakstop.finding.Evidence;
import io.github.leakstop.finding.Severity;
import io.github.leakstop.rule.Role;
import io.github.leakstop.rule.RulePack;
import io.github.leakstop.rule.When;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Values whose shape alone says nothing: only what speaks of their provider makes them worth a look. */
class CommonShapesTest {
    private static final RulePack PACK = new RulePack(
            "test",
            List.of(Packs.rule(
                    "kuzu-secret",
                    Role.SECRET,
                    "{{hex:32 upper}}",
                    List.of(),
                    List.of(
                            new When(Set.of(Evidence.NAME, Evidence.CONTEXT), Severity.CRITICAL),
                            new When(Set.of(Evidence.CONTEXT), Severity.HIGH)))),
            Map.of("kuzu", List.of("kuzu")),
            Map.of("names-secret", List.of("secret")));

    private final String value = new Planted(1).upperHex();

    @Test
    void without_a_name_it_counts_where_the_provider_is_spoken_of() {
        assertEquals(List.of(Severity.HIGH), severities("// kuzu\nopen(\"" + value + "\");\n"));
    }

    @Test
    void without_a_name_it_is_passed_over_where_nothing_is_spoken_of() {
        assertTrue(severities("open(\"" + value + "\");\n").isEmpty());
    }

    @Test
    void under_a_telling_name_it_waits_for_a_path_that_speaks() {
        List<Candidate> found = found("secret = \"" + value + "\"\n");

        assertEquals(Set.of(Evidence.PATH), found.get(0).needed());
    }

    @Test
    void behind_a_word_such_as_bearer_it_counts_where_the_provider_is_spoken_of() {
        assertEquals(List.of(Severity.CRITICAL), severities("# kuzu\nsecret: Bearer " + value + "\n"));
    }

    private static List<Severity> severities(String text) {
        return found(text).stream().map(Candidate::severity).toList();
    }

    private static List<Candidate> found(String text) {
        byte[] bytes = Packs.bytes(text);
        return Detector.of(PACK).detect(bytes, bytes.length, 1, 0).candidates();
    }
}
