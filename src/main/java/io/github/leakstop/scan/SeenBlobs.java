package io.github.leakstop.scan;

import io.github.leakstop.finding.Copied;
import io.github.leakstop.finding.Gap;
import io.github.leakstop.source.Content;
import io.github.leakstop.source.ContentSink;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Passes contents on and ticks off those that were waited for, so that a file whose blob never came is read from disk. */
final class SeenBlobs implements ContentSink {
    private final Set<String> awaited = ConcurrentHashMap.newKeySet();
    private final ContentSink next;

    SeenBlobs(Collection<String> awaited, ContentSink next) {
        this.awaited.addAll(awaited);
        this.next = next;
    }

    @Override
    public void accept(Content content) {
        awaited.remove(content.name());
        next.accept(content);
    }

    @Override
    public Kept accept(Content content, Kept base, Copied copied) {
        awaited.remove(content.name());
        return next.accept(content, base, copied);
    }

    @Override
    public void expect(long more) {
        next.expect(more);
    }

    @Override
    public void missed(Gap gap) {
        next.missed(gap);
    }

    @Override
    public void excluded(String name) {
        next.excluded(name);
    }

    /** What was waited for and did not come. */
    Set<String> unseen() {
        return Set.copyOf(awaited);
    }
}
