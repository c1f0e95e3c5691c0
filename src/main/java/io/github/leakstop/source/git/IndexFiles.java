package io.github.leakstop.source.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.util.FS;

/** The index by path, with what git knew of each file when it last looked. Immutable once read. */
final class IndexFiles {
    static final IndexFiles NONE = new IndexFiles(Collections.emptySortedMap(), Instant.EPOCH);

    private final SortedMap<String, IndexEntry> entries;
    private final Instant written;

    private IndexFiles(SortedMap<String, IndexEntry> entries, Instant written) {
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
        Optional<List<IndexEntry>> plain = PlainIndex.entries(Files.readAllBytes(file));
        SortedMap<String, IndexEntry> entries = new TreeMap<>();
        for (IndexEntry entry : plain.isPresent() ? plain.get() : readByJGit(file)) {
            entries.put(entry.path(), entry);
        }
        return new IndexFiles(entries, written);
    }

    static List<IndexEntry> readByJGit(Path file) throws IOException {
        LeanSystemReader.enter();
        try {
            DirCache cache = DirCache.read(file.toFile(), FS.DETECTED);
            List<IndexEntry> entries = new ArrayList<>();
            for (int i = 0; i < cache.getEntryCount(); i++) {
                entries.add(IndexEntry.of(cache.getEntry(i)));
            }
            return entries;
        } finally {
            LeanSystemReader.leave();
        }
    }

    Map<String, IndexEntry> entries() {
        return Collections.unmodifiableMap(entries);
    }

    boolean holds(String path) {
        return entries.containsKey(path);
    }

    boolean isSubmodule(String path) {
        IndexEntry entry = entries.get(path);
        return entry != null && entry.isSubmodule();
    }

    /**
     * The blob of a file that has not changed since git looked at it. A file as young as the index itself might have changed
     * within one tick of the clock and counts as changed; git calls that racy.
     */
    Optional<String> unchanged(String path, BasicFileAttributes now) {
        IndexEntry entry = entries.get(path);
        return entry != null && entry.isLike(now) && entry.changed().isBefore(written)
                ? Optional.of(entry.id())
                : Optional.empty();
    }
}
