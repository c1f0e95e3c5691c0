package io.github.leakstop.fork;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.leakstop.finding.ScanResult;
import io.github.leakstop.report.Sample;
import io.github.leakstop.scan.Progress;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ToldTest {
    @Test
    void how_far_a_scan_got_comes_through_as_a_line() {
        Progress.Stand stand = new Progress.Stand(7, 1L << 40, 9, 0);
        assertEquals(Optional.of(new Told.At(stand)), Told.of(Told.line(stand)));
    }

    @Test
    void what_was_found_comes_through_as_a_line() {
        ScanResult result = Sample.clean();
        assertEquals(Optional.of(new Told.Result(result)), Told.of(Told.line(result)));
    }

    @Test
    void a_result_that_was_cut_off_says_nothing() {
        String line = Told.line(Sample.leaks());
        for (int end = line.length() - 4; end > 0; end -= 97) {
            assertTrue(Told.of(line.substring(0, end)).isEmpty(), "" + end);
        }
    }

    @Test
    void lines_that_the_jvm_prints_by_itself_say_nothing() {
        for (String line : List.of("", "[0.003s][info][gc] Using Serial", "leakstop-at 1 2 3", "leakstop-at 1 2 3 x")) {
            assertTrue(Told.of(line).isEmpty(), line);
        }
    }
}
