package io.github.leakstop.scan;

import io.github.leakstop.finding.Gap;
import io.github.leakstop.finding.Severity;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What to scan, and what counts.
 *
 * @param goal gate or history
 * @param folder where the search for the repository begins; in a reactor its execution root
 * @param includes glob patterns of paths to look at, empty means all
 * @param excludes glob patterns of paths to leave out
 * @param rulePacks files or folders with the user's own rules
 * @param failOn findings of this severity or worse fail; empty means the goal's default line
 * @param neverFail findings are told and never fail ({@code failOn=never}); gaps still do
 * @param accepted causes of gaps that the user accepts by name
 * @param strict a shallow clone fails {@code check} too
 * @param part how much of the history counts
 * @param outputs folders that hold leakstop's own reports, never scanned
 * @param record remember what was read, and take what earlier scans remember
 * @param recordFolder where the record lies; empty means in the repository's git folder
 * @param threads threads to scan with, at least 1
 * @param engine version of leakstop, for the report
 */
public record ScanRequest(
        Goal goal,
        Path folder,
        List<String> includes,
        List<String> excludes,
        List<Path> rulePacks,
        Optional<Severity> failOn,
        boolean neverFail,
        Set<Gap.Cause> accepted,
        boolean strict,
        HistoryPart part,
        List<Path> outputs,
        boolean record,
        Optional<Path> recordFolder,
        int threads,
        String engine) {
    public ScanRequest {
        includes = List.copyOf(includes);
        excludes = List.copyOf(excludes);
        rulePacks = List.copyOf(rulePacks);
        accepted = Set.copyOf(accepted);
        outputs = List.copyOf(outputs);
    }
}
