package io.github.leakstop.merge;

import io.github.leakstop.finding.Finding;
import io.github.leakstop.finding.Gap;
import io.github.leakstop.finding.Outcome;
import io.github.leakstop.finding.ScanResult;
import io.github.leakstop.finding.Severity;
import io.github.leakstop.report.ReportFolder;
import io.github.leakstop.report.Reports;
import io.github.leakstop.report.Sample;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reports of a few repositories in a folder, and their merge. */
final class Reported {
    private final Path root;
    private List<Path> from;
    private List<String> expected = List.of();
    private Optional<Severity> failOn = Optional.empty();
    private boolean neverFail;
    private Set<Gap.Cause> accepted = Set.of();

    Reported(Path root) {
        this.root = root;
        this.from = List.of(root.resolve("reports"));
    }

    /** A report in that folder under {@code reports}. */
    Reported in(String folder, ScanResult result) throws IOException {
        new ReportFolder(root.resolve("reports").resolve(folder)).write(result, Reports.named(List.of("json")));
        return this;
    }

    Reported from(String... places) {
        from = Arrays.stream(places).map(root::resolve).toList();
        return this;
    }

    Reported expecting(String... names) {
        expected = List.of(names);
        return this;
    }

    Reported failingOn(Severity severity) {
        failOn = Optional.of(severity);
        return this;
    }

    Reported neverFailing() {
        neverFail = true;
        return this;
    }

    Reported accepting(Gap.Cause... causes) {
        accepted = Set.of(causes);
        return this;
    }

    ScanResult merged() throws DoubledNameException {
        return new Merge(new MergeRequest(
                        root, from, expected, root.resolve("leakstop-report"), failOn, neverFail, accepted, "1.0.0"))
                .run();
    }

    Outcome outcome() throws DoubledNameException {
        return merged().outcome();
    }

    static ScanResult leaking(Finding... findings) {
        return Sample.result(Outcome.LEAKS, List.of(findings), List.of(), Set.of());
    }

    /** As a scan with {@code failOn=never} ends. */
    static ScanResult told(Finding... findings) {
        ScanResult leaks = leaking(findings);
        return new ScanResult(
                leaks.goal(),
                Outcome.CLEAN,
                leaks.findings(),
                Set.of(),
                leaks.gaps(),
                leaks.accepted(),
                leaks.coverage(),
                leaks.limits(),
                leaks.remarks(),
                leaks.started(),
                leaks.duration(),
                leaks.engine(),
                leaks.rules());
    }

    static ScanResult blind(Gap.Cause... causes) {
        List<Gap> gaps = new ArrayList<>();
        for (Gap.Cause cause : causes) {
            gaps.add(new Gap(cause, ".git", "made up"));
        }
        return Sample.result(Outcome.COULD_NOT_LOOK, List.of(), gaps, Set.of());
    }
}
