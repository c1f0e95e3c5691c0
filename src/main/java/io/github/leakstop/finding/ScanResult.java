package io.github.leakstop.finding;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * All that a report is made from.
 *
 * @param goal {@code check} or {@code history}
 * @param outcome clean, leaks, could not look
 * @param findings worst first, excused ones included
 * @param failing fingerprints of the findings that fail the build
 * @param gaps what could not be looked at, accepted ones included
 * @param accepted causes the user accepted by name
 * @param coverage how much was looked at
 * @param limits in words, what less than everything the user asked for, such as {@code since main}
 * @param remarks small things for the reader, one line each, such as an excuse that excuses nothing any more
 * @param started when the scan began
 * @param duration wall time of the scan
 * @param engine version of leakstop
 * @param rules identity of the rule pack
 */
public record ScanResult(
        String goal,
        Outcome outcome,
        List<Finding> findings,
        Set<Fingerprint> failing,
        List<Gap> gaps,
        Set<Gap.Cause> accepted,
        Coverage coverage,
        List<String> limits,
        List<String> remarks,
        Instant started,
        Duration duration,
        String engine,
        String rules) {
    public ScanResult {
        findings = List.copyOf(findings);
        failing = Set.copyOf(failing);
        gaps = List.copyOf(gaps);
        accepted = Set.copyOf(accepted);
        limits = List.copyOf(limits);
        remarks = List.copyOf(remarks);
    }

    public boolean fails(Finding finding) {
        return failing.contains(finding.fingerprint());
    }
}
