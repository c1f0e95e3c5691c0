package io.github.leakstop.triage;

import io.github.leakstop.finding.Evidence;
import io.github.leakstop.finding.Location;
import io.github.leakstop.finding.Secret;
import io.github.leakstop.finding.Severity;
import io.github.leakstop.rule.Role;
import io.github.leakstop.rule.Rule;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * One value with every claim on it.
 *
 * @param rule the most specific rule that claims it
 * @param claims all of them, the most telling place first; never empty
 * @param places every place, in the order that reports show
 * @param secret the value, held as chosen as soon as one claim says that a person chose it
 * @param severity that of the worst claim
 * @param unguessable no person chose it and no guesser finds it, so its hash may be public
 */
record Credential(
        Rule rule, List<Claim> claims, List<Location> places, Secret secret, Severity severity, boolean unguessable) {
    private static final List<Role> SECRET_HALF_FIRST = List.of(
            Role.PRIVATE_KEY,
            Role.MNEMONIC,
            Role.SECRET,
            Role.TOKEN,
            Role.PASSPHRASE,
            Role.PASSWORD,
            Role.URL,
            Role.ANY,
            Role.KEY);

    /** Severity, the secret half, rule, place; the value itself only so that no two are ever equal. */
    static final Comparator<Credential> WORST_FIRST = Comparator.comparing(Credential::severity)
            .thenComparing(c -> SECRET_HALF_FIRST.indexOf(c.role()))
            .thenComparing(c -> c.rule.id())
            .thenComparing(c -> c.places.get(0), Place.BY_PLACE)
            .thenComparing(c -> c.secret.reveal());

    Credential {
        claims = List.copyOf(claims);
        places = List.copyOf(places);
    }

    static Credential of(List<Claim> claims, Specificity specificity) {
        Rule rule = specificity.best(claims).rule();
        List<Place> places = claims.stream()
                .flatMap(claim -> Place.allOf(claim, rule))
                .sorted(Place.MOST_TELLING_FIRST)
                .toList();
        return of(
                rule,
                places.stream().filter(p -> p.age() == 0).map(Place::claim).toList(),
                places.stream().map(Place::location).distinct().toList());
    }

    private static Credential of(Rule rule, List<Claim> claims, List<Location> places) {
        Secret secret = claims.stream()
                .map(c -> c.candidate().secret())
                .min(Comparator.comparing(s -> !s.isChosen()))
                .orElseThrow();
        Severity worst = claims.stream()
                .map(Claim::severity)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        boolean unguessable = !secret.isChosen() && Strength.isUnguessable(secret.reveal());
        return new Credential(rule, claims, places, secret, worst, unguessable);
    }

    Role role() {
        return rule.role();
    }

    /** The same with a companion known to belong to it, though it stands in another content. */
    Credential paired() {
        return with(Evidence.PAIR);
    }

    /** The same with more evidence for its own rule. */
    Credential with(Evidence more) {
        return of(
                rule,
                claims.stream()
                        .map(c -> c.rule().equals(rule) ? c.with(Set.of(more)) : c)
                        .toList(),
                places);
    }

    /** The claim of the most telling place. */
    Claim head() {
        return claims.get(0);
    }

    /** What all of its rule's places say, and what else the value is used for. */
    List<String> notes(Mentions mentions) {
        List<Claim> own = claims.stream().filter(c -> c.rule().equals(rule)).toList();
        Set<String> notes = new LinkedHashSet<>(own.get(0).candidate().notes());
        own.forEach(c -> notes.retainAll(c.candidate().notes()));
        claims.stream()
                .map(Claim::rule)
                .filter(r -> !r.equals(rule) && (r.role() != rule.role() || mentions.isSpecific(r.provider())))
                .map(r -> "also used as " + r.id())
                .sorted()
                .forEach(notes::add);
        return List.copyOf(notes);
    }
}
