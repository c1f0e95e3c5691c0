package io.github.leakstop.source;

import io.github.leakstop.finding.Copied;
import io.github.leakstop.finding.Gap;

/** Passes all that it is told on to another sink; who extends it says what else happens on the way. */
public abstract class PassingSink implements ContentSink {
    private final ContentSink next;

    protected PassingSink(ContentSink next) {
        this.next = next;
    }

    @Override
    public void accept(Content content) {
        next.accept(content);
    }

    @Override
    public Kept accept(Content content, Kept base, Copied copied) {
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
}
