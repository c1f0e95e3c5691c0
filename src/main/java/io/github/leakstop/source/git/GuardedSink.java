package io.github.leakstop.source.git;

import io.github.leakstop.finding.Copied;
import io.github.leakstop.source.Content;
import io.github.leakstop.source.ContentSink;
import io.github.leakstop.source.PassingSink;
import java.util.function.Supplier;

/** Tells a sink that fails from a store that is damaged: what a sink throws is no gap and goes through to who called. */
final class GuardedSink extends PassingSink {
    GuardedSink(ContentSink sink) {
        super(sink);
    }

    /** Carries what a sink threw past all that judges the store. */
    static final class SinkFailedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient RuntimeException failure;

        SinkFailedException(RuntimeException failure) {
            super("the taker of contents failed", failure);
            this.failure = failure;
        }

        RuntimeException failure() {
            return failure;
        }
    }

    private static <T> T passed(Supplier<T> call) {
        try {
            return call.get();
        } catch (RuntimeException e) {
            throw new SinkFailedException(e);
        }
    }

    @Override
    public void accept(Content content) {
        passed(() -> {
            super.accept(content);
            return true;
        });
    }

    @Override
    public Kept accept(Content content, Kept base, Copied copied) {
        return passed(() -> super.accept(content, base, copied));
    }
}
