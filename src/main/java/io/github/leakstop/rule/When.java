package io.github.leakstop.rule;

import io.github.leakstop.finding.Evidence;
import io.github.leakstop.finding.Severity;
import java.util.Set;

/**
 * One way to be sure: all of this evidence makes the candidate firm, at this severity. The first that holds decides; no
 * evidence at all ({@code alone}) always holds.
 */
public record When(Set<Evidence> all, Severity severity) {
    public When {
        all = Set.copyOf(all);
    }
}
