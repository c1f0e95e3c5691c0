package io.github.leakstop.jmh;

import io.github.leakstop.detect.Detector;
import io.github.leakstop.detect.prefilter.Hits;
import io.github.leakstop.detect.prefilter.Prefilter;
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

/** One look at each byte of a content of 64 KiB, with the words and runs of all built-in rules. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class PrefilterBenchmark {
    private static final int LENGTH = 64 << 10;

    @Param({"prose", "code", "leaks"})
    public String text = "";

    private final Hits hits = new Hits();
    private byte[] bytes = new byte[0];
    private Prefilter prefilter;

    @Setup
    public void prepare() throws IOException {
        prefilter = Detector.of(BuiltInRules.load()).prefilter();
        bytes = MatcherBenchmark.made(text, LENGTH);
    }

    @Benchmark
    public int scan() {
        prefilter.scan(bytes, bytes.length, hits);
        return hits.words();
    }
}
