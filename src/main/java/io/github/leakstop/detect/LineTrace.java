package io.github.leakstop.detect;

import io.github.leakstop.finding.Secret;
import java.util.ArrayList;
import java.util.List;

/** Notes what becomes of the values on one line. */
final class LineTrace implements Trace {
    private final RuleIndex index;
    private final int from;
    private final int to;
    private final Lines lines;
    private final List<String> told = new ArrayList<>();

    LineTrace(Text text, int line, RuleIndex index) {
        this.index = index;
        lines = new Lines(text, 1);
        int start = 0;
        for (int n = 1; n < line && start < text.length(); n++) {
            start = text.lineEnd(start);
            while (start < text.length() && text.bytes()[start] != '\n') {
                start++;
            }
            start = Math.min(start + 1, text.length());
        }
        from = start;
        to = text.lineEnd(start);
    }

    @Override
    public boolean watches(int offset) {
        return offset >= from && offset <= to;
    }

    @Override
    public void tell(Sighting sighting, String what) {
        String value = (sighting.rule().rule().chosen()
                        ? Secret.chosen(sighting.value())
                        : Secret.random(sighting.value()))
                .redacted();
        String name = sighting.name().isEmpty() ? "" : index.shownName(sighting.name()) + " = ";
        tell(sighting.start(), sighting.rule().id() + ": " + name + value + ": " + what);
    }

    @Override
    public void tell(int offset, String what) {
        told.add("column " + lines.at(offset).column() + ": " + what);
    }

    List<String> told() {
        return told.isEmpty()
                ? List.of("nothing on this line is a word, a prefix or a run that any rule looks for")
                : List.copyOf(told);
    }
}
