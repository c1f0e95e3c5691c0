package io.github.leakstop.scan;

import io.github.leakstop.finding.ScanResult;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Makes the scan of a large store in another's stead. What it does not do, or not to the end, is done here; so it decides how
 * long a scan takes, and nothing else.
 */
public interface Deputy {
    /** Leaves everything to the scan. */
    Deputy NONE = (request, unread, progress) -> Optional.empty();

    /**
     * Scans what the request names, and keeps the record as it wants.
     *
     * @return what a scan gives here, save that values are withheld; empty where nothing came of it
     */
    Optional<ScanResult> scans(ScanRequest request, Unread unread, Progress progress);

    /**
     * How much of a store no scan has read, by the sizes of its packs.
     *
     * @param bytes of packs, compressed
     * @param objects in them, about
     */
    record Unread(long bytes, long objects) {
        /** An id, a checksum and an offset, see git's pack-format(5). */
        private static final int INDEX_BYTES_PER_OBJECT = 28;

        /**
         * @param packs sizes of packs and their indexes by name
         * @param read names of those that were read
         */
        static Unread of(Map<String, Long> packs, Set<String> read) {
            long bytes = 0;
            long indexes = 0;
            for (Map.Entry<String, Long> pack : packs.entrySet()) {
                boolean isNew = !read.contains(pack.getKey());
                bytes += isNew && pack.getKey().endsWith(".pack") ? pack.getValue() : 0;
                indexes += isNew && pack.getKey().endsWith(".idx") ? pack.getValue() : 0;
            }
            return new Unread(bytes, indexes / INDEX_BYTES_PER_OBJECT);
        }
    }
}
