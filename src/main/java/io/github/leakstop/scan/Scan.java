package io.github.leakstop.scan;

import io.github.leakstop.finding.Exposure;
import io.github.leakstop.finding.Finding;
import io.github.leakstop.finding.Fingerprint;
import io.github.leakstop.finding.Gap;
import io.github.leakstop.finding.Location;
import io.github.leakstop.finding.ScanResult;
import io.github.leakstop.record.ResultFile;
import io.github.leakstop.rule.RulePack;
import io.github.leakstop.source.git.GitRepository;
import io.github.leakstop.source.git.Opening;
import io.github.leakstop.source.git.PackSizes;
import io.github.leakstop.source.worktree.PathFilter;
import io.github.leakstop.triage.FailLine;
import io.github.leakstop.triage.Judgement;
import io.github.leakstop.triage.Triage;
import io.github.leakstop.triage.TriageOptions;
import io.github.leakstop.triage.UnusedAllow;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** One run over a repository or folder, from opening to the outcome. */
public final class Scan {
    private final ScanRequest request;
    private final Deputy deputy;
    private final boolean readsMuch;
    private final Clock clock = Clock.systemUTC();

    public Scan(ScanRequest request) {
        this(request, Deputy.NONE, false);
    }

    /** One of which it is known before that it will read much, so that it makes its rules ready at once. */
    public static Scan readingMuch(ScanRequest request) {
        return new Scan(request, Deputy.NONE, true);
    }

    /** @param deputy may make the scan of a large store */
    public Scan(ScanRequest request, Deputy deputy) {
        this(request, deputy, false);
    }

    private Scan(ScanRequest request, Deputy deputy, boolean readsMuch) {
        this.request = request;
        this.deputy = deputy;
        this.readsMuch = readsMuch;
    }

    /**
     * Looks at everything the request names.
     *
     * @throws InvalidRequestException when the request itself is wrong; what cannot be read is a gap in the result instead
     */
    public ScanResult run(Progress progress) throws InvalidRequestException {
        return run(ChosenRules::of, progress);
    }

    /**
     * Does the same to learn what each rule costs, the dearest first; slower than a plain run, as it looks at the clock all
     * the time.
     *
     * @throws InvalidRequestException when the request itself is wrong
     */
    public List<RuleTime> costs(Progress progress) throws InvalidRequestException {
        ChosenRules rules = ChosenRules.of(request.rulePacks()).profiled();
        run(packs -> rules, progress);
        return RuleTime.dearestFirst(rules.detector().costs());
    }

    /** Makes rules of packs. */
    private interface RulesMaker {
        ChosenRules of(List<Path> packs) throws InvalidRequestException;
    }

    private ScanResult run(RulesMaker maker, Progress progress) throws InvalidRequestException {
        Instant started = clock.instant();
        PathFilter filter = filter();
        ChosenRules rules = maker.of(request.rulePacks());
        if (readsMuch) {
            rules.prepare();
        }
        Optional<PackSizes> packs = PackSizes.of(request.folder());
        Optional<ResultFile> last = packs.flatMap(sizes -> Survey.lastResult(request, sizes.commonFolder()));
        Delegation delegation =
                new Delegation(request, deputy, progress, packs, rules.stamp().id());
        // read beside all that has to be known before it counts
        Optional<Beside<Optional<ResultFile.Kept>>> kept =
                last.filter(ResultFile::exists).map(file -> Beside.begin("last-result", file::read));
        Optional<ScanResult> told = kept.isEmpty() ? delegation.result() : Optional.empty();
        if (told.isPresent()) {
            return told.get();
        }
        Sightings sightings = new Sightings(rules::detector, progress);
        Opening opening = GitRepository.open(request.folder());
        try {
            if (!(opening instanceof Opening.Found found)) {
                rules.prepare();
                return result(rules.pack(), withoutGit(opening, filter, sightings), started);
            }
            try (GitRepository repository = found.repository()) {
                Survey survey = new Survey(request, filter, rules.stamp(), repository);
                if (kept.isPresent()) {
                    told = survey.unchanged(kept.get())
                            .map(result -> result.again(started, Duration.between(started, clock.instant())))
                            .or(delegation::result);
                }
                return told.isPresent() ? told.get() : scanned(survey, rules, sightings, last, started);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InvalidRequestException("The scan was interrupted, so nothing can be said.", e);
        }
    }

    private ScanResult scanned(
            Survey survey, ChosenRules rules, Sightings sightings, Optional<ResultFile> last, Instant started)
            throws InvalidRequestException, InterruptedException {
        Memory memory = survey.memory();
        if (memory.missingIfDone().isEmpty() || request.goal() == Goal.HISTORY) {
            // a history scan looks at the configuration each time
            rules.prepare();
        }
        Sighted sighted = new RepositoryScan(request, survey, memory).run(sightings);
        ScanResult result = result(rules.pack(), sighted, started);
        if (last.isPresent() && sighted.onDisk().isPresent()) {
            survey.keep(last.get(), sighted.onDisk().get(), result);
        }
        return result;
    }

    private Sighted withoutGit(Opening opening, PathFilter filter, Sightings sightings)
            throws InvalidRequestException, InterruptedException {
        if (opening instanceof Opening.Refused refused) {
            refused.gaps().forEach(sightings::missed);
        } else {
            sightings.missed(new Gap(Gap.Cause.NO_GIT, ".", "neither here nor in a folder above"));
        }
        return new FolderScan(request, filter).run(sightings);
    }

    private PathFilter filter() throws InvalidRequestException {
        try {
            return PathFilter.of(request.includes(), request.excludes());
        } catch (IllegalArgumentException e) {
            throw new InvalidRequestException(Objects.requireNonNullElse(e.getMessage(), "A bad path pattern."), e);
        }
    }

    private ScanResult result(RulePack pack, Sighted sighted, Instant started) {
        TriageOptions options = request.goal() == Goal.HISTORY ? TriageOptions.BEFORE_PUBLISHING : TriageOptions.GATE;
        Judgement judgement = Triage.of(pack, options).judge(sighted.located());
        List<Finding> findings = exposed(judgement.findings(), sighted);
        Set<Fingerprint> failing = failLine().failing(findings);
        List<String> remarks = new ArrayList<>(sighted.memory().get());
        for (UnusedAllow unused : judgement.unusedAllows()) {
            remarks.add(unused.message());
        }
        return new ScanResult(
                request.goal().id(),
                new Verdict(request).of(sighted.gaps(), !failing.isEmpty()),
                findings,
                failing,
                sighted.gaps(),
                request.accepted(),
                sighted.coverage(),
                sighted.limits(),
                remarks,
                started,
                Duration.between(started, clock.instant()),
                request.engine(),
                pack.id());
    }

    /** Adds what history tells of each finding; what no longer stands in the scope's history falls away. */
    private static List<Finding> exposed(List<Finding> findings, Sighted sighted) {
        Set<String> objects = new TreeSet<>();
        for (Finding finding : findings) {
            for (Location place : finding.locations()) {
                objects.add(place.object());
            }
        }
        objects.remove("");
        Map<String, Exposure> exposures =
                objects.isEmpty() ? Map.of() : sighted.exposures().apply(objects);
        List<Finding> exposed = new ArrayList<>();
        for (Finding finding : findings) {
            Map<String, Exposure> own = new LinkedHashMap<>();
            for (Location place : finding.locations()) {
                if (exposures.containsKey(place.object())) {
                    own.put(place.object(), exposures.get(place.object()));
                }
            }
            exposed.add(own.isEmpty() ? finding : finding.exposedAs(Exposure.joined(List.copyOf(own.values()))));
        }
        return exposed;
    }

    private FailLine failLine() {
        if (request.neverFail()) {
            return FailLine.NEVER;
        }
        FailLine usual = request.goal() == Goal.HISTORY ? FailLine.BEFORE_PUBLISHING : FailLine.GATE;
        return request.failOn().map(FailLine::at).orElse(usual);
    }
}
