package io.github.leakstop.record;

import io.github.leakstop.finding.Exposure;
import io.github.leakstop.finding.Gap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What earlier scans with the same engine and rules learned of a repository. Immutable.
 *
 * @param key engine and rule pack; a record with another key is worth nothing
 * @param store the store as it was: while it is the same, no object has gone
 * @param packs sizes of packs by name
 * @param shallow where the clone ended
 * @param known objects that were read, with marks
 * @param lacking what the whole ones of them name and the store did not have
 * @param speeches sets of providers, those that {@code speaking} points to
 * @param speaking contents without a candidate that speak of providers; the mark is a place in {@code speeches}, from 1
 * @param done by scope, the last state in which all was read
 * @param places by scope, where suspects stood
 * @param exposed how far objects with findings got
 * @param outlines what suspects gave, by hex id; a suspect without one is detected again
 */
public record ScanRecord(
        String key,
        String store,
        Map<String, Long> packs,
        String shallow,
        IdTable known,
        Lacking lacking,
        List<Set<String>> speeches,
        IdTable speaking,
        Map<String, Done> done,
        Map<String, Places> places,
        Exposed exposed,
        Map<String, DetectionOutline> outlines) {
    /** Mark: the content was looked at. */
    public static final int SEEN = 1;

    /** Mark: all that the object names, at any depth, was read too, save what was lacking. */
    public static final int WHOLE = 2;

    /** Mark: the content holds candidates or excuses, and is looked at again each time. */
    public static final int SUSPECT = 4;

    /** Mark: it is a commit or a tag. */
    public static final int MESSAGE = 8;

    /** Sets of providers that can be remembered; contents with others are looked at again. */
    public static final int MOST_SPEECHES = Character.MAX_VALUE;

    public ScanRecord {
        packs = Map.copyOf(packs);
        speeches = List.copyOf(speeches);
        done = Map.copyOf(done);
        places = Map.copyOf(places);
        outlines = Map.copyOf(outlines);
    }

    /** A record that knows nothing. */
    public static ScanRecord empty(String key) {
        return new ScanRecord(
                key,
                "",
                Map.of(),
                "",
                IdTable.EMPTY,
                Lacking.NOTHING,
                List.of(),
                IdTable.EMPTY,
                Map.of(),
                Map.of(),
                Exposed.NOTHING,
                Map.of());
    }

    /**
     * What whole objects name and the store did not have.
     *
     * @param head hex id of a commit whose history names all of it
     * @param ids hex ids
     */
    public record Lacking(String head, Set<String> ids) {
        public static final Lacking NOTHING = new Lacking("", Set.of());

        /** More are not remembered. */
        public static final int MOST = 1000;

        public Lacking {
            ids = Set.copyOf(ids);
        }
    }

    /**
     * A scan after which nothing was left to read.
     *
     * @param state of refs and store
     * @param missing what is not there, and submodules
     */
    public record Done(String state, List<Gap> missing) {
        public Done {
            missing = List.copyOf(missing);
        }
    }

    /**
     * Where suspects stood.
     *
     * @param state that this depends on
     * @param asked hex ids of all that was asked for
     * @param paths of blobs, those without any left out
     * @param reached messages that the scope reaches
     */
    public record Places(String state, Set<String> asked, Map<String, List<String>> paths, Set<String> reached) {
        public Places {
            asked = Set.copyOf(asked);
            paths = Map.copyOf(paths);
            reached = Set.copyOf(reached);
        }
    }

    /**
     * How far objects got.
     *
     * @param state that this depends on
     * @param refs what HEAD and refs named, by full name; empty where they were too many
     * @param kept what reflogs and the stash named; empty where it was too much
     * @param exposures by hex id
     */
    public record Exposed(
            String state, Map<String, String> refs, Optional<Set<String>> kept, Map<String, Exposure> exposures) {
        /** Of no object. */
        public static final Exposed NOTHING = new Exposed("", Map.of(), Optional.empty(), Map.of());

        public Exposed {
            refs = Map.copyOf(refs);
            kept = kept.map(Set::copyOf);
            exposures = Map.copyOf(exposures);
        }

        /** Of the same state, how far other objects got. */
        public Exposed with(Map<String, Exposure> others) {
            return new Exposed(state, refs, kept, others);
        }
    }
}
