package io.github.leakstop.merge;

import io.github.leakstop.finding.Coverage;
import io.github.leakstop.finding.Finding;
import io.github.leakstop.finding.Fingerprint;
import io.github.leakstop.finding.Gap;
import io.github.leakstop.finding.Outcome;
import io.github.leakstop.finding.ScanResult;
import io.github.leakstop.report.JsonReportReader;
import io.github.leakstop.report.UnreadableReportException;
import io.github.leakstop.rule.NearestName;
import io.github.leakstop.triage.FailLine;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** One merge of reports, from the files to the outcome; {@code docs/outcomes.md} has as a table how it ends. */
public final class Merge {
    /** The goal that a merged result names. */
    public static final String GOAL = "merge";

    private static final String UNGUARDED =
            "no list of expected names (leakstop.expect), so a report that is not there is not missed";

    private final MergeRequest request;
    private final Clock clock = Clock.systemUTC();

    public Merge(MergeRequest request) {
        this.request = request;
    }

    /**
     * Reads all reports and joins them. What is missing or cannot be read is a gap in the result.
     *
     * @throws DoubledNameException when two reports have one name; the message says where they lie and what to do
     */
    public ScanResult run() throws DoubledNameException {
        Instant started = clock.instant();
        ReportFiles files = ReportFiles.of(request);
        List<Gap> gaps = new ArrayList<>(files.gaps());
        gaps.addAll(unmet(files.byName().keySet()));
        List<NamedReport> reports = new ArrayList<>();
        files.byName().forEach((name, file) -> read(name, file, reports, gaps));
        boolean blind = !gaps.stream().allMatch(gap -> request.accepted().contains(gap.cause()))
                || reports.stream().anyMatch(report -> report.couldNotLook(request.accepted()));
        reports.forEach(report -> gaps.addAll(report.gaps()));

        List<Finding> findings = MergedFindings.of(reports);
        Set<Fingerprint> failing = failing(reports, findings);
        Outcome seen = failing.isEmpty() ? Outcome.CLEAN : Outcome.LEAKS;
        return new ScanResult(
                GOAL,
                blind ? Outcome.COULD_NOT_LOOK : seen,
                findings,
                failing,
                gaps,
                accepted(reports),
                reports.stream().map(r -> r.result().coverage()).reduce(Coverage.NOTHING, Coverage::plus),
                limits(reports),
                new MergeRemarks(request).of(reports),
                started,
                Duration.between(started, clock.instant()),
                request.engine(),
                reports.stream()
                        .map(r -> r.result().rules())
                        .distinct()
                        .sorted()
                        .collect(Collectors.joining(", ")));
    }

    private List<Gap> unmet(Set<String> found) {
        Set<String> unexpected = new TreeSet<>(found);
        request.expected().forEach(unexpected::remove);
        return request.expected().stream()
                .filter(name -> !found.contains(name))
                .distinct()
                .map(name -> new Gap(
                        Gap.Cause.MISSING_REPORTS,
                        name,
                        "no report of this name was found"
                                + NearestName.among(name, unexpected)
                                        .map(near -> "; did you mean " + near + "?")
                                        .orElse("")))
                .toList();
    }

    private static void read(String name, Path file, List<NamedReport> reports, List<Gap> gaps) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            reports.add(new NamedReport(name, JsonReportReader.read(in)));
        } catch (UnreadableReportException e) {
            gaps.add(new Gap(Gap.Cause.UNREADABLE_REPORTS, name, String.valueOf(e.getMessage())));
        } catch (IOException e) {
            gaps.add(new Gap(Gap.Cause.UNREADABLE_REPORTS, name, e.getClass().getSimpleName()));
        }
    }

    /** Without a line of its own the merge fails what any of the scans has failed. */
    private Set<Fingerprint> failing(List<NamedReport> reports, List<Finding> findings) {
        if (request.neverFail()) {
            return Set.of();
        }
        return request.failOn()
                .map(line -> FailLine.at(line).failing(findings))
                .orElseGet(() -> reports.stream()
                        .flatMap(r -> r.result().failing().stream())
                        .collect(Collectors.toSet()));
    }

    /** A cause is accepted where every scan that met it accepts it, or else the merge does. */
    private Set<Gap.Cause> accepted(List<NamedReport> reports) {
        Set<Gap.Cause> accepted = EnumSet.noneOf(Gap.Cause.class);
        reports.forEach(report -> accepted.addAll(report.result().accepted()));
        accepted.removeIf(cause -> reports.stream().anyMatch(report -> report.leavesOpen(cause)));
        accepted.addAll(request.accepted());
        return accepted;
    }

    private List<String> limits(List<NamedReport> reports) {
        List<String> limits = new ArrayList<>();
        reports.forEach(report -> limits.addAll(report.limits()));
        if (request.expected().isEmpty()) {
            limits.add(UNGUARDED);
        }
        return limits;
    }
}
