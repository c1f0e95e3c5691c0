package io.github.leakstop.source.git;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.util.FS;

class PlainIndexLawTest {
    private static final FileTime LATER = FileTime.from(Instant.parse("2040-01-01T00:00:00Z"));

    private Path folder = Path.of("");

    @BeforeTry
    void make_a_folder() throws IOException {
        folder = Files.createTempDirectory("index");
    }

    @AfterTry
    void delete_it() throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(file);
            }
        }
    }

    @Example
    void an_index_that_git_wrote_is_plain() throws Exception {
        TestRepository made = TestRepository.in(folder);
        made.write("a.txt", "a");
        made.write(".gitignore", "target\n");
        made.write("src/My Class.java", "class A {}");
        made.git("add", ".");
        made.git("commit", "-qm", "First");
        made.write("later.txt", "l");
        made.git("add", "-N", "later.txt");
        Path index = folder.resolve(".git/index");
        Files.setLastModifiedTime(index, LATER);

        List<IndexEntry> read = PlainIndex.entries(Files.readAllBytes(index)).orElseThrow();

        assertEquals(4, read.size());
        assertEquals(IndexFiles.readByJGit(index), read);
    }

    @Property(tries = 300)
    void whatever_is_plain_says_what_jgit_reads_in_it(
            @ForAll("paths") Set<String> paths, @ForAll @IntRange(max = 4) int kind) throws Exception {
        Path index = index(paths, kind);

        Optional<List<IndexEntry>> read = PlainIndex.entries(Files.readAllBytes(index));

        assertTrue(read.isPresent());
        assertEquals(IndexFiles.readByJGit(index), read.get());
    }

    @Property(tries = 1000)
    void what_is_damaged_is_left_to_jgit_or_read_as_jgit_reads_it(
            @ForAll("paths") Set<String> paths,
            @ForAll @IntRange(max = 4) int kind,
            @ForAll @IntRange(max = 600) int place,
            @ForAll byte bits)
            throws Exception {
        Path index = index(paths, kind);
        byte[] bytes = Files.readAllBytes(index);
        int end = bytes.length - 20;
        bytes[place % end] ^= bits;
        MessageDigest digest = MessageDigest.getInstance("SHA-1");
        digest.update(bytes, 0, end);
        System.arraycopy(digest.digest(), 0, bytes, end, 20);
        Files.write(index, bytes);
        Files.setLastModifiedTime(index, LATER);

        Optional<List<IndexEntry>> read = PlainIndex.entries(bytes);

        if (read.isPresent()) {
            assertEquals(IndexFiles.readByJGit(index), read.get());
        }
    }

    @Example
    void a_wrong_checksum_is_left_to_jgit() throws Exception {
        byte[] bytes = Files.readAllBytes(index(Set.of("a"), 0));
        bytes[bytes.length - 1]++;

        assertEquals(Optional.empty(), PlainIndex.entries(bytes));
    }

    @Example
    void a_path_that_is_not_in_ascii_is_left_to_jgit() throws Exception {
        assertEquals(Optional.empty(), PlainIndex.entries(Files.readAllBytes(index(Set.of("é"), 0))));
    }

    @Provide
    Arbitrary<Set<String>> paths() {
        return Arbitraries.strings()
                .withCharRange('a', 'e')
                .withChars("./- G")
                .ofMinLength(1)
                .ofMaxLength(30)
                .map(path -> path.replaceAll("[. ]*(/+|$)", "$1")
                        .replaceAll("/+", "/")
                        .replaceAll("^/|/$", ""))
                .filter(path -> !path.isEmpty())
                .map(path -> path + ".t")
                .set()
                .ofMaxSize(8);
    }

    private Path index(Set<String> paths, int kind) throws IOException {
        Path index = folder.resolve("index");
        Files.deleteIfExists(index);
        DirCache cache = DirCache.lock(index.toFile(), FS.DETECTED);
        DirCacheBuilder builder = cache.builder();
        List<String> all = new ArrayList<>(paths);
        for (int i = 0; i < all.size(); i++) {
            int stage = kind == 1 ? 1 + i % 3 : 0;
            DirCacheEntry entry = new DirCacheEntry(all.get(i), stage);
            entry.setFileMode(kind == 2 ? FileMode.GITLINK : i % 2 == 0 ? FileMode.REGULAR_FILE : FileMode.SYMLINK);
            entry.setObjectId(ObjectId.fromString(String.format("%040x", i * 77L)));
            entry.setLength(kind == 3 ? 0 : 5_000_000_000L * i);
            entry.setLastModified(Instant.ofEpochSecond(1_500_000_000L + i, i));
            entry.setAssumeValid(kind == 4);
            builder.add(entry);
        }
        builder.finish();
        cache.write();
        assertTrue(cache.commit());
        Files.setLastModifiedTime(index, LATER);
        return index;
    }
}
