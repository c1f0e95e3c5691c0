package io.github.leakstop.maven;

import io.github.leakstop.scan.Progress;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Puts progress into a line now and then: share, contents, megabytes a second, values found, time left.
 *
 * <p>The first line comes after one interval, so short scans stay silent. Safe for calls from several threads; a call
 * between two lines costs a look at the clock.
 */
final class ProgressLine implements Progress {
    private static final double MEGABYTE = 1_000_000;

    private final Consumer<String> out;
    private final LongSupplier nanos;
    private final long interval;
    private final long start;
    private long next;

    /**
     * A line each interval.
     *
     * @param out takes the lines
     * @param nanos a clock such as {@link System#nanoTime}
     * @param intervalMillis time between two lines
     */
    ProgressLine(Consumer<String> out, LongSupplier nanos, long intervalMillis) {
        this.out = out;
        this.nanos = nanos;
        this.interval = TimeUnit.MILLISECONDS.toNanos(intervalMillis);
        this.start = nanos.getAsLong();
        this.next = start + interval;
    }

    @Override
    public void at(Stand stand) {
        long now = nanos.getAsLong();
        synchronized (this) {
            if (now - next < 0) {
                return;
            }
            next = now + interval;
        }
        out.accept(line(stand, now - start));
    }

    private static String line(Stand stand, long elapsed) {
        double seconds = Math.max(elapsed, 1) / (double) TimeUnit.SECONDS.toNanos(1);
        String rate = String.format(Locale.ROOT, "%.0f MB/s", stand.bytes() / MEGABYTE / seconds);
        if (stand.total() <= 0 || stand.contents() <= 0) {
            return String.format(
                    Locale.ROOT, "leakstop: %,d contents, %s, %,d found", stand.contents(), rate, stand.found());
        }
        long total = stand.total();
        long done = Math.min(stand.contents(), total);
        long left = Math.round(seconds / done * (total - done));
        return String.format(
                Locale.ROOT,
                "leakstop: %d %%, %,d of %,d contents, %s, %,d found, %s left",
                100 * done / total,
                done,
                total,
                rate,
                stand.found(),
                left < 60 ? left + " s" : left / 60 + " min " + left % 60 + " s");
    }
}
