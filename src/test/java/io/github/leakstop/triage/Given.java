package io.github.leakstop.triage;

import io.github.leakstop.finding.Candidate;
import io.github.leakstop.finding.Detection;
import io.github.leakstop.finding.Detection.InlineAllow;
import io.github.leakstop.finding.Evidence;
import io.github.leakstop.finding.Finding;
import io.github.leakstop.finding.Located;
import io.github.leakstop.finding.Origin;
import io.github.leakstop.finding.Remedy;
import io.github.leakstop.finding.Secret;
import io.github.leakstop.finding.Severity;
import io.github.leakstop.rule.Role;
import io.github.leakstop.rule.Rule;
import io.github.leakstop.rule.RulePack;
import io.github.leakstop.rule.When;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Rules of invented providers, and contents with candidates, written as short as a specification needs. */
final class Given {
    static final Rule ACME_SECRET = rule("acme", "acme-secret", Role.SECRET, List.of("acme-key", "acme-passphrase"));
    static final Rule ACME_KEY = rule("acme", "acme-key", Role.KEY, List.of("acme-secret"));
    static final Rule ACME_PASSPHRASE = rule("acme", "acme-passphrase", Role.PASSPHRASE, List.of("acme-secret"));
    static final Rule KUZU_SECRET = rule("kuzu", "kuzu-secret", Role.SECRET, List.of());
    static final Rule DB_PASSWORD = rule("db", "db-password", Role.PASSWORD, List.of());
    static final Rule ANY_SECRET = rule("any", "any-secret", Role.SECRET, List.of());

    static final RulePack PACK = new RulePack(
            "test",
            List.of(ACME_SECRET, ACME_KEY, ACME_PASSPHRASE, KUZU_SECRET, DB_PASSWORD, ANY_SECRET),
            Map.of("acme", List.of("acme", "ac-me.com", "顶点"), "kuzu", List.of("kuzu"), "db", List.of("jdbc")),
            Map.of(
                    "path-companions", List.of("api", "bot", "my"),
                    "names-secret", List.of("secret", "secret key", "api secret"),
                    "names-key", List.of("key", "api key"),
                    "names-not", List.of("main")));

    private Given() {}

    static List<Finding> findings(Located... contents) {
        return judge(contents).findings();
    }

    static Judgement judge(Located... contents) {
        return Triage.of(PACK, TriageOptions.GATE).judge(Arrays.asList(contents));
    }

    /** Critical with name and context, high with pair and name, medium with a pair or a name alone. */
    static Rule rule(String provider, String id, Role role, List<String> companions) {
        return rule(provider, id, role, companions, List.of(), List.of());
    }

    static Rule rule(
            String provider, String id, Role role, List<String> companions, List<String> over, List<String> formerly) {
        boolean chosen = role == Role.PASSPHRASE || role == Role.PASSWORD;
        List<When> when = provider.equals("any") || provider.equals("db")
                ? List.of(new When(Set.of(), Severity.HIGH))
                : List.of(
                        new When(Set.of(Evidence.NAME, Evidence.CONTEXT), Severity.CRITICAL),
                        new When(Set.of(Evidence.NAME, Evidence.PAIR), Severity.HIGH),
                        new When(Set.of(Evidence.PAIR), Severity.MEDIUM));
        return new Rule(
                id,
                provider,
                "The " + id,
                Severity.CRITICAL,
                role,
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                chosen,
                List.of(),
                when,
                companions,
                over,
                formerly,
                Set.of(),
                new Remedy("why", "fix", List.of()));
    }

    /** A value of 32 hex digits, another one for each number. */
    static String value(int number) {
        Random random = new Random(number);
        StringBuilder hex = new StringBuilder();
        random.ints(32, 0, 16).forEach(d -> hex.append(Character.forDigit(d, 16)));
        return hex.toString();
    }

    static Some some(Rule rule, String value) {
        return new Some(rule, value);
    }

    static Where in(String path) {
        return new Where(Origin.WORK_TREE, "", List.of(path));
    }

    static Where ignored(String path) {
        return new Where(Origin.IGNORED, "", List.of(path));
    }

    static Where blob(int number, String... paths) {
        return new Where(Origin.HISTORY, String.format("%040x", number), List.of(paths));
    }

    /** A candidate to be; firm, named, critical for a provider's rule, on line 1. */
    static final class Some {
        private final Rule rule;
        private final String value;
        private final Set<Evidence> evidence = EnumSet.of(Evidence.NAME, Evidence.CONTEXT);
        private Optional<Severity> severity = Optional.empty();
        private boolean latent;
        private String name = "";
        private int line = 1;
        private int column = 1;
        private int company;
        private final List<String> notes = new ArrayList<>();

        private Some(Rule rule, String value) {
            this.rule = rule;
            this.value = value;
        }

        Some with(Evidence... these) {
            evidence.clear();
            evidence.addAll(Arrays.asList(these));
            return this;
        }

        Some latent() {
            latent = true;
            return with(Evidence.NAME);
        }

        Some worth(Severity lowered) {
            severity = Optional.of(lowered);
            return this;
        }

        Some named(String taker) {
            name = taker;
            return this;
        }

        Some at(int onLine, int onColumn) {
            line = onLine;
            column = onColumn;
            return this;
        }

        Some company(int number) {
            company = number;
            return this;
        }

        Some noted(String note) {
            notes.add(note);
            return this;
        }

        Candidate candidate() {
            Set<Evidence> assumed = EnumSet.copyOf(evidence);
            if (latent) {
                assumed.add(Evidence.PATH);
            }
            return new Candidate(
                    rule.id(),
                    rule.provider(),
                    severity.orElse(rule.severityFor(assumed).orElse(Severity.LOW)),
                    rule.chosen() ? Secret.chosen(value) : Secret.random(value),
                    name,
                    line,
                    column,
                    line,
                    column + value.length(),
                    column,
                    name + " = ****",
                    evidence,
                    latent ? Set.of(Evidence.PATH) : Set.of(),
                    company,
                    notes);
        }
    }

    /** A content to be. */
    record Where(Origin origin, String object, List<String> paths) {
        Located holds(Some... candidates) {
            return holds(Set.of(), List.of(), candidates);
        }

        Located mentions(String... providers) {
            return holds(Set.of(providers), List.of());
        }

        Located holds(Set<String> mentions, List<InlineAllow> allows, Some... candidates) {
            List<Candidate> made =
                    Arrays.stream(candidates).map(Some::candidate).toList();
            return new Located(new Detection(made, mentions, allows), origin, object, paths);
        }
    }
}
