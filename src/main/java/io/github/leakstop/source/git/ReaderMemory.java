package io.github.leakstop.source.git;

import org.eclipse.jgit.storage.file.WindowCacheConfig;

/**
 * Sets JGit's caches by the heap there is, so that a small heap gives a slower scan and not a dead one.
 *
 * <p>JGit has one window cache for all repositories of a class loader, and a cache of delta bases for each reader.
 */
final class ReaderMemory {
    private static final int KIB = 1024;
    private static final int MIB = 1024 * KIB;

    /** Whole objects up to this size are held in memory, larger ones streamed. */
    static final int STREAM_FROM = 16 * MIB;

    private ReaderMemory() {}

    static void install() {
        long heap = Runtime.getRuntime().maxMemory();
        WindowCacheConfig config = new WindowCacheConfig();
        config.setPackedGitWindowSize(64 * KIB);
        config.setPackedGitLimit(within(heap / 8, 16 * MIB, 256 * MIB));
        config.setPackedGitOpenFiles(512);
        config.setDeltaBaseCacheLimit((int) within(heap / 12, 8 * MIB, 96 * MIB));
        config.setStreamFileThreshold(STREAM_FROM);
        config.setPackedGitMMAP(false);
        config.setExposeStatsViaJmx(false);
        config.install();
    }

    private static long within(long value, long least, long most) {
        return Math.max(least, Math.min(most, value));
    }
}
