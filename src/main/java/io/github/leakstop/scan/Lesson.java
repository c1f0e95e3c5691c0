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
import java.util.ArrayList;
import java.util.HashMap;
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
            IdTable known,
            StoreState state,
            String scope,
            String placesState,
            ScanRecord.Exposed exposed,
            Redaction found) {
        Spoken spoken = spoken(before);
        IdTable all = known.with(readNow()).with(suspects(spoken));

        boolean lost = !known.equals(before.known());
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
        boolean isTold = exposed.exposures().values().stream().anyMatch(exposure -> isTold(exposure, found));
        return new ScanRecord(
                before.key(),
                state.store(),
                state.packs(),
                state.shallow(),
                all,
                spoken.sets(),
                before.speaking().with(spoken.ids()),
                done,
                places,
                isTold ? new ScanRecord.Exposed("", Map.of()) : exposed,
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

    private IdTable readNow() {
        int[] count = new int[1];
        read.each((id, sort) -> count[0] += mark(sort) == 0 ? 0 : 1);
        IdCollector ids = new IdCollector(count[0]);
        read.each((id, sort) -> {
            if (mark(sort) != 0) {
                ids.add(id, mark(sort));
            }
        });
        return ids.table();
    }

    private int mark(ReadObjects.Sort sort) {
        int whole = read.isWhole() ? ScanRecord.WHOLE : 0;
        return switch (sort) {
            case BLOB -> ScanRecord.SEEN | whole;
            case MESSAGE -> ScanRecord.SEEN | ScanRecord.MESSAGE | whole;
            case TREE -> whole;
        };
    }

    /**
     * What contents speak of.
     *
     * @param sets those of the record, and more as far as there is room
     * @param ids contents whose set is among them
     * @param left contents whose set is not
     */
    private record Spoken(List<Set<String>> sets, IdTable ids, IdTable left) {}

    private Spoken spoken(ScanRecord before) {
        List<Set<String>> sets = new ArrayList<>(before.speeches());
        Map<Set<String>, Integer> marks = new HashMap<>();
        sets.forEach(set -> marks.put(set, marks.size() + 1));
        int[] byNoted = new int[noted.sets().size()];
        for (int i = 0; i < byNoted.length; i++) {
            byNoted[i] = mark(noted.sets().get(i), sets, marks);
        }
        IdTable ids = noted.ids();
        IdCollector spoken = new IdCollector(ids.size());
        IdCollector left = new IdCollector(0);
        for (int place = 0; place < ids.size(); place++) {
            put(ids.id(place), byNoted[ids.mark(place) - 1], spoken, left);
        }
        seen.forEach((key, detection) -> {
            if (key.origin() == Origin.HISTORY && detection.isOnlySpeech()) {
                put(HexFormat.of().parseHex(key.name()), mark(detection.mentions(), sets, marks), spoken, left);
            }
        });
        return new Spoken(sets, spoken.table(), left.table());
    }

    /** The place of a set from 1, which is put there where there is room; else 0. */
    private static int mark(Set<String> set, List<Set<String>> sets, Map<Set<String>, Integer> marks) {
        if (!marks.containsKey(set) && sets.size() < ScanRecord.MOST_SPEECHES) {
            sets.add(set);
            marks.put(set, sets.size());
        }
        return marks.getOrDefault(set, 0);
    }

    private static void put(byte[] id, int mark, IdCollector spoken, IdCollector left) {
        if (mark > 0) {
            spoken.add(id, mark);
        } else {
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
