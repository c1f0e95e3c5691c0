package io.github.leakstop.detect;

import io.github.leakstop.detect.prefilter.Hits;
import io.github.leakstop.rule.RulePack;
import io.github.leakstop.rule.RulePackReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Prints how many megabytes a second of processor time prefilter and detector do over the files of a folder, on one thread, round by round,
 * and what the ten dearest rules cost. Not a test: run it by hand with the folder as argument.
 */
final class DetectorThroughput {
    private static final int ROUNDS = 5;
    private static final long MOST_BYTES = 1L << 30;

    private DetectorThroughput() {}

    public static void main(String[] args) throws Exception {
        RulePack pack = RulePackReader.read(Path.of("rules")).pack();
        List<byte[]> contents = contents(Path.of(args[0]));
        long bytes = contents.stream().mapToLong(c -> c.length).sum();
        System.out.printf("%d files, %.1f MB%n", contents.size(), bytes / 1e6);
        Detector detector = Detector.of(pack);
        for (int round = 0; round < ROUNDS; round++) {
            Hits hits = new Hits();
            long begun = cpuTime();
            long words = 0;
            for (byte[] content : contents) {
                detector.prefilter().scan(content, content.length, hits);
                words += hits.words();
            }
            report("prefilter", bytes, begun, words + " words");
        }
        for (int round = 0; round < ROUNDS; round++) {
            Work work = new Work();
            long begun = cpuTime();
            int candidates = 0;
            for (byte[] content : contents) {
                candidates += detector.detect(content, content.length, 1, 0, Trace.SILENT, work)
                        .candidates()
                        .size();
            }
            report("detector", bytes, begun, candidates + " candidates, " + work.steps() + " steps");
        }
        profile(detector.profiled(), contents);
    }

    private static void profile(Detector detector, List<byte[]> contents) {
        contents.forEach(c -> detector.detect(c, c.length, 1, 0));
        detector.costs().entrySet().stream()
                .sorted(Comparator.comparingLong(
                        (Map.Entry<String, RuleCost> e) -> -e.getValue().nanos()))
                .limit(10)
                .forEach(e -> System.out.println(e.getKey() + " " + e.getValue()));
    }

    /** Of this thread, so that other work on the machine does not count. */
    private static long cpuTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static void report(String what, long bytes, long begun, String more) {
        double seconds = (cpuTime() - begun) / 1e9;
        System.out.printf("%s %.0f MB/s, %s%n", what, bytes / 1e6 / seconds, more);
    }

    private static List<byte[]> contents(Path folder) throws IOException {
        List<byte[]> contents = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            long bytes = 0;
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                boolean git = file.toString().contains("/.git/");
                if (!git && bytes + Files.size(file) < MOST_BYTES) {
                    byte[] content = Files.readAllBytes(file);
                    bytes += content.length;
                    contents.add(content);
                }
            }
        }
        return contents;
    }
}
