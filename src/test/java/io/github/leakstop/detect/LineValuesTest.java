package io.github.leakstop.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.leakstop.detect.prefilter.Hits;
import io.github.leakstop.finding.Evidence;
import io.github.leakstop.finding.Severity;
import io.github.leakstop.rule.Role;
import io.github.leakstop.rule.Rule;
import io.github.leakstop.rule.RulePack;
import io.github.leakstop.rule.When;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which names are worth reading round, by what the lines near them hold. */
class LineValuesTest {
    private static final RuleIndex INDEX = RuleIndex.of(new RulePack(
            "test",
            List.of(named("kuzu-token", Role.TOKEN, "{{uuid4}}", "coding", "kuzu log in"), secret()),
            Map.of(),
            Map.of("names-secret", List.of("secret"), "names-token", List.of("token", "log"))));

    private final Planted planted = new Planted(2);

    @Test
    void a_listed_name_is_passed_over_near_no_value_of_its_rule() {
        assertEquals(0, fruitful("<?xml version='1.0' encoding='UTF-8'?>\n"));
    }

    @Test
    void a_listed_name_counts_near_a_value_of_its_rule() {
        assertEquals(1, fruitful("coding = '" + planted.uuid() + "'\n"));
    }

    @Test
    void a_listed_name_is_not_read_for_another_rule_s_value() {
        assertEquals(0, fruitful("coding = '" + planted.upperHex() + "'\n"));
    }

    @Test
    void a_role_s_name_counts_near_a_value_of_any_rule_for_it() {
        assertEquals(1, fruitful("secret = '" + planted.upperHex() + "'\n"));
    }

    @Test
    void a_part_of_a_listed_name_counts_however_the_parts_are_joined() {
        assertEquals(1, fruitful("kuzu.log-in = '" + planted.uuid() + "'\n"));
    }

    private static int fruitful(String line) {
        Text text = Text.of(Packs.bytes(line), line.length());
        Hits hits = new Hits();
        INDEX.prefilter().scan(text.bytes(), text.length(), hits);
        return new NameHits(text, hits, INDEX, new Offsets(), false).fruitful().size();
    }

    private static Rule secret() {
        return Packs.rule("plain-secret", Role.SECRET, "{{hex:32 upper}}", List.of(), alone());
    }

    private static Rule named(String id, Role role, String shape, String... names) {
        Rule r = Packs.rule(id, role, shape, List.of(), alone());
        return new Rule(
                r.id(),
                r.provider(),
                r.title(),
                r.severity(),
                r.role(),
                r.keywords(),
                List.of(names),
                r.shape(),
                r.pattern(),
                r.chosen(),
                r.validators(),
                r.when(),
                r.companions(),
                r.over(),
                r.formerly(),
                r.samples(),
                r.remedy());
    }

    private static List<When> alone() {
        return List.of(new When(Set.of(Evidence.NAME), Severity.HIGH));
    }
}
