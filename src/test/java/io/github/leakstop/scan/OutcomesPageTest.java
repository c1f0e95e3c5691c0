package io.github.leakstop.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.leakstop.finding.Gap;
import io.github.leakstop.finding.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page that tells users how a build ends must tell what the code does. */
class OutcomesPageTest {
    /** No scan meets these. */
    private static final EnumSet<Gap.Cause> OF_MERGE =
            EnumSet.of(Gap.Cause.MISSING_REPORTS, Gap.Cause.UNREADABLE_REPORTS);

    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z-]+)` \\| ([^|]+) \\| ([^|]+) \\|");

    @Test
    void the_page_tells_for_every_cause_what_each_goal_makes_of_it() throws IOException {
        Map<String, String> told = new TreeMap<>();
        String page = Files.readString(Path.of("docs/outcomes.md"));
        for (MatchResult row : ROW.matcher(page).results().toList()) {
            told.put(row.group(1), row.group(2) + " | " + row.group(3));
        }
        Map<String, String> real = new TreeMap<>();
        for (Gap.Cause cause : EnumSet.complementOf(OF_MERGE)) {
            String check = word(cause, Goal.CHECK, false);
            String strictly = word(cause, Goal.CHECK, true);
            real.put(
                    cause.id(),
                    (check.equals(strictly) ? check : check + "; " + strictly + " with `leakstop.strict`")
                            + " | "
                            + word(cause, Goal.HISTORY, false));
        }
        assertEquals(real, told);
    }

    @Test
    void every_cause_is_only_told_once_it_is_accepted_by_name() {
        for (Gap.Cause cause : Gap.Cause.values()) {
            for (Goal goal : Goal.values()) {
                assertEquals(
                        Outcome.CLEAN,
                        new Verdict(request(goal, true, Set.of(cause))).of(List.of(gap(cause)), false),
                        cause.id());
            }
        }
    }

    @Test
    void what_could_not_be_looked_at_wins_over_leaks() {
        Verdict verdict = new Verdict(request(Goal.CHECK, false, Set.of()));
        assertEquals(Outcome.COULD_NOT_LOOK, verdict.of(List.of(gap(Gap.Cause.CORRUPT_OBJECTS)), true));
        assertEquals(Outcome.LEAKS, verdict.of(List.of(gap(Gap.Cause.SUBMODULES)), true));
        assertEquals(Outcome.CLEAN, verdict.of(List.of(), false));
    }

    @Test
    void accepting_one_cause_accepts_no_other() {
        List<Gap> gaps =
                Arrays.stream(Gap.Cause.values()).map(OutcomesPageTest::gap).toList();
        Verdict verdict = new Verdict(request(Goal.HISTORY, false, Set.of(Gap.Cause.SHALLOW)));
        assertEquals(Outcome.COULD_NOT_LOOK, verdict.of(gaps, false));
    }

    private static String word(Gap.Cause cause, Goal goal, boolean strict) {
        Outcome outcome = new Verdict(request(goal, strict, Set.of())).of(List.of(gap(cause)), false);
        return outcome == Outcome.CLEAN ? "told" : "fails";
    }

    private static Gap gap(Gap.Cause cause) {
        return new Gap(cause, ".", "made up");
    }

    private static ScanRequest request(Goal goal, boolean strict, Set<Gap.Cause> accepted) {
        return Asking.of(goal, Path.of("."))
                .accepting(accepted)
                .strictly(strict)
                .request();
    }
}
