package io.github.leakstop.scan;

import io.github.leakstop.finding.ScanResult;
import io.github.leakstop.record.RecordFile;
import io.github.leakstop.source.git.PackSizes;
import java.util.Optional;
import java.util.Set;

/**
 * Lets a deputy make a scan of a large store. How large it is must be known before anything is opened, so that the deputy
 * begins at once; it is a guess that decides how long the scan takes and nothing else.
 *
 * @param packs empty where no repository can be looked into
 * @param rules identity of the rules
 */
record Delegation(ScanRequest request, Deputy deputy, Progress progress, Optional<PackSizes> packs, String rules) {
    /** What the deputy's scan gave; empty where the scan is to be made here. */
    Optional<ScanResult> result() {
        if (deputy == Deputy.NONE || !request.part().isAll() || packs.isEmpty()) {
            return Optional.empty();
        }
        Deputy.Unread unread = Deputy.Unread.of(packs.get().bytes(), read(packs.get()));
        return unread.bytes() == 0 ? Optional.empty() : deputy.scans(request, unread, progress);
    }

    private Set<String> read(PackSizes sizes) {
        return request.record()
                ? new RecordFile(Memory.folder(request, sizes.commonFolder())).packs(Memory.key(request, rules))
                : Set.of();
    }
}
