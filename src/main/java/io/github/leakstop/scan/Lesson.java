package io.github.leakstop.scan;

import io.github.leakstop.finding.Detection;
import io.github.leakstop.finding.Exposure;
import io.github.leakstop.finding.Gap;
import io.github.leakstop.finding.Origin;
import io.github.leakstop.finding.Redaction;
import io.github.leakstop.record.DetectionOutline;
import io.github.leakstop.record.IdTable;
import io.github.leakstop.record.ScanRecord;
import io.github.leakstop.source.git.ReadObjects;
import io.github.leakstop.source.git.StoreState;
import java.io.ByteArrayOutputStream;
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
 * @param outlines the same of what deserves another look, less the values, by hex id
 * @param missing what was not there, empty where more than that could not be read
 * @param asked all contents whose places were asked for
 * @param whereabouts the answer
 */
record Lesson(
        ReadObjects read,
        Map<Sightings.Key, Detection> seen,
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
        int whole = read.isWhole() ? ScanRecord.WHOLE : 0;
        IdTable all = known.with(IdTable.of(read.blobs(), ScanRecord.SEEN | whole))
                .with(IdTable.of(read.messages(), ScanRecord.SEEN | ScanRecord.MESSAGE | whole));
        all = whole == 0 ? all : all.with(IdTable.of(read.trees(), whole));
        List<Set<String>> speeches = new ArrayList<>(before.speeches());
        IdTable speaking = before.speaking().with(speaking(speeches));
        all = all.with(IdTable.of(suspects(Set.copyOf(speeches)), ScanRecord.SUSPECT));

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
                speeches,
                speaking,
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

    private IdTable speaking(List<Set<String>> speeches) {
        Map<Set<String>, ByteArrayOutputStream> bySpeech = new HashMap<>();
        seen.forEach((key, detection) -> {
            if (key.origin() == Origin.HISTORY && detection.isOnlySpeech()) {
                bySpeech.computeIfAbsent(detection.mentions(), mentions -> new ByteArrayOutputStream())
                        .writeBytes(HexFormat.of().parseHex(key.name()));
            }
        });
        Map<Set<String>, Integer> places = new HashMap<>();
        speeches.forEach(speech -> places.put(speech, places.size()));
        IdTable table = IdTable.EMPTY;
        for (Map.Entry<Set<String>, ByteArrayOutputStream> entry : bySpeech.entrySet()) {
            if (!places.containsKey(entry.getKey()) && speeches.size() < ScanRecord.MOST_SPEECHES) {
                places.put(entry.getKey(), speeches.size());
                speeches.add(entry.getKey());
            }
            if (places.containsKey(entry.getKey())) {
                int mark = places.get(entry.getKey()) + 1;
                table = table.with(IdTable.of(entry.getValue().toByteArray(), mark));
            }
        }
        return table;
    }

    private byte[] suspects(Set<Set<String>> speeches) {
        ByteArrayOutputStream suspects = new ByteArrayOutputStream();
        seen.forEach((key, detection) -> {
            boolean again = switch (key.origin()) {
                case HISTORY -> !detection.isOnlySpeech() || !speeches.contains(detection.mentions());
                case COMMIT, TAG -> !detection.candidates().isEmpty();
                default -> false;
            };
            if (again) {
                suspects.writeBytes(HexFormat.of().parseHex(key.name()));
            }
        });
        return suspects.toByteArray();
    }
}
