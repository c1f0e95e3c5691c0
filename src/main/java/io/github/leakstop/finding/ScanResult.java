package io.github.leakstop.finding;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * All that a report is made from. No text in it holds a whole value that was found: where a path, an author's name or a
 * message does, it is hidden here, before any report sees it.
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
        Redaction redaction = new Redaction(findings);
        List<Finding> redacted = new ArrayList<>();
        for (Finding finding : findings) {
            redacted.add(finding.redacted(redaction));
        }
        findings = List.copyOf(redacted);
        failing = Set.copyOf(failing);
        List<Gap> gapsTold = new ArrayList<>();
        for (Gap gap : gaps) {
            gapsTold.add(gap.redacted(redaction));
        }
        gaps = List.copyOf(gapsTold);
        accepted = Set.copyOf(accepted);
        limits = redaction.hide(limits);
        remarks = redaction.hide(remarks);
    }

    /** The result of a later scan for which nothing has changed, so that it read nothing again. */
    public ScanResult again(Instant begun, Duration taken) {
        return new ScanResult(
                goal,
                outcome,
                findings,
                failing,
                gaps,
                accepted,
                coverage.again(),
                limits,
                remarks,
                begun,
                taken,
                engine,
                rules);
    }

    public boolean fails(Finding finding) {
        return failing.contains(finding.fingerprint());
    }
}
