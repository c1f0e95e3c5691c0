package io.github.leakstop.source.git;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.leakstop.finding.Exposure;
import io.github.leakstop.finding.Exposure.Reach;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExposureTest {
    private static final Map<String, String> CLEAN = Map.of("a.txt", "clean");
    private static final Map<String, String> LEAKING = Map.of("a.txt", "clean", "leak.txt", "leak");
    private static final String LEAK = TestRepository.blob("leak");

    @TempDir
    Path folder;

    private TestRepository made;

    @BeforeEach
    void make_a_repository() throws Exception {
        made = TestRepository.in(folder);
    }

    @Test
    void a_leak_in_head_has_a_first_commit_and_no_last() throws Exception {
        String clean = made.bareCommit(CLEAN);
        String leaked = made.bareCommit(LEAKING, clean);
        made.point("refs/heads/main", made.bareCommit(LEAKING, leaked));

        Exposure exposure = exposure(LEAK);

        assertEquals(Optional.of(leaked), exposure.first().map(Exposure.Commit::id));
        assertEquals(Optional.empty(), exposure.last());
        assertTrue(exposure.inHead());
        assertEquals(Reach.HEAD, exposure.reach());
        assertEquals(List.of("refs/heads/main"), exposure.refs());
        assertEquals(1, exposure.commits());
    }

    @Test
    void the_first_commit_is_told_with_its_author_and_the_authors_clock() throws Exception {
        made.point("refs/heads/main", made.bareCommit(LEAKING));

        Exposure.Commit first = exposure(LEAK).first().orElseThrow();

        assertEquals("Ada", first.author());
        assertEquals("ada@example.org", first.email());
        assertEquals(ZoneOffset.ofHours(1), first.date().getOffset());
        assertEquals(2024, first.date().getYear());
    }

    @Test
    void a_leak_that_was_removed_has_the_last_commit_that_held_it() throws Exception {
        String leaked = made.bareCommit(LEAKING);
        String still = made.bareCommit(LEAKING, leaked);
        made.point("refs/heads/main", made.bareCommit(CLEAN, still));

        Exposure exposure = exposure(LEAK);

        assertEquals(Optional.of(leaked), exposure.first().map(Exposure.Commit::id));
        assertEquals(Optional.of(still), exposure.last().map(Exposure.Commit::id));
        assertFalse(exposure.inHead());
        assertEquals(Reach.HEAD, exposure.reach());
    }

    @Test
    void a_leak_that_came_back_was_introduced_twice() throws Exception {
        String leaked = made.bareCommit(LEAKING);
        String fixed = made.bareCommit(CLEAN, leaked);
        made.point("refs/heads/main", made.bareCommit(LEAKING, fixed));

        Exposure exposure = exposure(LEAK);

        assertEquals(2, exposure.commits());
        assertEquals(Optional.of(leaked), exposure.first().map(Exposure.Commit::id));
    }

    @Test
    void a_moved_file_is_no_new_introduction() throws Exception {
        String leaked = made.bareCommit(LEAKING);
        made.point("refs/heads/main", made.bareCommit(Map.of("moved.txt", "leak"), leaked));

        assertEquals(1, exposure(LEAK).commits());
    }

    @Test
    void what_only_a_merge_made_is_the_merges() throws Exception {
        String base = made.bareCommit(CLEAN);
        String left = made.bareCommit(Map.of("a.txt", "left"), base);
        String right = made.bareCommit(Map.of("a.txt", "right"), base);
        String merge = made.bareCommit(LEAKING, left, right);
        made.point("refs/heads/main", merge);

        assertEquals(Optional.of(merge), exposure(LEAK).first().map(Exposure.Commit::id));
    }

    @Test
    void what_a_merge_brings_in_is_not_the_merges() throws Exception {
        String base = made.bareCommit(CLEAN);
        String left = made.bareCommit(Map.of("a.txt", "left"), base);
        String right = made.bareCommit(LEAKING, base);
        made.point("refs/heads/main", made.bareCommit(LEAKING, left, right));

        Exposure exposure = exposure(LEAK);

        assertEquals(Optional.of(right), exposure.first().map(Exposure.Commit::id));
        assertEquals(1, exposure.commits());
    }

    @Test
    void the_first_commit_goes_by_ancestry_and_not_by_the_clock() throws Exception {
        String clean = made.bareCommit(CLEAN);
        String later = made.bareCommit(LEAKING, clean);
        String first = made.bareCommit(LEAKING);
        String fixed = made.bareCommit(CLEAN, first);
        made.point("refs/heads/main", made.bareCommit(LEAKING, fixed));

        assertEquals(Optional.of(first), exposure(LEAK).first().map(Exposure.Commit::id), "unreachable: " + later);
    }

    @Test
    void of_two_branches_that_leak_on_their_own_the_older_is_first() throws Exception {
        String clean = made.bareCommit(CLEAN);
        String older = made.bareCommit(LEAKING, clean);
        String newer = made.bareCommit(Map.of("other.txt", "leak"), clean);
        made.point("refs/heads/main", newer);
        made.point("refs/heads/side", older);

        Exposure exposure = exposure(LEAK);

        assertEquals(Optional.of(older), exposure.first().map(Exposure.Commit::id));
        assertEquals(2, exposure.commits());
        assertEquals(List.of("refs/heads/main", "refs/heads/side"), exposure.refs());
    }

    @Test
    void a_leak_on_a_branch_or_under_a_tag_is_reached_by_those_refs_alone() throws Exception {
        String clean = made.bareCommit(CLEAN);
        made.point("refs/heads/main", clean);
        made.point("refs/heads/side", made.bareCommit(LEAKING, clean));
        made.git("tag", "-a", "-m", "tagged", "v1", "side");

        Exposure exposure = exposure(LEAK);

        assertEquals(Reach.REF, exposure.reach());
        assertEquals(List.of("refs/heads/side", "refs/tags/v1"), exposure.refs());
    }

    @Test
    void a_blob_that_a_tag_names_is_reached_by_that_tag() throws Exception {
        made.commit("a.txt", "clean");
        made.point("refs/tags/blob", made.storeBlob("leak".getBytes(StandardCharsets.UTF_8)));

        Exposure exposure = exposure(LEAK);

        assertEquals(Reach.REF, exposure.reach());
        assertEquals(Optional.empty(), exposure.first());
    }

    @Test
    void a_stash_is_told_from_a_branch() throws Exception {
        made.commit("a.txt", "clean");
        made.write("a.txt", "leak");
        made.porcelain().stashCreate().setPerson(made.person()).call();

        Exposure exposure = exposure(LEAK);

        assertEquals(Reach.STASH, exposure.reach());
        assertEquals(List.of(), exposure.refs());
        assertTrue(exposure.first().isPresent());
    }

    @Test
    void a_dropped_commit_is_reached_by_the_reflog() throws Exception {
        String clean = made.commit("a.txt", "clean");
        String leaked = made.commit("a.txt", "leak");
        made.git("reset", "-q", "--hard", clean);

        Exposure exposure = exposure(LEAK);

        assertEquals(Reach.REFLOG, exposure.reach());
        assertEquals(Optional.of(leaked), exposure.first().map(Exposure.Commit::id));
    }

    @Test
    void what_was_added_and_never_committed_is_reached_by_the_index() throws Exception {
        made.commit("a.txt", "clean");
        made.write("a.txt", "leak");
        made.porcelain().add().addFilepattern("a.txt").call();

        Exposure exposure = exposure(LEAK);

        assertEquals(Reach.INDEX, exposure.reach());
        assertEquals(Optional.empty(), exposure.first());
    }

    @Test
    void an_unreachable_commit_is_told_as_such() throws Exception {
        String clean = made.commit("a.txt", "clean");
        String lost = made.bareCommit(LEAKING, clean);

        Exposure exposure = exposure(LEAK);

        assertEquals(Reach.UNREACHABLE, exposure.reach());
        assertEquals(Optional.of(lost), exposure.first().map(Exposure.Commit::id));
    }

    @Test
    void what_a_branch_reaches_counts_before_what_the_reflog_remembers() throws Exception {
        String clean = made.commit("a.txt", "clean");
        String amended = made.commit("leak.txt", "leak");
        made.git("reset", "-q", "--hard", clean);
        String kept = made.commit("other/leak.txt", "leak");

        Exposure exposure = exposure(LEAK);

        assertEquals(Optional.of(kept), exposure.first().map(Exposure.Commit::id), "not " + amended);
        assertEquals(1, exposure.commits());
        assertEquals(Reach.HEAD, exposure.reach());
    }

    @Test
    void a_commit_is_its_own_first() throws Exception {
        String said = made.commit("a.txt", "clean");
        made.commit("a.txt", "later");

        Exposure exposure = exposure(said);

        assertEquals(Optional.of(said), exposure.first().map(Exposure.Commit::id));
        assertEquals(Reach.HEAD, exposure.reach());
        assertEquals(List.of("refs/heads/main"), exposure.refs());
        assertFalse(exposure.inHead());
    }

    @Test
    void a_tag_is_its_own_first_and_reached_by_its_ref() throws Exception {
        made.commit("a.txt", "clean");
        made.git("tag", "-a", "-m", "said in a tag", "v1");
        String tag = made.jgit().exactRef("refs/tags/v1").getObjectId().name();

        Exposure exposure = exposure(tag);

        assertEquals(Optional.of(tag), exposure.first().map(Exposure.Commit::id));
        assertEquals(List.of("refs/tags/v1"), exposure.refs());
        assertEquals(Reach.REF, exposure.reach());
    }

    @Test
    void many_objects_are_told_apart_in_one_asking() throws Exception {
        String first = made.commit("a.txt", "one");
        String second = made.commit("b.txt", "two");
        made.remove("a.txt");

        try (GitRepository repository = made.open()) {
            Map<String, Exposure> exposures =
                    repository.exposure(Set.of(TestRepository.blob("one"), TestRepository.blob("two"), "f".repeat(40)));

            assertEquals(2, exposures.size());
            Exposure one = exposures.get(TestRepository.blob("one"));
            Exposure two = exposures.get(TestRepository.blob("two"));
            assertEquals(Optional.of(first), one.first().map(Exposure.Commit::id));
            assertEquals(Optional.of(second), one.last().map(Exposure.Commit::id));
            assertEquals(Optional.of(second), two.first().map(Exposure.Commit::id));
            assertTrue(two.inHead() && !one.inHead());
        }
    }

    @Test
    void a_history_too_long_to_walk_is_followed_to_its_end() throws Exception {
        String leaked = made.bareCommit(LEAKING);
        String tip = leaked;
        for (int i = 0; i < 30; i++) {
            tip = made.bareCommit(Map.of("a.txt", "clean " + i), tip);
        }
        made.point("refs/heads/main", tip);

        Exposure exposure = exposure(LEAK);

        assertEquals(Optional.of(leaked), exposure.last().map(Exposure.Commit::id));
        assertEquals(Reach.HEAD, exposure.reach());
    }

    private Exposure exposure(String id) {
        try (GitRepository repository = made.open()) {
            return repository.exposure(Set.of(id)).get(id);
        }
    }
}
