package io.github.leakstop.source;

import io.github.leakstop.finding.Gap;

/** Takes what a source yields; must be safe for calls from several threads at once. */
public interface ContentSink {
    /**
     * Called once a content, or once a window of a huge one, in order.
     *
     * <p>Windows of 16 MiB overlap by 64 KiB, so that what stands on a seam is seen whole in one of them.
     */
    void accept(Content content);

    /** Called once for each thing that could not be read. */
    void missed(Gap gap);

    /** Called once for each content that the user's excludes leave out. */
    void excluded(String name);
}
