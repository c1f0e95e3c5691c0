package io.github.leakstop.detect;

import io.github.leakstop.finding.Evidence;
import io.github.leakstop.rule.Role;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/*
 * Finds the part of a credential that a person chose and that nothing names: the argument behind the secret in a call.
 *
 * Idea: key, secret, passphrase is the order in every client library. Either the secret stands there as a literal beside
 * its key, or the argument before is called a secret and one before that a key, as where both come from the environment.
 * Cost: a bounded look back for each unnamed argument.
 */
final class Trio {
    private static final int LOOK_BACK = 400;
    private static final int LONGEST = 64;
    private static final int SHORTEST = 4;

    private final RuleIndex index;
    private final Text text;
    private final Holders holders;
    private final NameHits names;
    private Optional<Offsets> keys = Optional.empty();
    private Optional<Offsets> secrets = Optional.empty();
    private final Map<Long, List<Sighting>> secretArguments = new HashMap<>();

    Trio(RuleIndex index, Text text, NameHits names, Holders holders) {
        this.index = index;
        this.text = text;
        this.holders = holders;
        this.names = names;
    }

    /** Adds what stands behind a secret among {@code known}, or behind what is called one. */
    void addTo(Sightings sightings, List<Sighting> known, Company company) {
        for (Sighting sighting : known) {
            Holder holder = sighting.holder();
            if (sighting.rule().role() == Role.SECRET && holder.isArgument() && holder.block() != 0) {
                company.find(sighting);
                if (sighting.has(Evidence.ADJACENT)) {
                    secretArguments
                            .computeIfAbsent(place(holder, 1), p -> new ArrayList<>())
                            .add(sighting);
                }
            }
        }
        for (Holder holder : holders.all()) {
            int length = holder.end() - holder.start();
            if (holder.isArgument()
                    && holder.assignment().argument() >= 1
                    && (holder.role().isEmpty() || holder.assignment().name().isEmpty())
                    && length >= SHORTEST
                    && length <= LONGEST) {
                add(holder, sightings);
            }
        }
    }

    private static long place(Holder holder, int behind) {
        return holder.block() * 64 + holder.assignment().argument() + behind;
    }

    private void add(Holder holder, Sightings sightings) {
        List<Sighting> known = secretArguments.getOrDefault(place(holder, 0), List.of());
        if (known.isEmpty() && !isBehindNames(holder)) {
            return;
        }
        for (CompiledRule rule : index.thirdParts()) {
            boolean company = known.stream().anyMatch(s -> rule.hasCompanion(s.rule()));
            String value = holder.assignment().value();
            if ((company || known.isEmpty()) && rule.fits(value)) {
                Sighting third = new Sighting(rule, holder.start(), holder.end(), value, holder, false);
                third.add(Evidence.NAME);
                if (company) {
                    third.add(Evidence.PAIR);
                    third.add(Evidence.ADJACENT);
                }
                sightings.add(third);
            }
        }
    }

    /** {@code (apiKey, secret, "..")}: the argument before is called a secret, one before it a key. */
    private boolean isBehindNames(Holder holder) {
        int open = holder.start();
        int lowest = Math.max(0, open - LOOK_BACK);
        int depth = 0;
        int commas = 0;
        int previous = -1;
        int behind = -1;
        while (--open >= lowest && depth >= 0) {
            byte b = text.bytes()[open];
            if (b == ')') {
                depth++;
            } else if (b == '(') {
                depth--;
            } else if (b == ',' && depth == 0) {
                commas++;
                behind = commas == 1 ? open : behind;
                previous = commas == 2 ? open : previous;
            }
        }
        if (depth >= 0 || previous <= 0) {
            return false;
        }
        keys = keys.or(() -> Optional.of(names.of(Role.KEY)));
        secrets = secrets.or(() -> Optional.of(names.of(Role.SECRET)));
        return secrets.get().anyIn(previous, behind) && keys.get().anyIn(open, previous);
    }
}
