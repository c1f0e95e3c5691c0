package io.github.leakstop.jmh;

import io.github.leakstop.detect.Detector;
import io.github.leakstop.finding.Detection;
import io.github.leakstop.rule.BuiltInRules;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** All that the detector does with a content of 64 KiB: prefilter, names, shapes, value tests. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class MatcherBenchmark {
    private static final int LENGTH = 64 << 10;

    @Param({"prose", "code", "leaks"})
    public String text = "";

    private byte[] bytes = new byte[0];
    private Detector detector;

    static byte[] made(String text, int length) {
        return switch (text) {
            case "prose" -> SeededText.prose(1, length);
            case "code" -> SeededText.code(2, length);
            default -> SeededText.leaks(3, length);
        };
    }

    @Setup
    public void prepare() throws IOException {
        detector = Detector.of(BuiltInRules.load());
        bytes = made(text, LENGTH);
        boolean found = !detect().candidates().isEmpty();
        if (found != !text.equals("prose")) {
            throw new IllegalStateException(text + (found ? " holds candidates" : " holds no candidate"));
        }
    }

    @Benchmark
    public Detection detect() {
        return detector.detect(bytes, bytes.length, 1, 0);
    }
}
