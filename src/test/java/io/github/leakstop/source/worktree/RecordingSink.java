package io.github.leakstop.source.worktree;

import io.github.leakstop.finding.Gap;
import io.github.leakstop.finding.Origin;
import io.github.leakstop.source.Content;
import io.github.leakstop.source.ContentSink;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Keeps what it is given; texts are copied out of the source's buffer. */
final class RecordingSink implements ContentSink {
    final List<Seen> seen = new ArrayList<>();
    final List<Gap> gaps = new ArrayList<>();
    final List<String> excluded = new ArrayList<>();

    record Seen(Origin origin, String name, String text, int firstLine, long firstByte, int capacity) {}

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

    List<String> names() {
        return seen.stream().map(Seen::name).sorted().toList();
    }
}
