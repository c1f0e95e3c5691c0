package io.github.leakstop.source.git;

import io.github.leakstop.finding.Gap;
import io.github.leakstop.source.Content;
import io.github.leakstop.source.ContentSink;
import java.util.ArrayList;
import java.util.List;

/** Keeps gaps and takes nothing else. Thread-safe. */
final class GapList implements ContentSink {
    private final List<Gap> gaps = new ArrayList<>();

    synchronized List<Gap> told() {
        return List.copyOf(gaps);
    }

    @Override
    public void accept(Content content) {
        throw new IllegalStateException("no content was asked for: " + content.name());
    }

    @Override
    public synchronized void missed(Gap gap) {
        gaps.add(gap);
    }

    @Override
    public void excluded(String name) {}
}
