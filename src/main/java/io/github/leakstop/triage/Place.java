package io.github.leakstop.triage;

import io.github.leakstop.finding.Candidate;
import io.github.leakstop.finding.Location;
import io.github.leakstop.finding.Origin;
import io.github.leakstop.rule.Rule;
import java.util.ArrayList;
import java.util.List;

/**
 * One claim at one path of its content.
 *
 * @param ofTheRule the claim is the finding's own rule's
 * @param age position of the path among its content's paths, the newest is 0
 */
record Place(Claim claim, Location location, boolean ofTheRule, int age) implements Comparable<Place> {
    private static final List<Origin> FROM_OPEN_TO_HIDDEN =
            List.of(Origin.WORK_TREE, Origin.HISTORY, Origin.COMMIT, Origin.TAG, Origin.GIT_CONFIG, Origin.IGNORED);

    static int compare(Location one, Location other) {
        return Order.by(openness(one), openness(other))
                .then(one.path(), other.path())
                .then(one.line(), other.line())
                .then(one.column(), other.column())
                .then(one.object(), other.object())
                .result();
    }

    /** The most telling first. */
    @Override
    public int compareTo(Place other) {
        return Order.by(openness(location), openness(other.location))
                .then(!ofTheRule, !other.ofTheRule)
                .then(age, other.age)
                .then(compare(location, other.location))
                .then(claim.rule().id(), other.claim.rule().id())
                // Two windows of a huge file may both show what lies in their overlap, each with its own surroundings.
                .then(claim.candidate().name(), other.claim.candidate().name())
                .then(claim.candidate().excerpt(), other.claim.candidate().excerpt())
                .result();
    }

    static List<Place> allOf(Claim claim, Rule findingsRule) {
        List<Place> places = new ArrayList<>();
        for (String path : claim.where().paths()) {
            places.add(new Place(claim, location(claim, path), claim.rule().isSame(findingsRule), places.size()));
        }
        return places;
    }

    private static int openness(Location location) {
        return FROM_OPEN_TO_HIDDEN.indexOf(location.origin());
    }

    private static Location location(Claim claim, String path) {
        Candidate c = claim.candidate();
        return new Location(
                claim.where().origin(), path, claim.where().object(), c.line(), c.column(), c.endLine(), c.endColumn());
    }
}
