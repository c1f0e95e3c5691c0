package io.github.leakstop.detect;

import io.github.leakstop.finding.Candidate;
import io.github.leakstop.finding.Detection;
import io.github.leakstop.finding.Evidence;
import io.github.leakstop.finding.Remedy;
import io.github.leakstop.finding.Severity;
import io.github.leakstop.rule.Role;
import io.github.leakstop.rule.Rule;
import io.github.leakstop.rule.RulePack;
import io.github.leakstop.rule.Shape;
import io.github.leakstop.rule.When;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A small pack: one provider with key, secret and passphrase, one with a secret of the same shape, and generic rules. */
final class Packs {
    private static final Remedy REMEDY = new Remedy("why", "fix", List.of());

    private Packs() {}

    static Detector detector() {
        return Detector.of(pack());
    }

    static Detection detect(String text) {
        byte[] bytes = bytes(text);
        return detector().detect(bytes, bytes.length, 1, 0);
    }

    static List<Candidate> found(String text) {
        return detect(text).candidates();
    }

    /** What another detector finds firm. */
    static List<Candidate> firm(Detector detector, String text) {
        byte[] bytes = bytes(text);
        return detector.detect(bytes, bytes.length, 1, 0).candidates().stream()
                .filter(Candidate::isFirm)
                .toList();
    }

    static List<String> ids(List<Candidate> found) {
        return found.stream().map(Candidate::ruleId).toList();
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static RulePack pack() {
        When named = new When(Set.of(Evidence.NAME, Evidence.CONTEXT), Severity.CRITICAL);
        When beside = new When(Set.of(Evidence.ADJACENT), Severity.HIGH);
        When paired = new When(Set.of(Evidence.PAIR), Severity.MEDIUM);
        Rule key = rule("acme-key", Role.KEY, "{{uuid4}}", List.of("acme-secret"), List.of(named, paired));
        Rule secret = rule("acme-secret", Role.SECRET, "{{hex:32 upper}}", List.of("acme-key"), List.of(named, paired));
        Rule passphrase = rule(
                "acme-passphrase", Role.PASSPHRASE, "", List.of("acme-key", "acme-secret"), List.of(named, beside));
        Rule other = rule("other-secret", Role.SECRET, "{{hex:32 upper}}", List.of(), List.of(named));
        Rule plain = rule("plain-secret", Role.SECRET, "", List.of(), List.of(alone()));
        Rule password = rule("plain-password", Role.PASSWORD, "", List.of(), List.of(alone()));
        return new RulePack(
                "test",
                List.of(key, passphrase, secret, other, password, plain),
                Map.of("acme", List.of("acme"), "other", List.of("other")),
                Map.of(
                        "names-key", List.of("key", "api key"),
                        "names-secret", List.of("secret", "secret key"),
                        "names-passphrase", List.of("passphrase"),
                        "names-password", List.of("password"),
                        "demo-words", List.of("playground")));
    }

    private static When alone() {
        return new When(Set.of(Evidence.NAME), Severity.HIGH);
    }

    static Rule rule(String id, Role role, String shape, List<String> companions, List<When> when) {
        return new Rule(
                id,
                id.substring(0, id.indexOf('-')),
                id,
                Severity.CRITICAL,
                role,
                List.of(),
                List.of(),
                shape.isEmpty() ? Optional.empty() : Optional.of(Shape.parse(shape)),
                Optional.empty(),
                role == Role.PASSPHRASE || role == Role.PASSWORD,
                List.of(),
                when,
                companions,
                List.of(),
                List.of(),
                Set.of(),
                REMEDY);
    }
}
