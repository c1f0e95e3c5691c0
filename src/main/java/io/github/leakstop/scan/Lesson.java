package io.github.leakstop.scan;

import io.github.leakstop.finding.Detection;
import io.github.leakstop.finding.Exposure;
import io.github.leakstop.finding.Gap;
import io.github.leakstop.finding.Origin;
import io.github.leakstop.finding.Redaction;
import io.github.leakstop.record.DetectionOutline;
import io.github.leakstop.record.IdCollector;
import io.github.leakstop.record.IdTable;
import io.github.leakstop.record.ScanRecord;
import io.github.leakstop.source.git.ReadObjects;
import io.github.leakstop.source.git.StoreState;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What one scan learned of a repository.
 *
 * @param read what it read
 * @param seen what it detected
 * @param noted contents that only speak of providers, those aside that are among the former
 * @param outlines the same of what deserves another look, less the values, by hex id
 * @param missing what was not there, empty where more than that could not be read
 * @param asked all contents whose places were asked for
 * @param whereabouts the answer
 */
record Lesson(
        ReadObjects read,
        Map<Sightings.Key, Detection> seen,
        Speeches.Told noted,
        Map<String, DetectionOutline> outlines,
        Optional<List<Gap>> missing,
        Set<String> asked,
        Whereabouts whereabouts) {

    /**
     * The record with what was learned, less whatever text holds a value that was found.
     *
     * @param known what was still known when the scan began; if that was less than before, then no goal has read everything
     *     that could come back
     */
    ScanRecord addedTo(
            ScanRecord before,
            KnownObjects known,
            StoreState state,
            String scope,
            String placesState,
            ScanRecord.Exposed exposed,
            Redaction found) {
        Spoken spoken = spoken(before);
        ScanRecord.Lacking lacking = lacking(known, state);
        boolean whole = read.isWhole() && lacking.ids().containsAll(read.absent());
        IdTable all = known.table().with(readNow(whole)).with(suspects(spoken));

        boolean lost = !known.table().equals(before.known());
        Map<String, ScanRecord.Done> done = new HashMap<>(lost ? Map.of() : before.done());
        Map<String, ScanRecord.Places> places = new HashMap<>(lost ? Map.of() : before.places());
        done.remove(scope);
        missing.filter(gaps -> gaps.stream()
                        .flatMap(gap -> Stream.of(gap.where(), gap.detail()))
                        .noneMatch(found::hides))
                .ifPresent(gaps -> done.put(scope, new ScanRecord.Done(state.all(), gaps)));
        places.remove(scope);
        if (missing.isPresent()
                && whereabouts.paths().values().stream().flatMap(List::stream).noneMatch(found::hides)) {
            places.put(scope, new ScanRecord.Places(placesState, asked, whereabouts.paths(), whereabouts.reached()));
        }
        boolean isTold = exposed.refs().keySet().stream().anyMatch(found::hides)
                || exposed.exposures().values().stream().anyMatch(exposure -> isTold(exposure, found));
        return new ScanRecord(
                before.key(),
                state.store(),
                state.packs(),
                state.shallow(),
                all,
                lacking,
                spoken.told().sets(),
                before.speaking().with(spoken.told().ids()),
                done,
                places,
                isTold ? ScanRecord.Exposed.NOTHING : exposed,
                outlines(before, all, found));
    }

    private Map<String, DetectionOutline> outlines(ScanRecord before, IdTable all, Redaction found) {
        Map<String, DetectionOutline> kept = new HashMap<>(before.outlines());
        kept.putAll(outlines);
        kept.keySet().removeIf(id -> (all.mark(HexFormat.of().parseHex(id)) & ScanRecord.SUSPECT) == 0);
        kept.values().removeIf(outline -> outline.tells(found));
        return kept;
    }

    private static boolean isTold(Exposure exposure, Redaction found) {
        Stream<String> people = Stream.of(exposure.first(), exposure.last())
                .flatMap(Optional::stream)
                .flatMap(commit -> Stream.of(commit.author(), commit.email()));
        return Stream.concat(people, exposure.refs().stream()).anyMatch(found::hides);
    }

    /** What whole objects lack; where that is more than can be remembered, those that were read now do not count as whole. */
    private ScanRecord.Lacking lacking(KnownObjects known, StoreState state) {
        Set<String> ids = new HashSet<>(known.absent());
        if (read.isWhole() && ids.size() + read.absent().size() <= ScanRecord.Lacking.MOST) {
            ids.addAll(read.absent());
        }
        return new ScanRecord.Lacking(ids.isEmpty() ? "" : state.head(), ids);
    }

    private IdTable readNow(boolean whole) {
        IdCollector ids = new IdCollector(read.count(sort -> mark(sort, whole) != 0));
        read.each((id, sort) -> {
            if (mark(sort, whole) != 0) {
                ids.add(id, mark(sort, whole));
            }
        });
        return ids.table();
    }

    private static int mark(ReadObjects.Sort sort, boolean isWhole) {
        int whole = isWhole ? ScanRecord.WHOLE : 0;
        return switch (sort) {
            case BLOB -> ScanRecord.SEEN | whole;
            case MESSAGE -> ScanRecord.SEEN | ScanRecord.MESSAGE | whole;
            case TREE -> whole;
        };
    }

    /**
     * What contents speak of.
     *
     * @param told by the sets of the record, and more as far as there is room
     * @param left contents for whose set there is none
     */
    private record Spoken(Speeches.Told told, IdTable left) {}

    private Spoken spoken(ScanRecord before) {
        Speeches speeches = new Speeches(before.speeches());
        IdCollector left = new IdCollector(0);
        IdTable ids = noted.ids();
        for (int place = 0; place < ids.size(); place++) {
            put(ids.id(place), noted.sets().get(ids.mark(place) - 1), speeches, left);
        }
        seen.forEach((key, detection) -> {
            if (key.origin() == Origin.HISTORY && detection.isOnlySpeech()) {
                put(HexFormat.of().parseHex(key.name()), detection.mentions(), speeches, left);
            }
        });
        return new Spoken(speeches.told(), left.table());
    }

    private static void put(byte[] id, Set<String> providers, Speeches speeches, IdCollector left) {
        if (!speeches.add(id, providers)) {
            left.add(id, ScanRecord.SUSPECT);
        }
    }

    private IdTable suspects(Spoken spoken) {
        IdCollector suspects = new IdCollector(0);
        seen.forEach((key, detection) -> {
            boolean again = switch (key.origin()) {
                case HISTORY -> !detection.isOnlySpeech();
                case COMMIT, TAG -> !detection.candidates().isEmpty();
                default -> false;
            };
            if (again) {
                suspects.add(HexFormat.of().parseHex(key.name()), ScanRecord.SUSPECT);
            }
        });
        return suspects.table().with(spoken.left());
    }
}
