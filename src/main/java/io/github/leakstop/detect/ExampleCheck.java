package io.github.leakstop.detect;

import io.github.leakstop.finding.Candidate;
import io.github.leakstop.rule.MarkedText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Holds rules to their examples: the whole detector has to claim what is marked, by the rule that the mark names, and
 * nothing else. Latent candidates do not count, since an example has no path. Thread-safe as the detector is.
 */
public final class ExampleCheck {
    private final Detector detector;

    public ExampleCheck(Detector detector) {
        this.detector = detector;
    }

    /** What does not hold, one line each, without the values; empty where all does. */
    public List<String> faults(MarkedText example) {
        byte[] bytes = example.text().getBytes(StandardCharsets.UTF_8);
        List<Claimed> found = new ArrayList<>();
        for (Candidate candidate : detector.detect(bytes, bytes.length, 1, 0).candidates()) {
            if (candidate.isFirm()) {
                found.add(Claimed.of(candidate, example.text()));
            }
        }
        List<Claimed> asked = new ArrayList<>();
        example.marks().forEach(m -> asked.add(new Claimed(m.ruleId(), m.start(), m.end())));
        List<String> faults = new ArrayList<>();
        asked.stream().filter(a -> !found.contains(a)).forEach(a -> faults.add(missed(a, found, example.text())));
        found.stream()
                .filter(f -> asked.stream().noneMatch(f::overlaps))
                .forEach(f -> faults.add(f.ruleId() + " claims " + f.place(example.text()) + ", which is not marked"));
        return faults;
    }

    private static String missed(Claimed asked, List<Claimed> found, String text) {
        StringBuilder fault = new StringBuilder(asked.ruleId() + " does not claim " + asked.place(text));
        found.stream()
                .filter(asked::overlaps)
                .forEach(f ->
                        fault.append("; ").append(f.ruleId()).append(" claims ").append(f.place(text)));
        return fault.toString();
    }

    /** A span with the rule that claims it; offsets are characters of the text. */
    private record Claimed(String ruleId, int start, int end) {
        static Claimed of(Candidate c, String text) {
            return new Claimed(
                    c.ruleId(), offset(text, c.line(), c.column()), offset(text, c.endLine(), c.endColumn()));
        }

        boolean overlaps(Claimed other) {
            return start < other.end && other.start < end;
        }

        /** {@code line 3, column 20-51}, counted as reports count. */
        String place(String text) {
            int line = 1;
            int lineStart = 0;
            for (int i = 0; i < start; i++) {
                if (text.charAt(i) == '\n') {
                    line++;
                    lineStart = i + 1;
                }
            }
            return "line " + line + ", column " + (start - lineStart + 1) + "-" + (end - lineStart);
        }

        private static int offset(String text, int line, int column) {
            int at = 0;
            for (int i = 1; i < line; i++) {
                at = text.indexOf('\n', at) + 1;
            }
            return at + column - 1;
        }
    }
}
