package io.github.leakstop.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.leakstop.scan.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressLineTest {
    private final AtomicLong seconds = new AtomicLong();
    private final List<String> lines = new ArrayList<>();
    private final ProgressLine progress =
            new ProgressLine(lines::add, () -> TimeUnit.SECONDS.toNanos(seconds.get()), 10_000);

    @Test
    void a_short_scan_says_nothing() {
        after(9).at(new Progress.Stand(500, 1, 500, 3));
        assertEquals(List.of(), lines);
    }

    @Test
    void a_long_scan_tells_share_rate_and_time_left() {
        after(10).at(new Progress.Stand(250, 40_000_000, 1_000, 3));
        assertEquals(List.of("leakstop: 25 %, 250 of 1,000 contents, 4 MB/s, 3 found, 30 s left"), lines);
    }

    @Test
    void minutes_are_told_as_minutes() {
        after(100).at(new Progress.Stand(500, 0, 1_000, 3));
        assertEquals(List.of("leakstop: 50 %, 500 of 1,000 contents, 0 MB/s, 3 found, 1 min 40 s left"), lines);
    }

    @Test
    void an_unknown_total_is_not_guessed() {
        after(10).at(new Progress.Stand(250, 10_000_000, 0, 3));
        assertEquals(List.of("leakstop: 250 contents, 1 MB/s, 3 found"), lines);
    }

    @Test
    void more_than_was_expected_stays_at_all_of_it() {
        after(10).at(new Progress.Stand(1_100, 0, 1_000, 3));
        assertEquals(List.of("leakstop: 100 %, 1,000 of 1,000 contents, 0 MB/s, 3 found, 0 s left"), lines);
    }

    @Test
    void there_is_one_line_an_interval() {
        after(10).at(new Progress.Stand(1, 0, 10, 3));
        after(19).at(new Progress.Stand(2, 0, 10, 3));
        after(20).at(new Progress.Stand(3, 0, 10, 3));
        assertEquals(2, lines.size());
    }

    private ProgressLine after(long elapsed) {
        seconds.set(elapsed);
        return progress;
    }
}
