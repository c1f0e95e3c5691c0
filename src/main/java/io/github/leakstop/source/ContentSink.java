package io.github.leakstop.source;

import io.github.leakstop.finding.Copied;
import io.github.leakstop.finding.Gap;
import java.util.function.Consumer;

/** Takes what a source yields; must be safe for calls from several threads at once. */
public interface ContentSink extends Consumer<Content> {
    /**
     * Called once a content, or once a window of a huge one, in order.
     *
     * <p>Windows of 16 MiB overlap by 64 KiB, so that what stands on a seam is seen whole in one of them.
     */
    @Override
    void accept(Content content);

    /**
     * As {@link #accept(Content)}, for whole contents that others may be made from.
     *
     * @param base what this method returned for the content that this one was made from, or {@link Kept#NOTHING}
     * @param copied which stretches were copied from that one
     * @return what is to be given back with the contents that are made from this one, on the same thread
     */
    default Kept accept(Content content, Kept base, Copied copied) {
        accept(content);
        return Kept.NOTHING;
    }

    /** What a sink keeps of a content; sources only carry it. */
    interface Kept {
        Kept NOTHING = new Kept() {};
    }

    /**
     * Says how many more contents are likely to come; less than nothing where some of those turn out to be none. For progress
     * alone.
     */
    default void expect(long more) {}

    /** Called once for each thing that could not be read. */
    void missed(Gap gap);

    /** Called once for each content that the user's excludes leave out. */
    void excluded(String name);
}
