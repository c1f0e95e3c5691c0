package io.github.leakstop.triage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.leakstop.finding.Detection.InlineAllow;
import io.github.leakstop.finding.Finding;
import io.github.leakstop.finding.Located;
import io.github.leakstop.finding.Secret;
import io.github.leakstop.rule.Rule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class TriageLawsTest {
    private static final List<Rule> RULES = Given.PACK.rules();
    private static final List<String> PATHS =
            List.of("a.txt", "acme/b.txt", "src/main/kuzu.yml", "m/src/c", "m/src/test/D.java", ".env");

    @Property(tries = 400)
    void the_order_of_input_never_changes_the_output(@ForAll long seed) {
        List<Located> contents = contents(new Random(seed));
        List<Located> shuffled = new ArrayList<>(contents);
        Collections.shuffle(shuffled, new Random(seed + 1));
        assertEquals(judge(contents), judge(shuffled));
    }

    @Property(tries = 400)
    void a_value_is_one_finding_wherever_it_stands(@ForAll long seed) {
        List<Finding> findings = judge(contents(new Random(seed))).findings();
        Set<Secret> values = findings.stream().map(Finding::secret).collect(Collectors.toSet());
        assertEquals(values.size(), findings.size());
    }

    @Property(tries = 400)
    void every_firm_value_is_found_at_every_path_that_holds_it(@ForAll long seed) {
        List<Located> contents = contents(new Random(seed));
        List<Finding> findings = judge(contents).findings();
        for (Located content : contents) {
            Set<Secret> firm = content.detection().candidates().stream()
                    .filter(c -> c.isFirm())
                    .map(c -> c.secret())
                    .collect(Collectors.toSet());
            for (Secret value : firm) {
                Finding finding = findings.stream()
                        .filter(f -> f.secret().equals(value))
                        .findFirst()
                        .orElseThrow();
                Set<String> paths = finding.locations().stream()
                        .filter(l -> l.object().equals(content.object()))
                        .map(l -> l.path())
                        .collect(Collectors.toSet());
                assertTrue(paths.containsAll(content.paths()), "a path is missing");
            }
        }
    }

    @Property(tries = 400)
    void no_two_findings_have_one_name(@ForAll long seed) {
        List<Finding> findings = judge(contents(new Random(seed))).findings();
        assertEquals(
                findings.size(),
                findings.stream().map(Finding::fingerprint).distinct().count());
    }

    @Property(tries = 400)
    void no_finding_prints_a_value(@ForAll long seed) {
        List<Located> contents = contents(new Random(seed));
        Set<String> values = new TreeSet<>();
        contents.forEach(c -> c.detection()
                .candidates()
                .forEach(candidate -> values.add(candidate.secret().reveal())));
        Judgement judgement = judge(contents);
        for (String value : values) {
            assertFalse(judgement.toString().contains(value));
            assertFalse(judgement.findings().stream().anyMatch(f -> f.excerpt().contains(value)));
        }
    }

    @Property(tries = 400)
    void sets_are_numbered_without_gaps_and_hold_two_at_least(@ForAll long seed) {
        List<Finding> findings = judge(contents(new Random(seed))).findings();
        List<Integer> numbers =
                findings.stream().map(Finding::set).filter(n -> n > 0).sorted().toList();
        Set<Integer> distinct = new HashSet<>(numbers);
        for (int n = 1; n <= distinct.size(); n++) {
            assertTrue(Collections.frequency(numbers, n) > 1);
        }
    }

    private static Judgement judge(List<Located> contents) {
        return Triage.of(Given.PACK, TriageOptions.GATE).judge(contents);
    }

    /** A few contents over few values and paths, so that values meet. Spans of one content do not overlap in part. */
    private static List<Located> contents(Random random) {
        List<Located> contents = new ArrayList<>();
        int count = random.nextInt(8);
        for (int i = 0; i < count; i++) {
            List<Given.Some> candidates = new ArrayList<>();
            int lines = random.nextInt(5);
            for (int line = 1; line <= lines; line++) {
                candidates.add(candidate(random, line));
            }
            Set<String> mentions = random.nextInt(3) == 0 ? Set.of("acme") : Set.of();
            List<InlineAllow> allows = random.nextInt(3) == 0
                    ? List.of(new InlineAllow(1 + random.nextInt(4), "acme-secret", "a sample", random.nextBoolean()))
                    : List.of();
            contents.add(where(random, i).holds(mentions, allows, candidates.toArray(Given.Some[]::new)));
        }
        return contents;
    }

    private static Given.Some candidate(Random random, int line) {
        Rule rule = RULES.get(random.nextInt(RULES.size()));
        int number = random.nextInt(6);
        String value = rule.chosen() || random.nextInt(5) == 0 ? "Pass-w0rd" + number : Given.value(number);
        Given.Some some = Given.some(rule, value)
                .at(line, 1 + random.nextInt(4))
                .company(random.nextInt(3))
                .named(random.nextBoolean() ? "acme.main." + rule.role().name() : "x");
        return random.nextInt(3) == 0 ? some.latent() : some;
    }

    private static Given.Where where(Random random, int number) {
        String path = PATHS.get(random.nextInt(PATHS.size()));
        return switch (random.nextInt(3)) {
            case 0 -> Given.in(path);
            case 1 -> Given.ignored(path);
            default -> Given.blob(number, path, "older/" + path);
        };
    }
}
