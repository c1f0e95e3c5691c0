package io.github.leakstop.detect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Gathers what the rules may claim: tokens by shape, values by name, matches of patterns; without what is excused. */
final class Sightings {
    private final RuleIndex index;
    private final Text text;
    private final Holders holders;
    private final Plausibility plausibility;
    private final Work work;
    private final List<Sighting> found = new ArrayList<>();
    private final Set<Long> seen = new HashSet<>();

    Sightings(RuleIndex index, Text text, Holders holders, Plausibility plausibility, Work work) {
        this.index = index;
        this.text = text;
        this.holders = holders;
        this.plausibility = plausibility;
        this.work = work;
    }

    /** In the order of their starts. */
    List<Sighting> inOrder() {
        found.sort(Comparator.comparingInt(Sighting::start)
                .thenComparingInt(Sighting::end)
                .thenComparingInt(s -> s.rule().number()));
        return found;
    }

    void addTokens(List<Token> tokens) {
        for (Token token : tokens) {
            Holder holder = holders.of(token.start(), token.end());
            String value = text.string(token.start(), token.end());
            add(new Sighting(token.rule(), token.start(), token.end(), value, holder, token.stuck()));
        }
    }

    /** What a name makes a claim, whether the value was noticed before or not. */
    void addNamed() {
        for (Holder holder : holders.all()) {
            for (CompiledRule rule : index.rulesFor(holder)) {
                work.add(1);
                if (rule.fits(holder.assignment().value())) {
                    add(new Sighting(
                            rule,
                            holder.start(),
                            holder.end(),
                            holder.assignment().value(),
                            holder,
                            false));
                }
            }
        }
    }

    void add(Sighting sighting) {
        work.add(1);
        long length = Math.min(sighting.end() - sighting.start(), 0xffff);
        long key =
                (long) sighting.start() << 32 | length << 16 | sighting.rule().number();
        if (seen.add(key) && plausibility.allows(sighting)) {
            found.add(sighting);
        }
    }
}
