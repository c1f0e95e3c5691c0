package io.github.leakstop.merge;

import io.github.leakstop.finding.Exposure;
import io.github.leakstop.finding.Finding;
import io.github.leakstop.finding.Gap;
import io.github.leakstop.finding.Outcome;
import io.github.leakstop.finding.ScanResult;
import java.util.List;
import java.util.Set;

/** One report under the name of its repository: all that it says is said of that one. */
record NamedReport(String name, ScanResult result) {
    /** Its findings, each place and ref with the repository's name. */
    List<Finding> findings() {
        return result.findings().stream().map(this::named).toList();
    }

    List<Gap> gaps() {
        return result.gaps().stream()
                .map(gap -> new Gap(gap.cause(), name + ": " + gap.where(), gap.detail()))
                .toList();
    }

    List<String> limits() {
        return result.limits().stream().map(limit -> name + ": " + limit).toList();
    }

    List<String> remarks() {
        return result.remarks().stream().map(remark -> name + ": " + remark).toList();
    }

    /** Its scan did not see everything, and the causes accepted here do not cover all that it missed. */
    boolean couldNotLook(Set<Gap.Cause> acceptedHere) {
        return result.outcome() == Outcome.COULD_NOT_LOOK
                && (result.gaps().isEmpty()
                        || result.gaps().stream()
                                .map(Gap::cause)
                                .anyMatch(cause -> !acceptedHere.contains(cause)
                                        && !result.accepted().contains(cause)));
    }

    /** Its scan met this cause, and its user did not accept it. */
    boolean leavesOpen(Gap.Cause cause) {
        return !result.accepted().contains(cause) && result.gaps().stream().anyMatch(gap -> gap.cause() == cause);
    }

    private Finding named(Finding f) {
        return new Finding(
                f.fingerprint(),
                f.ruleId(),
                f.title(),
                f.severity(),
                f.secret(),
                f.name(),
                f.locations().stream().map(place -> place.in(name)).toList(),
                f.excerpt(),
                f.exposure().map(this::named),
                f.set(),
                f.remedy(),
                f.notes(),
                f.excuse());
    }

    private Exposure named(Exposure e) {
        return new Exposure(
                e.first(),
                e.last(),
                e.commits(),
                e.refs().stream().map(ref -> name + "/" + ref).toList(),
                e.inHead(),
                e.reach());
    }
}
