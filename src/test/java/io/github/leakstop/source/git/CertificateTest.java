package io.github.leakstop.source.git;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.leakstop.finding.Gap;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CertificateTest {
    private static final Scope ALL = new Scope.Everything();
    private static final Scope HEAD = new Scope.BehindHead();

    @TempDir
    Path folder;

    @Test
    void nothing_is_missing_in_a_whole_repository() throws Exception {
        TestRepository made = TestRepository.in(folder);
        made.commit("dir/a.txt", "a");
        made.commit("dir/b.txt", "b");

        assertEquals(List.of(), missing(folder, ALL));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_missing_blob_of_an_old_commit_is_named(boolean readBefore) throws Exception {
        TestRepository made = TestRepository.in(folder);
        made.commit("a.txt", "old");
        made.commit("a.txt", "new");
        made.deleteLoose(TestRepository.blob("old"));

        try (GitRepository repository = made.open()) {
            if (readBefore) {
                Seen.in(repository);
            }
            assertEquals(List.of(TestRepository.blob("old")), wheres(repository.missing(ALL)));
            assertEquals(
                    List.of(Gap.Cause.MISSING_OBJECTS),
                    repository.missing(HEAD).stream().map(Gap::cause).toList());
        }
    }

    @Test
    void a_missing_tree_is_named() throws Exception {
        TestRepository made = TestRepository.in(folder);
        String first = made.commit("a.txt", "old");
        made.commit("a.txt", "new");
        made.deleteLoose(made.treeOf(first));

        assertEquals(List.of(made.treeOf(first)), wheres(missing(folder, HEAD)));
    }

    @Test
    void a_missing_parent_is_named() throws Exception {
        TestRepository made = TestRepository.in(folder);
        String first = made.commit("a.txt", "old");
        made.commit("a.txt", "new");
        made.deleteLoose(first);

        assertEquals(List.of(first), wheres(missing(folder, HEAD)));
    }

    @Test
    void a_branch_whose_commit_is_missing_is_told_with_its_name() throws Exception {
        TestRepository made = TestRepository.in(folder);
        String first = made.commit("a.txt", "old");
        String side = made.bareCommit(Map.of("b.txt", "side"), first);
        made.point("refs/heads/side", side);
        made.deleteLoose(side);
        Files.deleteIfExists(made.file(".git/logs/refs/heads/side"));

        List<Gap> gaps = missing(folder, ALL);

        assertEquals(List.of(side), wheres(gaps));
        assertTrue(gaps.get(0).detail().contains("refs/heads/side"), gaps.toString());
        assertEquals(List.of(), missing(folder, HEAD));
    }

    @Test
    void what_only_unreachable_objects_name_is_not_missed() throws Exception {
        TestRepository made = TestRepository.in(folder);
        String first = made.commit("a.txt", "a");
        made.bareCommit(Map.of("a.txt", "lost"), first);
        made.deleteLoose(TestRepository.blob("lost"));

        assertEquals(List.of(), missing(folder, ALL));
    }

    @Test
    void what_only_the_reflog_reaches_is_missed_in_the_whole_and_not_behind_head() throws Exception {
        TestRepository made = TestRepository.in(folder);
        String first = made.commit("a.txt", "kept");
        made.commit("a.txt", "dropped");
        made.git("reset", "-q", "--hard", first);
        made.deleteLoose(TestRepository.blob("dropped"));

        assertEquals(List.of(TestRepository.blob("dropped")), wheres(missing(folder, ALL)));
        assertEquals(List.of(), missing(folder, HEAD));
    }

    @Test
    void what_only_the_index_names_is_missed() throws Exception {
        TestRepository made = TestRepository.in(folder);
        made.commit("a.txt", "a");
        made.write("b.txt", "added");
        made.porcelain().add().addFilepattern("b.txt").call();
        made.deleteLoose(TestRepository.blob("added"));

        assertEquals(List.of(TestRepository.blob("added")), wheres(missing(folder, ALL)));
    }

    @Test
    void of_many_missing_objects_some_are_named_and_all_are_counted() throws Exception {
        TestRepository made = TestRepository.in(folder);
        Map<String, String> files = new TreeMap<>();
        IntStream.range(0, 50).forEach(i -> files.put("f" + i, "text " + i));
        made.point("refs/heads/main", made.bareCommit(files));
        for (String text : files.values()) {
            made.deleteLoose(TestRepository.blob(text));
        }

        List<Gap> gaps = missing(folder, ALL);

        assertEquals(21, gaps.size());
        assertTrue(gaps.get(20).detail().contains("30 more")
                && gaps.get(20).detail().contains("50 in all"));
    }

    @Test
    void a_shallow_clone_is_told_as_such_and_its_edge_is_not_missed() throws Exception {
        TestRepository made = TestRepository.in(folder.resolve("origin"));
        made.commit("a.txt", "old");
        made.commit("a.txt", "new");
        TestRepository.git(
                folder, "clone", "-q", "--depth=1", made.folder().toUri().toString(), "clone");

        try (GitRepository repository = TestRepository.open(folder.resolve("clone"))) {
            assertEquals(
                    List.of(Gap.Cause.SHALLOW),
                    repository.gaps().stream().map(Gap::cause).toList());
            assertEquals(List.of(), repository.missing(ALL));
        }
    }

    @Test
    void a_partial_clone_is_told_only_when_objects_are_in_fact_missing() throws Exception {
        TestRepository made = TestRepository.in(folder.resolve("origin"));
        made.commit("a.txt", "old");
        made.commit("a.txt", "new");
        made.git("config", "uploadpack.allowFilter", "true");
        String origin = made.folder().toUri().toString();
        TestRepository.git(folder, "clone", "-q", "--filter=blob:none", origin, "lacking");
        TestRepository.git(folder, "clone", "-q", "--filter=blob:limit=1m", origin, "whole");

        List<Gap> gaps = missing(folder.resolve("lacking"), ALL);

        assertEquals(List.of(TestRepository.blob("old")), wheres(gaps));
        assertEquals(Gap.Cause.PARTIAL_CLONE, gaps.get(0).cause());
        assertEquals(List.of(), missing(folder.resolve("whole"), ALL));
    }

    @Test
    void a_commit_that_is_grafted_away_is_still_asked_for() throws Exception {
        TestRepository made = TestRepository.in(folder);
        String first = made.commit("a.txt", "old");
        String second = made.commit("a.txt", "new");
        Files.createDirectories(made.file(".git/info"));
        Files.writeString(made.file(".git/info/grafts"), second + "\n");
        made.deleteLoose(first);

        assertEquals(List.of(first), wheres(missing(folder, HEAD)));
    }

    private static List<Gap> missing(Path folder, Scope scope) {
        try (GitRepository repository = TestRepository.open(folder)) {
            return repository.missing(scope);
        }
    }

    private static List<String> wheres(List<Gap> gaps) {
        return gaps.stream().map(Gap::where).toList();
    }
}
