package io.github.leakstop.source.git;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.leakstop.finding.Gap;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RangeTest {
    @TempDir
    Path folder;

    private TestRepository made;
    private String base = "";

    @BeforeEach
    void make_a_repository() throws Exception {
        made = TestRepository.in(folder);
        base = made.bareCommit(Map.of("a.txt", "old", "b.txt", "kept"));
    }

    @Test
    void only_what_the_branch_adds_is_yielded() throws Exception {
        String next = made.bareCommit(Map.of("a.txt", "new", "b.txt", "kept"), base);
        made.point("refs/heads/main", next);

        Seen seen = added();

        assertEquals(Set.of(next, TestRepository.blob("new")), seen.ids());
        assertEquals(List.of(), seen.gaps());
    }

    @Test
    void what_came_and_went_within_the_branch_is_yielded() throws Exception {
        String leaked = made.bareCommit(Map.of("a.txt", "came and went"), base);
        made.point("refs/heads/main", made.bareCommit(Map.of("a.txt", "old"), leaked));

        assertTrue(added().holds("came and went"));
    }

    @Test
    void what_only_a_merge_made_is_yielded() throws Exception {
        String main = made.bareCommit(Map.of("a.txt", "main"), base);
        String side = made.bareCommit(Map.of("a.txt", "side"), base);
        made.point("refs/heads/main", made.bareCommit(Map.of("a.txt", "made by the merge"), side, main));
        base = main;

        Seen seen = added();

        assertTrue(seen.holds("made by the merge") && seen.holds("side"));
        assertFalse(seen.ids().contains(TestRepository.blob("main")));
    }

    @Test
    void what_an_older_commit_had_and_the_branch_brings_back_is_yielded() throws Exception {
        String removed = made.bareCommit(Map.of("a.txt", "other"), base);
        made.point("refs/heads/main", made.bareCommit(Map.of("a.txt", "old"), removed));
        base = removed;

        assertTrue(added().holds("old"));
    }

    @Test
    void a_tag_on_a_commit_of_the_branch_is_yielded_and_an_older_one_is_not() throws Exception {
        made.git("tag", "-a", "-m", "an older tag", "v0", base);
        made.point("refs/heads/main", made.bareCommit(Map.of("a.txt", "new"), base));
        made.git("tag", "-a", "-m", "a newer tag", "v1", "main");

        Seen seen = added();

        assertTrue(seen.holds("a newer tag"));
        assertFalse(seen.holds("an older tag"));
    }

    @Test
    void of_several_ends_each_one_s_additions_are_yielded() throws Exception {
        String one = made.bareCommit(Map.of("a.txt", "one"), base);
        String two = made.bareCommit(Map.of("a.txt", "two"), base);
        made.point("refs/heads/main", base);

        Seen seen = added(Set.of(one, two));

        assertEquals(Set.of(one, two, TestRepository.blob("one"), TestRepository.blob("two")), seen.ids());
    }

    @Test
    void an_end_that_is_a_tag_of_a_tree_or_blob_is_yielded_whole() throws Exception {
        String tree = made.treeOf(made.bareCommit(Map.of("c.txt", "of a tree")));
        made.git("tag", "-a", "-m", "names a tree", "t", tree);
        made.git("tag", "-a", "-m", "names a blob", "b", made.storeBlob("alone".getBytes(UTF_8)));

        Seen seen = added(Set.of(
                made.git("rev-parse", "refs/tags/t").strip(),
                made.git("rev-parse", "refs/tags/b").strip()));

        assertEquals(4, seen.ids().size());
        assertTrue(seen.holds("of a tree") && seen.holds("alone"));
        assertTrue(seen.holds("names a tree") && seen.holds("names a blob"));
    }

    @Test
    void the_paths_are_those_of_the_branch_alone() throws Exception {
        made.point("refs/heads/main", made.bareCommit(Map.of("moved.txt", "old"), base));

        try (GitRepository repository = made.open()) {
            assertEquals(
                    Map.of(TestRepository.blob("old"), List.of("moved.txt")),
                    repository.paths(Set.of(TestRepository.blob("old")), since(repository)));
        }
    }

    @Test
    void a_missing_blob_of_the_branch_is_a_gap_and_the_rest_is_yielded() throws Exception {
        made.point("refs/heads/main", made.bareCommit(Map.of("a.txt", "lost", "c.txt", "here"), base));
        made.deleteLoose(TestRepository.blob("lost"));

        Seen seen = added();

        assertEquals(
                List.of(TestRepository.blob("lost")),
                seen.gaps().stream().map(Gap::where).toList());
        assertEquals(Set.of(Gap.Cause.MISSING_OBJECTS), seen.causes());
        assertTrue(seen.holds("here"));
    }

    @Test
    void a_missing_tree_of_the_branch_is_a_gap() throws Exception {
        String next = made.bareCommit(Map.of("a.txt", "new"), base);
        made.point("refs/heads/main", next);
        made.deleteLoose(made.treeOf(next));

        try (GitRepository repository = made.open()) {
            assertEquals(
                    List.of(Gap.Cause.MISSING_OBJECTS),
                    repository.missing(since(repository)).stream()
                            .map(Gap::cause)
                            .toList());
        }
    }

    private Scope.Since since(GitRepository repository) {
        return new Scope.Since(base, Set.of(repository.head().orElseThrow()));
    }

    private Seen added() {
        try (GitRepository repository = made.open()) {
            return added(since(repository).ends());
        }
    }

    private Seen added(Set<String> ends) {
        Seen seen = new Seen();
        try (GitRepository repository = made.open()) {
            repository.added(new Scope.Since(base, ends), seen, Known.NOTHING);
        }
        return seen;
    }
}
