package io.github.leakstop.triage;

import io.github.leakstop.finding.Finding;
import io.github.leakstop.finding.Fingerprint;
import io.github.leakstop.finding.Severity;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * From which severity on findings fail the build. Excused findings, and those that only ignored files hold, never do.
 *
 * <p>Immutable and thread-safe.
 */
public final class FailLine {
    /** The gate's default: critical and high fail, medium and low are told. */
    public static final FailLine GATE = at(Severity.HIGH);

    /** The default before publishing: medium fails too. */
    public static final FailLine BEFORE_PUBLISHING = at(Severity.MEDIUM);

    /** Findings are told and never fail. */
    public static final FailLine NEVER = new FailLine(Optional.empty());

    private final Optional<Severity> mildest;

    private FailLine(Optional<Severity> mildest) {
        this.mildest = mildest;
    }

    /** This severity and worse ones fail. */
    public static FailLine at(Severity mildest) {
        return new FailLine(Optional.of(mildest));
    }

    public boolean fails(Finding finding) {
        return mildest.isPresent()
                && finding.severity().atLeast(mildest.get())
                && finding.excuse().isEmpty()
                && !finding.onlyIgnored();
    }

    /** The fingerprints of those that fail. */
    public Set<Fingerprint> failing(List<Finding> findings) {
        Set<Fingerprint> failing = new TreeSet<>();
        for (Finding finding : findings) {
            if (fails(finding)) {
                failing.add(finding.fingerprint());
            }
        }
        return failing;
    }
}
