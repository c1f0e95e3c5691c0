package io.github.leakstop.triage;

import io.github.leakstop.finding.Evidence;
import io.github.leakstop.finding.Location;
import io.github.leakstop.finding.Secret;
import io.github.leakstop.finding.Severity;
import io.github.leakstop.rule.Role;
import io.github.leakstop.rule.Rule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

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
        Rule rule, List<Claim> claims, List<Location> places, Secret secret, Severity severity, boolean unguessable)
        implements Comparable<Credential> {
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

    Credential {
        claims = List.copyOf(claims);
        places = List.copyOf(places);
    }

    static Credential of(List<Claim> claims, Specificity specificity) {
        Rule rule = specificity.best(claims).rule();
        List<Place> places = new ArrayList<>();
        for (Claim claim : claims) {
            places.addAll(Place.allOf(claim, rule));
        }
        Collections.sort(places);
        List<Claim> first = new ArrayList<>();
        Set<Location> locations = new LinkedHashSet<>();
        for (Place place : places) {
            if (place.age() == 0) {
                first.add(place.claim());
            }
            locations.add(place.location());
        }
        return of(rule, first, List.copyOf(locations));
    }

    private static Credential of(Rule rule, List<Claim> claims, List<Location> places) {
        Secret secret = claims.get(0).candidate().secret();
        Severity worst = claims.get(0).severity();
        for (Claim claim : claims) {
            Secret own = claim.candidate().secret();
            secret = own.isChosen() && !secret.isChosen() ? own : secret;
            worst = claim.severity().atLeast(worst) ? claim.severity() : worst;
        }
        boolean unguessable = !secret.isChosen() && Strength.isUnguessable(secret.reveal());
        return new Credential(rule, claims, places, secret, worst, unguessable);
    }

    /** The worst first: severity, the secret half, rule, place; the value itself only so that no two are ever equal. */
    @Override
    public int compareTo(Credential other) {
        return Order.by(severity, other.severity)
                .then(SECRET_HALF_FIRST.indexOf(role()), SECRET_HALF_FIRST.indexOf(other.role()))
                .then(rule.id(), other.rule.id())
                .then(Place.compare(places.get(0), other.places.get(0)))
                .then(secret.reveal(), other.secret.reveal())
                .result();
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
        List<Claim> all = new ArrayList<>();
        for (Claim claim : claims) {
            all.add(claim.rule().isSame(rule) ? claim.with(Set.of(more)) : claim);
        }
        return of(rule, all, places);
    }

    /** The claim of the most telling place. */
    Claim head() {
        return claims.get(0);
    }

    /** What all of its rule's places say, and what else the value is used for. */
    List<String> notes(Mentions mentions) {
        Set<String> notes = new LinkedHashSet<>();
        Set<String> otherUses = new TreeSet<>();
        boolean first = true;
        for (Claim claim : claims) {
            Rule used = claim.rule();
            if (used.isSame(rule)) {
                notes = first ? new LinkedHashSet<>(claim.candidate().notes()) : notes;
                notes.retainAll(claim.candidate().notes());
                first = false;
            } else if (used.role() != rule.role() || mentions.isSpecific(used.provider())) {
                otherUses.add("also used as " + used.id());
            }
        }
        notes.addAll(otherUses);
        return List.copyOf(notes);
    }
}
