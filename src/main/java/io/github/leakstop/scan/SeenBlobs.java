package io.github.leakstop.scan;

import io.github.leakstop.finding.Copied;
import io.github.leakstop.source.Content;
import io.github.leakstop.source.ContentSink;
import io.github.leakstop.source.PassingSink;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Passes contents on and ticks off those that were waited for, so that a file whose blob never came is read from disk. */
final class SeenBlobs extends PassingSink {
    private final Set<String> awaited = ConcurrentHashMap.newKeySet();

    SeenBlobs(Collection<String> awaited, ContentSink next) {
        super(next);
        this.awaited.addAll(awaited);
    }

    @Override
    public void accept(Content content) {
        saw(content);
        super.accept(content);
    }

    @Override
    public Kept accept(Content content, Kept base, Copied copied) {
        saw(content);
        return super.accept(content, base, copied);
    }

    /** Ticks a content off that somebody else takes. */
    void saw(Content content) {
        awaited.remove(content.name());
    }

    /** What was waited for and did not come. */
    Set<String> unseen() {
        return Set.copyOf(awaited);
    }
}
