package io.github.leakstop.report;

import io.github.leakstop.finding.Coverage;
import io.github.leakstop.finding.ScanResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How much a scan looked at, in words. */
final class Scanned {
    private static final double[] STEPS = {1e3, 1e6, 1e9};
    private static final String[] UNITS = {"kB", "MB", "GB"};

    /** The goal whose own time says nothing of the scans. */
    private static final String MERGED_ELSEWHERE = "merge";

    private Scanned() {}

    static String words(ScanResult result) {
        Coverage coverage = result.coverage();
        List<String> seen = new ArrayList<>();
        add(seen, coverage.files(), "file");
        add(seen, coverage.blobs(), "blob");
        add(seen, coverage.commits(), "commit");
        add(seen, coverage.tags(), "tag");
        StringBuilder words = new StringBuilder(seen.isEmpty() ? "nothing" : String.join(", ", seen));
        words.append(": ").append(size(coverage.bytes()));
        if (!result.goal().equals(MERGED_ELSEWHERE)) {
            words.append(" in ").append(time(result.duration()));
        }
        if (coverage.remembered() > 0) {
            words.append(String.format(Locale.ROOT, "; %,d known clean", coverage.remembered()));
        }
        if (coverage.excluded() > 0) {
            words.append(String.format(Locale.ROOT, "; %,d excluded", coverage.excluded()));
        }
        result.limits().forEach(l -> words.append("; ").append(Visible.of(l)));
        return words.append('.').toString();
    }

    private static void add(List<String> seen, long count, String noun) {
        if (count > 0) {
            seen.add(String.format(Locale.ROOT, "%,d %s%s", count, noun, count == 1 ? "" : "s"));
        }
    }

    static String size(long bytes) {
        String size = bytes == 1 ? "1 byte" : bytes + " bytes";
        for (int i = 0; i < STEPS.length && bytes >= STEPS[i]; i++) {
            size = String.format(Locale.ROOT, "%.1f %s", bytes / STEPS[i], UNITS[i]);
        }
        return size;
    }

    static String time(Duration duration) {
        if (duration.toSeconds() < 1) {
            return duration.toMillis() + " ms";
        }
        if (duration.toMinutes() < 1) {
            return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1e3);
        }
        return String.format(Locale.ROOT, "%d min %d s", duration.toMinutes(), duration.toSecondsPart());
    }
}
