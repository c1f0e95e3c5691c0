package io.github.leakstop.triage;

import static java.util.Comparator.comparing;

import io.github.leakstop.finding.Candidate;
import io.github.leakstop.finding.Location;
import io.github.leakstop.finding.Origin;
import io.github.leakstop.rule.Rule;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One claim at one path of its content.
 *
 * @param ofTheRule the claim is the finding's own rule's
 * @param age position of the path among its content's paths, the newest is 0
 */
record Place(Claim claim, Location location, boolean ofTheRule, int age) {
    private static final List<Origin> FROM_OPEN_TO_HIDDEN =
            List.of(Origin.WORK_TREE, Origin.HISTORY, Origin.COMMIT, Origin.TAG, Origin.GIT_CONFIG, Origin.IGNORED);

    static final Comparator<Location> BY_PLACE = comparing((Location l) -> FROM_OPEN_TO_HIDDEN.indexOf(l.origin()))
            .thenComparing(Location::path)
            .thenComparing(Location::line)
            .thenComparing(Location::column)
            .thenComparing(Location::object);

    static final Comparator<Place> MOST_TELLING_FIRST = comparing(
                    (Place p) -> FROM_OPEN_TO_HIDDEN.indexOf(p.location.origin()))
            .thenComparing(p -> !p.ofTheRule)
            .thenComparing(Place::age)
            .thenComparing(Place::location, BY_PLACE)
            .thenComparing(p -> p.claim.rule().id())
            // Two windows of a huge file may both show what lies in their overlap, each with its own surroundings.
            .thenComparing(p -> p.claim.candidate().name())
            .thenComparing(p -> p.claim.candidate().excerpt());

    static Stream<Place> allOf(Claim claim, Rule findingsRule) {
        List<String> paths = claim.where().paths();
        return IntStream.range(0, paths.size())
                .mapToObj(i -> new Place(
                        claim, location(claim, paths.get(i)), claim.rule().equals(findingsRule), i));
    }

    private static Location location(Claim claim, String path) {
        Candidate c = claim.candidate();
        return new Location(
                claim.where().origin(), path, claim.where().object(), c.line(), c.column(), c.endLine(), c.endColumn());
    }
}
