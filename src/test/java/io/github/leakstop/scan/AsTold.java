package io.github.leakstop.scan;

import io.github.leakstop.finding.Finding;
import io.github.leakstop.finding.ScanResult;
import io.github.leakstop.report.Sample;
import java.util.List;

/** Findings as a report tells them: a result that was kept holds no more of a value than one that is new shows of it. */
final class AsTold {
    private AsTold() {}

    static List<Finding> findings(ScanResult result) {
        return result.findings().stream().map(Sample::withheld).toList();
    }
}
