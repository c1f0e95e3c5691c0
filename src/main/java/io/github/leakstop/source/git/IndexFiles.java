package io.github.leakstop.source.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.util.FS;

/** The index by path, with what git knew of each file when it last looked. Immutable once read. */
final class IndexFiles {
    static final IndexFiles NONE = new IndexFiles(Collections.emptySortedMap(), Instant.EPOCH);

    private final SortedMap<String, DirCacheEntry> entries;
    private final Instant written;

    private IndexFiles(SortedMap<String, DirCacheEntry> entries, Instant written) {
        this.entries = entries;
        this.written = written;
    }

    /**
     * Reads an index; one that is not there is empty.
     *
     * @throws IOException when it is damaged or of a kind that JGit does not read (split, sparse)
     */
    static IndexFiles read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return NONE;
        }
        Instant written = Files.getLastModifiedTime(file).toInstant();
        DirCache cache = DirCache.read(file.toFile(), FS.DETECTED);
        SortedMap<String, DirCacheEntry> entries = new TreeMap<>();
        for (int i = 0; i < cache.getEntryCount(); i++) {
            DirCacheEntry entry = cache.getEntry(i);
            entries.put(entry.getPathString(), entry);
        }
        return new IndexFiles(entries, written);
    }

    Map<String, DirCacheEntry> entries() {
        return Collections.unmodifiableMap(entries);
    }

    boolean holds(String path) {
        return entries.containsKey(path);
    }

    boolean isSubmodule(String path) {
        DirCacheEntry entry = entries.get(path);
        return entry != null && FileMode.GITLINK.equals(entry.getRawMode());
    }

    /**
     * The blob of a file that has not changed since git looked at it. A file as young as the index itself might have changed
     * within one tick of the clock and counts as changed; git calls that racy.
     */
    Optional<String> unchanged(String path, BasicFileAttributes now) {
        DirCacheEntry entry = entries.get(path);
        if (entry == null
                || entry.getStage() != DirCacheEntry.STAGE_0
                || entry.isIntentToAdd()
                || entry.isSmudged()
                || entry.getLength() != (int) now.size()) {
            return Optional.empty();
        }
        Instant changed = now.lastModifiedTime().toInstant();
        boolean same = changed.equals(entry.getLastModifiedInstant()) && changed.isBefore(written);
        return same ? Optional.of(entry.getObjectId().name()) : Optional.empty();
    }
}
