package io.github.leakstop.source.git;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.leakstop.finding.Gap;
import io.github.leakstop.finding.Origin;
import io.github.leakstop.source.Content;
import io.github.leakstop.source.WindowReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectReadingTest {
    private static final String ABSENT = "0123456789012345678901234567890123456789";

    @TempDir
    Path folder;

    private TestRepository made;
    private String tip = "";

    @BeforeEach
    void make_a_repository_with_two_packs_and_a_loose_commit() throws Exception {
        made = TestRepository.in(folder.resolve("lender"));
        tip = made.bareCommit(Map.of("a.txt", "packed first"));
        made.point("refs/heads/main", tip);
        made.git("repack", "-dq");
        tip = made.bareCommit(Map.of("a.txt", "packed later"), tip);
        made.point("refs/heads/main", tip);
        made.git("repack", "-dq");
        tip = made.bareCommit(Map.of("a.txt", "loose"), tip);
        made.point("refs/heads/main", tip);
    }

    @Test
    void packed_and_loose_objects_are_read_without_jgit() {
        Seen seen = new Seen();

        assertEquals(Set.of(), left(made.folder(), seen, blobs("packed first", "packed later", "loose")));
        assertEquals(blobs("packed first", "packed later", "loose"), seen.ids());
        assertTrue(seen.holds("packed first") && seen.holds("packed later") && seen.holds("loose"));
        assertEquals(List.of(), seen.twice());
    }

    @Test
    void objects_of_a_lender_are_read_too() throws Exception {
        Path borrower = folder.resolve("borrower");
        TestRepository.git(
                folder, "clone", "-q", "--bare", "--shared", made.folder().toString(), borrower.toString());
        Seen seen = new Seen();

        Set<String> left = new DirectReading(blobs("packed later", "loose"), () -> new ObjectTaker(seen, Known.NOTHING))
                .run(borrower.resolve("objects"), 2);

        assertEquals(Set.of(), left);
        assertEquals(blobs("packed later", "loose"), seen.ids());
    }

    @Test
    void what_is_not_there_is_left_and_told_by_jgit() {
        Set<String> asked = Set.of(ABSENT, TestRepository.blob("loose"));
        Seen seen = new Seen();

        try (GitRepository repository = made.open()) {
            repository.contents(asked, seen, 2);
        }

        assertEquals(Set.of(ABSENT), left(made.folder(), new Seen(), asked));
        assertEquals(blobs("loose"), seen.ids());
        assertEquals(Set.of(Gap.Cause.MISSING_OBJECTS), seen.causes());
    }

    @Test
    void a_damaged_loose_object_is_left_and_told() throws Exception {
        Path file = made.looseFile(TestRepository.blob("loose"));
        byte[] bad = Files.readAllBytes(file);
        bad[bad.length - 1] ^= 1;
        TestRepository.overwrite(file, bad);
        Seen seen = new Seen();

        try (GitRepository repository = made.open()) {
            repository.contents(blobs("loose", "packed first"), seen, 2);
        }

        assertEquals(blobs("packed first"), seen.ids());
        assertEquals(Set.of(Gap.Cause.CORRUPT_OBJECTS), seen.causes());
    }

    @Test
    void contents_larger_than_a_window_are_left_to_be_streamed() throws Exception {
        byte[] huge = new byte[WindowReader.WINDOW + 1];
        new Random(3).nextBytes(huge);
        String loose = made.storeBlob(huge);
        made.point("refs/tags/huge", loose);

        assertEquals(Set.of(loose), left(made.folder(), new Seen(), Set.of(loose)));
        made.git("repack", "-adq");
        assertEquals(Set.of(loose), left(made.folder(), new Seen(), Set.of(loose)));
    }

    @Test
    void messages_are_handed_over_as_such() {
        Seen seen = new Seen();

        assertEquals(Set.of(), left(made.folder(), seen, Set.of(tip)));
        assertEquals(Origin.COMMIT, seen.origin(tip));
    }

    @Test
    void what_a_sink_throws_goes_through() {
        Seen failing = new Seen() {
            @Override
            public synchronized void accept(Content content) {
                throw new IllegalArgumentException("the sink failed");
            }
        };
        try (GitRepository repository = made.open()) {
            Exception thrown = assertThrows(
                    IllegalArgumentException.class, () -> repository.contents(blobs("packed first"), failing, 2));
            assertEquals("the sink failed", thrown.getMessage());
        }
    }

    private static Set<String> left(Path repository, Seen seen, Set<String> ids) {
        return new DirectReading(ids, () -> new ObjectTaker(seen, Known.NOTHING))
                .run(repository.resolve(".git/objects"), 2);
    }

    private static Set<String> blobs(String... texts) {
        Set<String> ids = new TreeSet<>();
        for (String text : texts) {
            ids.add(TestRepository.blob(text.getBytes(StandardCharsets.UTF_8)));
        }
        return ids;
    }
}
