package io.github.leakstop.report;

import io.github.leakstop.finding.Outcome;
import io.github.leakstop.finding.ScanResult;
import java.util.List;
import java.util.stream.Collectors;

/** The outcome in one sentence. */
final class Verdict {
    private Verdict() {}

    static String words(ScanResult result) {
        List<Incident> failing = Incident.failing(result);
        String leaks = Incident.count(failing) + " (" + Incident.bySeverity(failing) + ")";
        if (result.outcome() == Outcome.COULD_NOT_LOOK) {
            String incomplete = "not everything could be looked at, so this is no all-clear.";
            return failing.isEmpty() ? incomplete : leaks + "; " + incomplete;
        }
        if (!failing.isEmpty()) {
            return leaks + (failing.size() == 1 ? " fails" : " fail") + " the build.";
        }
        String clean = Incident.of(result).isEmpty() ? "no leak found" : "nothing fails the build";
        String blind = result.gaps().stream()
                .map(g -> g.cause().id())
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        return blind.isEmpty() ? clean + "." : clean + ", as far as leakstop could look (" + blind + ").";
    }
}
