package io.github.leakstop.merge;

import io.github.leakstop.finding.Gap;
import io.github.leakstop.finding.Severity;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What to merge, and what counts. All paths are made absolute.
 *
 * @param root folder that relative paths are shown from
 * @param from folders, in which every {@code leakstop.json} counts, and files
 * @param expected names of which each must have a report; empty when nobody says
 * @param own folder of the merged report, which is not merged again
 * @param failOn findings of this severity or worse fail; empty means that each report's own verdict stands
 * @param neverFail findings are told and never fail; gaps still do
 * @param accepted causes of gaps that the user accepts by name, beside those that each scan accepted
 * @param engine version of leakstop, for the report
 */
public record MergeRequest(
        Path root,
        List<Path> from,
        List<String> expected,
        Path own,
        Optional<Severity> failOn,
        boolean neverFail,
        Set<Gap.Cause> accepted,
        String engine) {
    public MergeRequest {
        root = whole(root);
        own = whole(own);
        from = from.stream().map(MergeRequest::whole).toList();
        expected = List.copyOf(expected);
        accepted = Set.copyOf(accepted);
    }

    private static Path whole(Path path) {
        return path.toAbsolutePath().normalize();
    }
}
