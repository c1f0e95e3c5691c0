package io.github.leakstop.triage;

import static io.github.leakstop.triage.Given.blob;
import static io.github.leakstop.triage.Given.in;
import static io.github.leakstop.triage.Given.some;
import static io.github.leakstop.triage.Given.value;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.leakstop.finding.Evidence;
import io.github.leakstop.finding.Finding;
import io.github.leakstop.finding.Located;
import io.github.leakstop.finding.Remedy;
import io.github.leakstop.finding.Severity;
import io.github.leakstop.rule.Role;
import io.github.leakstop.rule.Rule;
import io.github.leakstop.rule.RulePack;
import io.github.leakstop.rule.When;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KeptBesideTest {
    private static final Rule LOCKED = rule(
            "acme-store",
            Role.ANY,
            List.of("acme-password", "any-password"),
            new When(Set.of(Evidence.BESIDE), Severity.HIGH),
            new When(Set.of(), Severity.MEDIUM));
    private static final Rule PASSWORD =
            rule("acme-password", Role.PASSWORD, List.of(), new When(Set.of(), Severity.HIGH));
    private static final Rule ANY_PASSWORD =
            rule("any-password", Role.PASSWORD, List.of(), new When(Set.of(), Severity.HIGH));

    @Test
    void a_password_in_the_same_folder_makes_the_store_worse() {
        assertEquals(
                Severity.HIGH,
                ofTheStore(in("conf/key.p12").holds(store()), in("conf/a.env").holds(password())));
    }

    @Test
    void a_password_elsewhere_in_the_module_makes_the_store_worse() {
        assertEquals(
                Severity.HIGH,
                ofTheStore(
                        in("app/src/main/resources/key.p12").holds(store()),
                        in("app/src/test/java/Start.java").holds(password())));
    }

    @Test
    void a_password_of_another_module_opens_nothing_here() {
        assertEquals(
                Severity.MEDIUM,
                ofTheStore(
                        in("app/src/main/key.p12").holds(store()),
                        in("web/src/main/a.env").holds(password())));
    }

    @Test
    void a_general_rules_password_says_not_what_it_opens() {
        Given.Some any = some(ANY_PASSWORD, "Pass-w0rd").worth(Severity.HIGH);
        assertEquals(
                Severity.MEDIUM,
                ofTheStore(in("conf/key.p12").holds(store()), in("conf/a.env").holds(any)));
    }

    @Test
    void a_password_in_history_still_opens_the_store() {
        assertEquals(
                Severity.HIGH,
                ofTheStore(
                        in("conf/key.p12").holds(store()), blob(1, "conf/a.env").holds(password())));
    }

    @Test
    void store_and_password_are_one_credential() {
        List<Finding> findings =
                findings(in("conf/key.p12").holds(store()), in("conf/a.env").holds(password()));

        assertEquals(List.of(1, 1), findings.stream().map(Finding::set).toList());
    }

    private static Given.Some store() {
        return some(LOCKED, value(1)).worth(Severity.MEDIUM);
    }

    private static Given.Some password() {
        return some(PASSWORD, "Pass-w0rd").worth(Severity.HIGH);
    }

    private static Severity ofTheStore(Located... contents) {
        return findings(contents).stream()
                .filter(f -> f.ruleId().equals(LOCKED.id()))
                .findFirst()
                .orElseThrow()
                .severity();
    }

    private static List<Finding> findings(Located... contents) {
        RulePack pack = new RulePack(
                "test", List.of(LOCKED, PASSWORD, ANY_PASSWORD), Map.of("acme", List.of("acme")), Map.of());
        return Triage.of(pack, TriageOptions.GATE)
                .judge(Arrays.asList(contents))
                .findings();
    }

    private static Rule rule(String id, Role role, List<String> companions, When... when) {
        return new Rule(
                id,
                id.substring(0, id.indexOf('-')),
                "The " + id,
                Severity.HIGH,
                role,
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                role == Role.PASSWORD,
                List.of(),
                List.of(when),
                companions,
                List.of(),
                List.of(),
                Set.of(),
                new Remedy("why", "fix", List.of()));
    }
}
