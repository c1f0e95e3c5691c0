package io.github.leakstop.triage;

import io.github.leakstop.finding.Evidence;
import io.github.leakstop.rule.Rule;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Which of several claims on one span, or on one value, is right.
 *
 * <p>First what rules say of each other ({@code over}); then, in this order: a rule that is not faint, a provider's rule
 * before a general one, a proof, the provider's own word in the name, a claim that needed no help from its place, the provider
 * in the content, company, severity, the number of signs, and at last the rule's id, so that the answer never hangs on the
 * order of input.
 */
final class Specificity {
    private final Comparator<Claim> order;

    Specificity(Mentions mentions) {
        order = first(c -> !c.rule().isFaint())
                .thenComparing(first(c -> mentions.isSpecific(c.rule().provider())))
                .thenComparing(with(Evidence.PROOF))
                .thenComparing(with(Evidence.OWN_NAME))
                .thenComparing(first(Claim::isFirm))
                .thenComparing(with(Evidence.CONTEXT))
                .thenComparing(with(Evidence.ADJACENT))
                .thenComparing(with(Evidence.PAIR))
                .thenComparing(Claim::severity)
                .thenComparing(c -> -c.evidence().size())
                .thenComparing(c -> c.rule().id());
    }

    /** The most specific of claims that all speak of one value. */
    Claim best(List<Claim> claims) {
        List<Rule> rules = claims.stream().map(Claim::rule).distinct().toList();
        Predicate<Claim> unbeaten = c -> rules.stream().noneMatch(r -> beats(r, c.rule()));
        return Collections.min(claims, first(unbeaten).thenComparing(order));
    }

    /** Of the claims of one content, those that no better one overlaps, in order of their place. */
    List<Claim> undisputed(List<Claim> claims) {
        List<Claim> strict =
                claims.stream().filter(c -> !c.rule().over().isEmpty()).toList();
        List<Claim> sorted = claims.stream()
                .filter(c -> strict.stream().noneMatch(s -> beats(s.rule(), c.rule()) && s.overlaps(c)))
                .sorted(order.thenComparing(Claim::start))
                .toList();
        NavigableMap<Long, Claim> kept = new TreeMap<>();
        for (Claim claim : sorted) {
            // What is kept is disjoint: only the last of them that begins before this one's end can overlap it.
            Map.Entry<Long, Claim> last = kept.lowerEntry(claim.end());
            if (last == null || !last.getValue().overlaps(claim)) {
                kept.put(claim.start(), claim);
            }
        }
        return List.copyOf(kept.values());
    }

    private static boolean beats(Rule one, Rule other) {
        return one.over().contains(other.id()) && !other.over().contains(one.id());
    }

    private static Comparator<Claim> with(Evidence evidence) {
        return first(c -> c.evidence().contains(evidence));
    }

    private static Comparator<Claim> first(Predicate<Claim> property) {
        return Comparator.comparing(c -> !property.test(c));
    }
}
