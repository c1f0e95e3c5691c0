package io.github.leakstop.source.git;

import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import org.eclipse.jgit.dircache.DirCacheEntry;

/**
 * What the index says of one path; gitformat-index(5).
 *
 * @param id hex id of the blob, or of the commit of a submodule
 * @param mode as in a tree
 * @param stage 0 where nothing has to be merged
 * @param intended whether the path is to be added, and its content is not known yet
 * @param length of the file when git last looked, its lower 32 bits
 * @param changed when the file had last been changed then
 */
record IndexEntry(String path, String id, int mode, int stage, boolean intended, int length, Instant changed) {
    private static final int SUBMODULE = 0160000;
    private static final String EMPTY = "e69de29bb2d1d6434b8b29ae775ad8c2e48c5391";

    static IndexEntry of(DirCacheEntry entry) {
        return new IndexEntry(
                entry.getPathString(),
                entry.getObjectId().name(),
                entry.getRawMode(),
                entry.getStage(),
                entry.isIntentToAdd(),
                entry.getLength(),
                entry.getLastModifiedInstant());
    }

    boolean isSubmodule() {
        return mode == SUBMODULE;
    }

    /** Whether a file looks as it did when git last looked, and git was sure of it. */
    boolean isLike(BasicFileAttributes now) {
        boolean unsure = length == 0 && !id.equals(EMPTY);
        return stage == 0
                && !intended
                && !unsure
                && length == (int) now.size()
                && changed.equals(now.lastModifiedTime().toInstant());
    }
}
