package io.github.leakstop.scan;

import io.github.leakstop.finding.Finding;
import io.github.leakstop.finding.ScanResult;
import io.github.leakstop.finding.Secret;
import java.util.ArrayList;
import java.util.List;

/** Findings as a report tells them: a result that was kept holds no more of a value than one that is new shows of it. */
final class AsTold {
    private AsTold() {}

    static List<Finding> findings(ScanResult result) {
        List<Finding> told = new ArrayList<>();
        for (Finding f : result.findings()) {
            told.add(new Finding(
                    f.fingerprint(),
                    f.ruleId(),
                    f.title(),
                    f.severity(),
                    Secret.withheld(f.secret().redacted()),
                    f.name(),
                    f.locations(),
                    f.excerpt(),
                    f.exposure(),
                    f.set(),
                    f.remedy(),
                    f.notes(),
                    f.excuse()));
        }
        return told;
    }
}
