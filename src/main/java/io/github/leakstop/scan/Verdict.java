package io.github.leakstop.scan;

import io.github.leakstop.finding.Gap;
import io.github.leakstop.finding.Outcome;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Which gaps are only told, which fail, and what the outcome is; docs/outcomes.md has it as a table. */
final class Verdict {
    private static final Set<Gap.Cause> TOLD = EnumSet.of(Gap.Cause.SUBMODULES, Gap.Cause.LFS_POINTERS);
    private static final Set<Gap.Cause> TOLD_BY_CHECK =
            EnumSet.of(Gap.Cause.SHALLOW, Gap.Cause.NO_GIT, Gap.Cause.NO_COMMITS);

    private final Goal goal;
    private final boolean strict;
    private final Set<Gap.Cause> accepted;

    Verdict(ScanRequest request) {
        this.goal = request.goal();
        this.strict = request.strict();
        this.accepted = request.accepted();
    }

    Outcome of(List<Gap> gaps, boolean findingsFail) {
        if (gaps.stream().anyMatch(this::fails)) {
            return Outcome.COULD_NOT_LOOK;
        }
        return findingsFail ? Outcome.LEAKS : Outcome.CLEAN;
    }

    private boolean fails(Gap gap) {
        if (accepted.contains(gap.cause()) || TOLD.contains(gap.cause())) {
            return false;
        }
        boolean onlyTold = goal == Goal.CHECK && TOLD_BY_CHECK.contains(gap.cause());
        return !onlyTold || strict && gap.cause() == Gap.Cause.SHALLOW;
    }
}
