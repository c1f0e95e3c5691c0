package io.github.leakstop.scan;

import io.github.leakstop.finding.Exposure;
import io.github.leakstop.finding.Gap;
import io.github.leakstop.finding.Redaction;
import io.github.leakstop.record.DetectionOutline;
import io.github.leakstop.record.RecordFile;
import io.github.leakstop.record.ScanRecord;
import io.github.leakstop.source.git.GitRepository;
import io.github.leakstop.source.git.ReadObjects;
import io.github.leakstop.source.git.Scope;
import io.github.leakstop.source.git.StoreState;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What earlier scans of a repository learned, for one scan, and what this one adds to it.
 *
 * <p>Only what cannot change by itself is taken from it: an id names one content for ever, and the content gives one detection
 * as long as engine and rules are the same. Whatever depends on refs or on what lies in the store is remembered with the
 * state that it depends on. Paths, excuses and severities are judged anew each time.
 */
final class Memory {
    private static final HexFormat HEX = HexFormat.of();

    private final GitRepository repository;
    private final Scope scope;
    private final Optional<RecordFile> file;
    private final StoreState state;
    private final ScanRecord before;
    private final KnownObjects known;
    private final List<String> remarks;
    private final ExposureMemory exposures;
    private boolean placesAreOld;

    private Memory(
            GitRepository repository, Scope scope, Optional<RecordFile> file, StoreState state, RecordFile.Read read) {
        this.repository = repository;
        this.scope = scope;
        this.file = file;
        this.state = state;
        this.before = read.record();
        this.remarks = new ArrayList<>(read.fault().stream().toList());
        this.known = KnownObjects.of(before, state, repository);
        this.exposures = new ExposureMemory(repository, state, before.exposed());
    }

    /** What is known for this scan; nothing, where the user wants no record or asks for a part. */
    static Memory of(
            ScanRequest request, String rules, GitRepository repository, Scope scope, Supplier<StoreState> state) {
        if (!request.record() || scope.isPart()) {
            return new Memory(
                    repository,
                    scope,
                    Optional.empty(),
                    StoreState.UNKNOWN,
                    new RecordFile.Read(ScanRecord.empty(""), Optional.empty()));
        }
        RecordFile file = new RecordFile(folder(request, repository.commonFolder()));
        Beside<RecordFile.Read> read = Beside.begin("record", () -> file.read(key(request, rules)));
        return new Memory(repository, scope, Optional.of(file), state.get(), read.get());
    }

    /** Where the record of a request lies. */
    static Path folder(ScanRequest request, Path commonFolder) {
        return request.recordFolder().orElse(commonFolder.resolve("leakstop"));
    }

    /** What a record must have been written under to be of use. */
    static String key(ScanRequest request, String rules) {
        return request.engine() + "\n" + rules;
    }

    private static boolean isOf(String remembered, String now) {
        return !now.isEmpty() && remembered.equals(now);
    }

    /** Which objects earlier scans read. */
    KnownObjects known() {
        return known;
    }

    /** Whether nothing is to be told of the record. */
    boolean isSound() {
        return remarks.isEmpty();
    }

    /** What was missing when the same state was read to the end; empty where there is something to read. */
    Optional<List<Gap>> missingIfDone() {
        return Optional.ofNullable(before.done().get(scopeName()))
                .filter(done -> isOf(done.state(), state.all()))
                .map(ScanRecord.Done::missing);
    }

    /** What a suspect gave, less the values; empty where it has to be detected again. */
    Optional<DetectionOutline> outline(String id) {
        return Optional.ofNullable(before.outlines().get(id));
    }

    /** The providers that a known content without a candidate speaks of. */
    Set<String> speech(String id) {
        int mark = before.speaking().mark(HEX.parseHex(id));
        return mark == 0 ? Set.of() : before.speeches().get(mark - 1);
    }

    /**
     * Where some blobs stand in the scope, and which commits and tags it reaches, as far as that follows from what is remembered.
     * To be asked before exposures are.
     */
    Optional<Whereabouts> whereabouts(Set<String> blobs, Set<String> messages) {
        Optional<ScanRecord.Places> places = Optional.ofNullable(before.places().get(scopeName()));
        if (places.isEmpty()) {
            return Optional.empty();
        }
        Set<String> asked = places.get().asked();
        if (isOf(places.get().state(), placesState()) && asked.containsAll(blobs) && asked.containsAll(messages)) {
            placesAreOld = true;
            advance(state.head(), places.get().paths(), Exposure.Reach.REF);
            return Optional.of(
                    new Whereabouts(places.get().paths(), places.get().reached()));
        }
        return grown(places.get(), blobs, messages);
    }

    /** What HEAD's new commits add to the old places, where HEAD only went forward. */
    private Optional<Whereabouts> grown(ScanRecord.Places old, Set<String> blobs, Set<String> messages) {
        boolean all = scope instanceof Scope.Everything;
        String from = all ? headOfAll(old).orElse("") : headBehind(old).orElse("");
        if (from.isEmpty() || state.head().isEmpty() || !isCovered(old, blobs) || !isCovered(old, messages)) {
            return Optional.empty();
        }
        Scope.Since since = new Scope.Since(from, Set.of(state.head()));
        if (!repository.isHeadAfter(from) || !repository.missing(since).isEmpty()) {
            return Optional.empty();
        }
        Map<String, List<String>> paths = repository.paths(blobs, since);
        Set<String> commits = repository.commits(since);
        if (all
                && !(areOf(old, blobs, paths.keySet())
                        && areOf(old, messages, commits)
                        && isAllElseAsItWas(old, paths, commits))) {
            return Optional.empty();
        }
        Whereabouts now = new Whereabouts(old.paths(), old.reached()).with(paths, commits, messages);
        advance(from, now.paths(), all ? Exposure.Reach.UNREACHABLE : Exposure.Reach.REF);
        return Optional.of(now);
    }

    private Optional<String> headOfAll(ScanRecord.Places old) {
        return before.shallow().equals(state.shallow()) ? exposures.headOf(old.state(), old.asked()) : Optional.empty();
    }

    /** Whether reflogs, index and what nothing reaches have the part in the answer that they had. */
    private boolean isAllElseAsItWas(ScanRecord.Places old, Map<String, List<String>> paths, Set<String> commits) {
        Set<String> unreachable = exposures.unreachable(old.asked());
        return exposures.keepsWhatWasKept(commits)
                && known.table().equals(before.known())
                && Collections.disjoint(unreachable, paths.keySet())
                && Collections.disjoint(unreachable, commits)
                && (unreachable.isEmpty() || !(repository.stagesAny(unreachable) || readsOthers(commits)));
    }

    /** Whether commits or tags are new to this scan beside those that HEAD came by. */
    private boolean readsOthers(Set<String> commits) {
        Set<String> others = new HashSet<>();
        repository.read().each((id, sort) -> {
            if (sort == ReadObjects.Sort.MESSAGE && !known.has(id)) {
                others.add(HEX.formatHex(id));
            }
        });
        return !commits.containsAll(others);
    }

    /** HEAD's commit of before, where the clone ended as it does now. */
    private Optional<String> headBehind(ScanRecord.Places old) {
        String then = old.state();
        return then.endsWith(state.shallow()) && then.length() == placesState().length()
                ? Optional.of(then.substring(0, then.length() - state.shallow().length()))
                : Optional.empty();
    }

    /** Whether each of some ids was asked for before, or is of these. */
    private static boolean areOf(ScanRecord.Places old, Set<String> ids, Set<String> these) {
        return ids.stream().allMatch(id -> old.asked().contains(id) || these.contains(id));
    }

    private void advance(String oldHead, Map<String, List<String>> paths, Exposure.Reach upTo) {
        if (!oldHead.isEmpty() && known.table().equals(before.known())) {
            exposures.advance(oldHead, paths, upTo);
        }
    }

    /** Whether the old places tell of these, or they are so new that the old places cannot hold them. */
    private boolean isCovered(ScanRecord.Places old, Set<String> ids) {
        return ids.stream().allMatch(id -> old.asked().contains(id) || !known.has(id));
    }

    private String placesState() {
        return scope instanceof Scope.BehindHead ? state.head() + state.shallow() : state.all();
    }

    private String scopeName() {
        return scope instanceof Scope.BehindHead ? "head" : "all";
    }

    ExposureMemory exposures() {
        return exposures;
    }

    /**
     * Writes down what this scan learned, unless that is nothing. Where exposures were foreseen, findings may be judged and
     * their exposures asked for meanwhile; else after that nothing is asked any more.
     *
     * @return what there is to tell of it
     */
    List<String> remember(Lesson lesson, Redaction found) {
        boolean learnedNothing = missingIfDone().isPresent() && placesAreOld && exposures.isOld();
        if (file.isEmpty() || learnedNothing) {
            return List.copyOf(remarks);
        }
        ScanRecord after = lesson.addedTo(before, known, state, scopeName(), placesState(), exposures.all(), found);
        if (!after.equals(before)) {
            try {
                file.get().write(after);
            } catch (IOException | RuntimeException e) {
                remarks.add("the record " + file.get().path() + " cannot be written ("
                        + e.getClass().getSimpleName()
                        + "), so the next scan takes as long as this one. Make its folder writable, name another with"
                        + " leakstop.recordDirectory, or say leakstop.record=false");
            }
        }
        return List.copyOf(remarks);
    }
}
