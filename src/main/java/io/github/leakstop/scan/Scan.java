package io.github.leakstop.scan;

import io.github.leakstop.finding.Coverage;
import io.github.leakstop.finding.Gap;
import io.github.leakstop.finding.Outcome;
import io.github.leakstop.finding.ScanResult;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** One run over a repository or folder, from opening to the outcome. */
public final class Scan {
    private final ScanRequest request;

    public Scan(ScanRequest request) {
        this.request = request;
    }

    /**
     * Looks at everything the request names.
     *
     * @throws InvalidRequestException when the request itself is wrong; what cannot be read is a gap in the result instead
     */
    public ScanResult run(Progress progress) throws InvalidRequestException {
        progress.at(0, 0, 0);
        Gap nothing = new Gap(Gap.Cause.NOTHING_SEEN, ".", "the sources are not connected yet");
        return new ScanResult(
                request.goal().id(),
                Outcome.COULD_NOT_LOOK,
                List.of(),
                Set.of(),
                List.of(nothing),
                request.accepted(),
                Coverage.NOTHING,
                List.of(),
                List.of(),
                Instant.now(),
                Duration.ZERO,
                request.engine(),
                "");
    }
}
