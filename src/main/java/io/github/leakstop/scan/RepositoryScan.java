package io.github.leakstop.scan;

import io.github.leakstop.finding.Candidate;
import io.github.leakstop.finding.Coverage;
import io.github.leakstop.finding.Detection;
import io.github.leakstop.finding.Gap;
import io.github.leakstop.finding.Located;
import io.github.leakstop.finding.Origin;
import io.github.leakstop.finding.Redaction;
import io.github.leakstop.source.TreeFile;
import io.github.leakstop.source.git.GitRepository;
import io.github.leakstop.source.git.Known;
import io.github.leakstop.source.git.ObjectTotals;
import io.github.leakstop.source.git.ReadObjects;
import io.github.leakstop.source.git.Scope;
import io.github.leakstop.source.git.TreeListing;
import io.github.leakstop.source.worktree.WorkTreeSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * Scans a repository: its work tree and its object store, each content once. A tracked file that has not changed since git
 * wrote it is not read from disk, for its blob is read anyway.
 */
final class RepositoryScan {
    private final ScanRequest request;
    private final Survey survey;
    private final GitRepository repository;
    private final Scope scope;
    private final Memory memory;

    RepositoryScan(ScanRequest request, Survey survey, Memory memory) {
        this.request = request;
        this.survey = survey;
        this.repository = survey.repository();
        this.scope = survey.universe().scope();
        this.memory = memory;
    }

    Sighted run(Sightings sightings) throws InterruptedException {
        Set<Gap> told = new LinkedHashSet<>(repository.gaps());
        told.addAll(survey.listing().gaps());
        told.forEach(sightings::missed);
        TreeFiles files = survey.files();
        WorkTreeSource tree = survey.tree();
        DiskDigest disk = survey.digest();
        sightings.expect(files.fromDisk().size());
        tree.read(files.fromDisk(), disk.before(sightings));
        SeenBlobs seen = new SeenBlobs(files.unchanged().keySet(), sightings);
        History history = read(seen, sightings, files.unchanged());
        Set<String> unseen = seen.unseen();
        List<TreeFile> unread = filesWithoutBlob(files.all(), unseen);
        tree.read(unread, sightings);
        boolean scanned = request.goal() == Goal.HISTORY && survey.universe().hasTree();
        repository.configuration(scanned ? disk.before(sightings) : disk);
        Map<Sightings.Key, Detection> all = sightings.seen();
        List<Located> located = new Placement(scope, survey.filter(), files.unchanged(), history.whereabouts()).of(all);
        Speeches.Told speeches = sightings.speeches();
        recall(all, speeches, files.unchanged(), located);
        ObjectTotals totals = history.totals();
        long left = files.all().size() - sightings.excluded();
        Coverage coverage = new Coverage(
                left - (scope instanceof Scope.Since ? countOf(files.all(), unseen) - unread.size() : 0),
                totals.blobs(),
                totals.commits(),
                totals.tags(),
                sightings.bytes(),
                sightings.excluded(),
                totals.remembered());
        history.missing().ifPresent(told::addAll);
        boolean lasting = memory.isSound()
                && history.missing().isPresent()
                && unread.isEmpty()
                && told.containsAll(sightings.gaps());
        NothingSeen.of(coverage, left, survey.universe().mayBeEmpty()).ifPresent(sightings::missed);
        Lesson lesson = new Lesson(
                history.read(),
                all,
                speeches,
                sightings.outlines(),
                history.missing(),
                history.asked(),
                history.whereabouts());
        return new Sighted(
                located,
                coverage,
                sightings.gaps(),
                limits(survey.listing()),
                memory.exposures()::of,
                remembering(lesson, all.values()),
                lasting ? disk.digest() : Optional.empty());
    }

    /** Remembers beside the judging of what was found, where that waits for no answer of it. */
    private Supplier<List<String>> remembering(Lesson lesson, Collection<Detection> all) {
        Supplier<List<String>> remembering = () -> memory.remember(
                lesson,
                new Redaction(all.stream()
                        .flatMap(detection -> detection.candidates().stream())
                        .map(Candidate::secret)));
        return memory.exposures().foresees() ? Beside.begin("record", remembering::get)::get : remembering;
    }

    /**
     * What was read of the objects, now or in an earlier scan.
     *
     * @param missing what is not there, and submodules; empty where more than that could not be read, so that it has to be tried again
     * @param asked contents with candidates
     */
    private record History(
            ObjectTotals totals,
            ReadObjects read,
            Optional<List<Gap>> missing,
            Set<String> asked,
            Whereabouts whereabouts) {}

    /** Reads what is new, then what is known to deserve a second look and stands in the scope. */
    private History read(SeenBlobs seen, Sightings sightings, Map<String, List<String>> unchanged)
            throws InterruptedException {
        Optional<List<Gap>> known = memory.missingIfDone();
        ObjectTotals totals = ObjectTotals.NONE;
        ReadObjects read = ReadObjects.NONE;
        boolean sound = true;
        if (known.isEmpty()) {
            int told = sightings.gaps().size();
            totals = readNew(seen);
            read = repository.read();
            sound = sightings.gaps().size() == told;
        }
        Beside<List<Gap>> missing = known.map(Beside::done).orElseGet(() -> Beside.begin("certificate", this::missing));
        Set<String> blobs = memory.known().suspects(false);
        Set<String> messages = memory.known().suspects(true);
        Set<String> askedBlobs = new TreeSet<>(blobs);
        Set<String> askedMessages = new TreeSet<>(messages);
        sightings.seen().forEach((key, detection) -> {
            boolean excuses =
                    key.origin() == Origin.HISTORY && !detection.allows().isEmpty();
            if (key.isObject() && (excuses || !detection.candidates().isEmpty())) {
                (key.origin() == Origin.HISTORY ? askedBlobs : askedMessages).add(key.name());
            }
        });
        Set<String> asked = new TreeSet<>(askedBlobs);
        asked.addAll(askedMessages);
        boolean everything = scope instanceof Scope.Everything;
        Optional<Whereabouts> recalled = memory.whereabouts(askedBlobs, askedMessages);
        if (everything && known.isEmpty()) {
            memory.exposures().foresee(asked);
        }
        Whereabouts whereabouts =
                recalled.orElseGet(() -> Whereabouts.read(repository, scope, askedBlobs, askedMessages));
        List<Gap> gaps = missing.get();
        gaps.forEach(sightings::missed);
        blobs.removeIf(id -> !everything && !whereabouts.paths().containsKey(id) && !unchanged.containsKey(id));
        messages.removeIf(id -> !everything && !whereabouts.reached().contains(id));
        blobs.addAll(messages);
        long remembered = memory.known().size();
        if (!blobs.isEmpty()) {
            totals = totals.plus(
                    repository.contents(blobs, new Recollection(memory, seen, sightings), request.threads()));
        }
        ObjectTotals all = totals.remembering(remembered - blobs.size());
        return new History(all, read, sound ? Optional.of(gaps) : Optional.empty(), asked, whereabouts);
    }

    private List<Gap> missing() {
        List<Gap> gaps = new ArrayList<>(repository.missing(scope));
        gaps.addAll(repository.submodules());
        return gaps;
    }

    private ObjectTotals readNew(SeenBlobs seen) {
        if (scope instanceof Scope.Since since) {
            return repository.added(since, seen, Known.NOTHING);
        }
        return scope instanceof Scope.Behind behind
                ? repository.behind(behind, seen, memory.known(), request.threads())
                : repository.objects(seen, memory.known(), request.threads());
    }

    /** Files that were to be seen as blobs and were not, now or before; those of HEAD count only where all of it does. */
    private List<TreeFile> filesWithoutBlob(List<TreeFile> files, Set<String> unseen) {
        Set<String> wanted = scope instanceof Scope.Since ? repository.notInHead(unseen) : unseen;
        List<TreeFile> without = new ArrayList<>();
        for (TreeFile file : files) {
            if (file.blob().isPresent()
                    && wanted.contains(file.blob().get())
                    && !memory.known().isSilent(file.blob().get())) {
                without.add(file);
            }
        }
        return without;
    }

    private static long countOf(List<TreeFile> files, Set<String> blobs) {
        return files.stream()
                .filter(file -> file.blob().filter(blobs::contains).isPresent())
                .count();
    }

    /** Adds what the files of the tree speak of and do no more, by this scan or an earlier one. */
    private void recall(
            Map<Sightings.Key, Detection> seen,
            Speeches.Told speeches,
            Map<String, List<String>> unchanged,
            List<Located> located) {
        for (Map.Entry<String, List<String>> each : unchanged.entrySet()) {
            String blob = each.getKey();
            Set<String> now = speeches.of(blob);
            Set<String> speech = now.isEmpty() ? memory.speech(blob) : now;
            if (!speech.isEmpty() && !seen.containsKey(new Sightings.Key(Origin.HISTORY, blob))) {
                Detection detection = new Detection(List.of(), speech, List.of());
                located.add(new Located(detection, Origin.WORK_TREE, blob, each.getValue()));
            }
        }
    }

    private List<String> limits(TreeListing listing) {
        List<String> limits = new ArrayList<>();
        if (!listing.notEntered().isEmpty()) {
            limits.add("repositories of their own, not entered: " + String.join(", ", listing.notEntered()));
        }
        limits.addAll(survey.universe().limits());
        return limits;
    }
}
