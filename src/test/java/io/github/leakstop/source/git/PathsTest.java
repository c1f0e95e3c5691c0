package io.github.leakstop.source.git;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PathsTest {
    private static final Scope ALL = new Scope.Everything();
    private static final String LEAK = TestRepository.blob("leak");

    @TempDir
    Path folder;

    private TestRepository made;

    @BeforeEach
    void make_a_repository() throws Exception {
        made = TestRepository.in(folder);
    }

    @Test
    void a_blob_is_found_at_every_path_that_ever_held_it() throws Exception {
        made.commit("src/main/App.java", "leak");
        made.commit("docs/copy of it.txt", "leak");
        made.remove("src/main/App.java");
        made.commit("Ünïcode/日本.txt", "leak");

        assertEquals(List.of("docs/copy of it.txt", "src/main/App.java", "Ünïcode/日本.txt"), paths(ALL));
    }

    @Test
    void paths_on_other_branches_count_for_everything_and_not_behind_head() throws Exception {
        String base = made.commit("a.txt", "leak");
        made.point("refs/heads/side", made.bareCommit(Map.of("b.txt", "leak"), base));

        assertEquals(List.of("a.txt", "b.txt"), paths(ALL));
        assertEquals(List.of("a.txt"), paths(new Scope.BehindHead()));
    }

    @Test
    void a_blob_of_unreachable_commits_has_their_path() throws Exception {
        String base = made.commit("a.txt", "clean");
        made.bareCommit(Map.of("lost.txt", "leak"), base);

        assertEquals(List.of("lost.txt"), paths(ALL));
        assertEquals(List.of(), paths(new Scope.BehindHead()));
    }

    @Test
    void a_blob_of_the_index_alone_has_its_path_there() throws Exception {
        made.commit("a.txt", "clean");
        made.write("new/b.txt", "leak");
        made.porcelain().add().addFilepattern("new/b.txt").call();

        assertEquals(List.of("new/b.txt"), paths(ALL));
    }

    @Test
    void a_blob_of_a_tree_that_stands_alone_has_its_path_below_that_tree() throws Exception {
        made.write("dir/b.txt", "leak");
        made.git("add", "dir/b.txt");
        made.git("write-tree");
        made.git("rm", "-q", "--cached", "dir/b.txt");
        made.commit("a.txt", "clean");

        assertEquals(List.of("dir/b.txt"), paths(ALL));
    }

    @Test
    void a_blob_in_no_tree_has_no_path() throws Exception {
        made.commit("a.txt", "clean");
        made.storeBlob("leak".getBytes(StandardCharsets.UTF_8));

        assertEquals(List.of(), paths(ALL));
    }

    @Test
    void paths_agree_with_what_git_lists_for_every_commit() throws Exception {
        for (int i = 0; i < 12; i++) {
            made.commit("d" + i % 3 + "/e" + i % 2 + "/f" + i % 5, "text " + i % 4);
            made.commit("d" + i % 3 + "/g" + i % 4, "text " + i % 3);
        }
        made.git("repack", "-adq");
        Map<String, Set<String>> expected = new TreeMap<>();
        for (String commit : made.git("rev-list", "--all").split("\n", -1)) {
            for (String line : commit.isEmpty() ? List.<String>of() : lines(made.git("ls-tree", "-r", commit))) {
                expected.computeIfAbsent(line.substring(12, 52), key -> new TreeSet<>())
                        .add(line.substring(53));
            }
        }

        try (GitRepository repository = made.open()) {
            Map<String, List<String>> paths = repository.paths(expected.keySet(), ALL);

            assertEquals(expected.toString(), paths.toString());
        }
    }

    private static List<String> lines(String text) {
        return text.lines().toList();
    }

    private List<String> paths(Scope scope) {
        try (GitRepository repository = made.open()) {
            return repository.paths(Set.of(LEAK), scope).getOrDefault(LEAK, List.of());
        }
    }
}
