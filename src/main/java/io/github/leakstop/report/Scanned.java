package io.github.leakstop.report;

import io.github.leakstop.finding.Coverage;
import io.github.leakstop.finding.ScanResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** How much a scan looked at, in words. */
final class Scanned {
    private static final long[] STEPS = {1_000, 1_000_000, 1_000_000_000};
    private static final int MILLIS = 1_000;
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
            words.append("; ").append(grouped(coverage.remembered())).append(known(result));
        }
        if (coverage.excluded() > 0) {
            words.append("; ").append(grouped(coverage.excluded())).append(" excluded");
        }
        for (String limit : result.limits()) {
            words.append("; ").append(Visible.of(limit));
        }
        return words.append('.').toString();
    }

    /** Contents with findings are read again, unless nothing at all has changed. */
    private static String known(ScanResult result) {
        boolean readNothing = result.coverage().bytes() == 0;
        return readNothing && !result.findings().isEmpty() ? " as the last scan left them" : " known clean";
    }

    private static void add(List<String> seen, long count, String noun) {
        if (count > 0) {
            seen.add(grouped(count) + " " + noun + (count == 1 ? "" : "s"));
        }
    }

    static String size(long bytes) {
        String size = bytes == 1 ? "1 byte" : bytes + " bytes";
        for (int i = 0; i < STEPS.length && bytes >= STEPS[i]; i++) {
            size = tenths(bytes, STEPS[i]) + " " + UNITS[i];
        }
        return size;
    }

    static String time(Duration duration) {
        if (duration.toSeconds() < 1) {
            return duration.toMillis() + " ms";
        }
        if (duration.toMinutes() < 1) {
            return tenths(duration.toMillis(), MILLIS) + " s";
        }
        return duration.toMinutes() + " min " + duration.toSecondsPart() + " s";
    }

    /** With a comma after each three digits. */
    private static String grouped(long count) {
        StringBuilder digits = new StringBuilder(Long.toString(count));
        for (int at = digits.length() - 3; at > 0; at -= 3) {
            digits.insert(at, ',');
        }
        return digits.toString();
    }

    /** As many units as there are, rounded to one decimal. */
    private static String tenths(long count, long unit) {
        long tenths = (count + unit / 20) / (unit / 10);
        return tenths / 10 + "." + tenths % 10;
    }
}
