package io.github.leakstop.triage;

import io.github.leakstop.finding.Evidence;
import io.github.leakstop.rule.Rule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Which of several claims on one span, or on one value, is right.
 *
 * <p>First what rules say of each other ({@code over}); then, in this order: a rule that is not faint, a provider's rule
 * before a general one, a proof, the provider's own word in the name, a claim that needed no help from its place, the provider
 * in the content, company, severity, the number of signs, and at last the rule's id, so that the answer never hangs on the
 * order of input.
 */
final class Specificity {
    private final Mentions mentions;

    Specificity(Mentions mentions) {
        this.mentions = mentions;
    }

    /** The most specific of claims that all speak of one value. */
    Claim best(List<Claim> claims) {
        Map<String, Rule> rules = new HashMap<>();
        for (Claim claim : claims) {
            rules.put(claim.rule().id(), claim.rule());
        }
        Claim best = claims.get(0);
        boolean bestIsBeaten = isBeaten(best.rule(), rules.values());
        for (Claim claim : claims.subList(1, claims.size())) {
            boolean beaten = isBeaten(claim.rule(), rules.values());
            if (Order.by(beaten, bestIsBeaten).then(compare(claim, best)).result() < 0) {
                best = claim;
                bestIsBeaten = beaten;
            }
        }
        return best;
    }

    private static boolean isBeaten(Rule rule, Collection<Rule> others) {
        for (Rule other : others) {
            if (beats(other, rule)) {
                return true;
            }
        }
        return false;
    }

    /** Of the claims of one content, those that no better one overlaps, in order of their place. */
    List<Claim> undisputed(List<Claim> claims) {
        List<Claim> strict = new ArrayList<>();
        for (Claim claim : claims) {
            if (!claim.rule().over().isEmpty()) {
                strict.add(claim);
            }
        }
        List<Claim> sorted = new ArrayList<>();
        for (Claim claim : claims) {
            if (!isBeatenHere(claim, strict)) {
                sorted.add(claim);
            }
        }
        sorted.sort(this::compareInContent);
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

    private static boolean isBeatenHere(Claim claim, List<Claim> strict) {
        for (Claim other : strict) {
            if (beats(other.rule(), claim.rule()) && other.overlaps(claim)) {
                return true;
            }
        }
        return false;
    }

    private int compareInContent(Claim one, Claim other) {
        return Order.by(compare(one, other), 0).then(one.start(), other.start()).result();
    }

    /** The more specific first. */
    private int compare(Claim one, Claim other) {
        return Order.by(one.rule().isFaint(), other.rule().isFaint())
                .then(isGeneral(one), isGeneral(other))
                .then(lacks(Evidence.PROOF, one), lacks(Evidence.PROOF, other))
                .then(lacks(Evidence.OWN_NAME, one), lacks(Evidence.OWN_NAME, other))
                .then(!one.isFirm(), !other.isFirm())
                .then(lacks(Evidence.CONTEXT, one), lacks(Evidence.CONTEXT, other))
                .then(lacks(Evidence.ADJACENT, one), lacks(Evidence.ADJACENT, other))
                .then(lacks(Evidence.PAIR, one), lacks(Evidence.PAIR, other))
                .then(one.severity(), other.severity())
                .then(-one.evidence().size(), -other.evidence().size())
                .then(one.rule().id(), other.rule().id())
                .result();
    }

    private boolean isGeneral(Claim claim) {
        return !mentions.isSpecific(claim.rule().provider());
    }

    private static boolean lacks(Evidence evidence, Claim claim) {
        return !claim.evidence().contains(evidence);
    }

    private static boolean beats(Rule one, Rule other) {
        return one.over().contains(other.id()) && !other.over().contains(one.id());
    }
}
