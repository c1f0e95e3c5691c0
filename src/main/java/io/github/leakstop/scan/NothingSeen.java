package io.github.leakstop.scan;

import io.github.leakstop.finding.Coverage;
import io.github.leakstop.finding.Gap;
import java.util.Optional;

/** The gap of a scan that had nothing to look at, which is never clean. */
final class NothingSeen {
    private NothingSeen() {}

    /**
     * Objects are read whatever their paths; so a filter that takes no file at all shows in the work tree alone.
     *
     * @param left files of the work tree that filters leave
     * @param mayBeEmpty whether the user asked for what may hold nothing
     */
    static Optional<Gap> of(Coverage coverage, long left, boolean mayBeEmpty) {
        if (left == 0 && coverage.excluded() > 0) {
            return Optional.of(new Gap(Gap.Cause.NOTHING_SEEN, ".", "no file of the work tree is left to look at"));
        }
        return coverage.contents() == 0 && !mayBeEmpty
                ? Optional.of(new Gap(Gap.Cause.NOTHING_SEEN, ".", "no file and no object is left to look at"))
                : Optional.empty();
    }
}
