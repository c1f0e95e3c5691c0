package io.github.leakstop.rule;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.leakstop.finding.Evidence;
import io.github.leakstop.finding.Remedy;
import io.github.leakstop.finding.Severity;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RulePackFileTest {
    private static final RulePack PACK = pack(rule("Zoo key", "It opens the door."));

    @Test
    void a_pack_is_read_back_as_it_was_written() throws IOException {
        assertEquals(PACK, RulePackFile.read(RulePackFile.write(PACK)));
    }

    @Test
    void the_same_pack_gives_the_same_bytes() {
        RulePack again = pack(rule("Zoo key", "It opens the door."));

        assertArrayEquals(RulePackFile.write(PACK), RulePackFile.write(again));
    }

    @Property(tries = 300)
    void a_pack_with_any_byte_changed_is_refused(
            @ForAll @IntRange(min = 0, max = 10_000) int at, @ForAll @IntRange(min = 1, max = 255) int change) {
        byte[] bytes = RulePackFile.write(PACK);
        bytes[at % bytes.length] ^= (byte) change;

        assertThrows(IOException.class, () -> RulePackFile.read(bytes));
    }

    @Property(tries = 100)
    void a_pack_cut_short_is_refused(@ForAll @IntRange(min = 0, max = 10_000) int length) {
        byte[] bytes = RulePackFile.write(PACK);

        assertThrows(IOException.class, () -> RulePackFile.read(Arrays.copyOf(bytes, length % bytes.length)));
    }

    @Test
    void the_id_follows_what_decides_detection_alone() {
        RulePack told = pack(rule("A better title", "A better reason."));
        RulePack other = pack(ruleWithShape("{{hex:33}}"));

        assertEquals(PACK.id(), told.id());
        assertNotEquals(PACK.id(), other.id());
    }

    @Test
    void the_stamp_follows_whatever_a_pack_holds() throws IOException {
        RulePack told = pack(rule("A better title", "A better reason."));

        assertEquals(RulePackFile.stamp(PACK), RulePackFile.stamp(new ByteArrayInputStream(RulePackFile.write(PACK))));
        assertEquals(PACK.id(), RulePackFile.stamp(PACK).id());
        assertNotEquals(RulePackFile.stamp(PACK), RulePackFile.stamp(told));
    }

    private static RulePack pack(Rule rule) {
        Map<String, List<String>> mentions = Map.of("zoo", List.of("zoo", "动物园"), "ant", List.of());
        Map<String, List<String>> words = Map.of("fillers", List.of("yes", "1234"));
        return new RulePack(PackId.of(List.of(rule), mentions, words), List.of(rule), mentions, words);
    }

    private static Rule rule(String title, String why) {
        return rule(title, why, "{{hex:32}}");
    }

    private static Rule ruleWithShape(String shape) {
        return rule("Zoo key", "It opens the door.", shape);
    }

    private static Rule rule(String title, String why, String shape) {
        return new Rule(
                "zoo-key",
                "zoo",
                title,
                Severity.HIGH,
                Role.KEY,
                List.of(),
                List.of("stamp"),
                Optional.of(Shape.parse(shape)),
                Optional.empty(),
                true,
                List.of("distinct:11"),
                List.of(
                        new When(Set.of(Evidence.NAME, Evidence.CONTEXT), Severity.HIGH),
                        new When(Set.of(), Severity.LOW)),
                List.of("zoo-secret"),
                List.of("ant-key"),
                List.of("zoo-old"),
                Set.of("0123456789abcdef".repeat(4), "fedcba9876543210".repeat(4)),
                new Remedy(why, "Change the lock.", List.of("https://zoo.test/keys")));
    }
}
