package io.github.leakstop.triage;

import io.github.leakstop.finding.Finding;
import java.util.List;

/**
 * What triage made of all candidates.
 *
 * @param findings worst first, excused ones included, without exposure
 * @param unusedAllows inline allows of the current tree that excuse nothing, by path and line
 */
public record Judgement(List<Finding> findings, List<UnusedAllow> unusedAllows) {
    public Judgement {
        findings = List.copyOf(findings);
        unusedAllows = List.copyOf(unusedAllows);
    }
}
