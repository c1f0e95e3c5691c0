package io.github.leakstop.source;

import io.github.leakstop.finding.Gap;
import io.github.leakstop.finding.Origin;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Keeps what it is given; texts are copied out of the source's buffer. */
public final class RecordingSink implements ContentSink {
    public final List<Seen> seen = new ArrayList<>();
    public final List<Gap> gaps = new ArrayList<>();
    public final List<String> excluded = new ArrayList<>();

    public record Seen(Origin origin, String name, String text, int firstLine, long firstByte, int capacity) {}

    @Override
    public synchronized void accept(Content c) {
        String text = new String(c.bytes(), 0, c.length(), StandardCharsets.UTF_8);
        seen.add(new Seen(c.origin(), c.name(), text, c.firstLine(), c.firstByte(), c.bytes().length));
    }

    @Override
    public synchronized void missed(Gap gap) {
        gaps.add(gap);
    }

    @Override
    public synchronized void excluded(String name) {
        excluded.add(name);
    }

    public List<String> names() {
        return seen.stream().map(Seen::name).sorted().toList();
    }
}
