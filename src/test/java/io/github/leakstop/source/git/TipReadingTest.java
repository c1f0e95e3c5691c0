package io.github.leakstop.source.git;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.leakstop.finding.Gap;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TipReadingTest {
    /** So many that a few commits are walked. */
    private static final int OTHERS = 4500;

    @TempDir
    Path folder;

    private TestRepository made;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void what_is_read_is_what_git_lists_behind_head_and_in_the_index(int seed) throws Exception {
        made = TestRepository.in(folder);
        String tip = randomHistory(new Random(seed));
        made.point("refs/heads/main", tip);
        made.write("staged.txt", "staged " + seed);
        made.git("add", "staged.txt");
        storeOthers(seed % 2 == 0 ? OTHERS : 5);
        if (seed % 3 == 0) {
            made.git("repack", "-adq");
        }

        Seen seen = readBehindHead();

        Set<String> expected = idsBehindHead();
        expected.add(TestRepository.blob("staged " + seed));
        assertEquals(expected, seen.ids());
        assertEquals(List.of(), seen.twice());
        assertEquals(List.of(), seen.gaps());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void behind_some_refs_is_read_what_git_lists_behind_them(int seed) throws Exception {
        made = TestRepository.in(folder);
        Random random = new Random(seed);
        made.point("refs/heads/main", randomHistory(random));
        made.point("refs/heads/side", randomHistory(random));
        made.point("refs/tags/light", made.storeBlob("named by a tag".getBytes(UTF_8)));
        made.git("tag", "-a", "-m", "of a commit", "heavy", "side~2");
        made.git("tag", "-a", "-m", "of a tree", "tree", "side~1^{tree}");
        storeOthers(seed % 2 == 0 ? OTHERS : 5);
        if (seed % 3 == 0) {
            made.git("repack", "-adq");
        }
        Set<String> names = Set.of("refs/tags/heavy", "refs/tags/tree", "refs/tags/light");

        Seen seen = read(new Scope.BehindRefs(names));

        assertEquals(idsBehind(names), seen.ids());
        assertEquals(List.of(), seen.twice());
        assertEquals(List.of(), seen.gaps());
    }

    @Test
    void the_stash_is_read_with_the_older_ones_when_asked_for() throws Exception {
        made = TestRepository.in(folder);
        made.commit("a.txt", "kept");
        for (String text : List.of("stashed first", "stashed last")) {
            made.write("a.txt", text);
            made.git("stash", "-q");
        }

        Seen seen = read(new Scope.BehindRefs(Set.of("refs/stash")));

        assertTrue(seen.holds("stashed first") && seen.holds("stashed last"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, OTHERS})
    void paths_and_losses_behind_a_ref_are_those_of_its_history(int others) throws Exception {
        made = TestRepository.in(folder);
        String base = made.commit("a.txt", "old");
        made.point("refs/heads/side", made.bareCommit(Map.of("b.txt", "old", "c.txt", "lost"), base));
        made.point("refs/heads/else", made.bareCommit(Map.of("d.txt", "old", "e.txt", "lost elsewhere"), base));
        storeOthers(others);
        made.deleteLoose(TestRepository.blob("lost"));
        made.deleteLoose(TestRepository.blob("lost elsewhere"));
        Scope.Behind side = new Scope.BehindRefs(Set.of("refs/heads/side"));

        try (GitRepository repository = made.open()) {
            repository.behind(side, new Seen(), Known.NOTHING, 2);
            assertEquals(
                    List.of(TestRepository.blob("lost")),
                    repository.missing(side).stream().map(Gap::where).toList());
            assertEquals(
                    Map.of(TestRepository.blob("old"), List.of("a.txt", "b.txt")),
                    repository.paths(Set.of(TestRepository.blob("old")), side));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, OTHERS})
    void a_damaged_blob_behind_head_is_told_and_the_rest_is_read(int others) throws Exception {
        made = TestRepository.in(folder);
        made.commit("a.txt", "old");
        made.commit("a.txt", "new");
        storeOthers(others);
        TestRepository.overwrite(made.looseFile(TestRepository.blob("old")), "garbage".getBytes(UTF_8));

        Seen seen = readBehindHead();

        assertEquals(
                List.of(TestRepository.blob("old")),
                seen.gaps().stream().map(Gap::where).distinct().toList());
        assertTrue(seen.holds("new"));
        assertEquals(List.of(), seen.twice());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, OTHERS})
    void a_missing_blob_behind_head_is_told_by_the_certificate(int others) throws Exception {
        made = TestRepository.in(folder);
        made.commit("a.txt", "old");
        made.commit("a.txt", "new");
        storeOthers(others);
        made.deleteLoose(TestRepository.blob("old"));

        try (GitRepository repository = made.open()) {
            repository.behind(new Scope.BehindHead(), new Seen(), Known.NOTHING, 2);
            assertEquals(
                    List.of(TestRepository.blob("old")),
                    repository.missing(new Scope.BehindHead()).stream()
                            .map(Gap::where)
                            .toList());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, OTHERS})
    void paths_are_known_after_either_way_of_reading(int others) throws Exception {
        made = TestRepository.in(folder);
        made.commit("dir/a.txt", "old");
        made.commit("b.txt", "old");
        storeOthers(others);

        try (GitRepository repository = made.open()) {
            repository.behind(new Scope.BehindHead(), new Seen(), Known.NOTHING, 2);
            assertEquals(
                    Map.of(TestRepository.blob("old"), List.of("b.txt", "dir/a.txt")),
                    repository.paths(Set.of(TestRepository.blob("old")), new Scope.BehindHead()));
        }
    }

    @Test
    void a_damaged_object_of_another_branch_is_no_matter_of_head() throws Exception {
        made = TestRepository.in(folder);
        String base = made.commit("a.txt", "old");
        made.point("refs/heads/side", made.bareCommit(Map.of("a.txt", "aside"), base));
        TestRepository.overwrite(made.looseFile(TestRepository.blob("aside")), "garbage".getBytes(UTF_8));

        assertEquals(List.of(), readBehindHead().gaps());
    }

    private Seen readBehindHead() {
        return read(new Scope.BehindHead());
    }

    private Seen read(Scope.Behind scope) {
        Seen seen = new Seen();
        try (GitRepository repository = made.open()) {
            repository.behind(scope, seen, Known.NOTHING, 2);
        }
        return seen;
    }

    private Set<String> idsBehindHead() throws Exception {
        return idsBehind(Set.of("HEAD"));
    }

    private Set<String> idsBehind(Set<String> names) throws Exception {
        Set<String> all = TestRepository.idsByGit(folder);
        List<String> command = new ArrayList<>(List.of("rev-list", "--objects"));
        command.addAll(names);
        return made.git(command.toArray(String[]::new))
                .lines()
                .map(line -> line.substring(0, 40))
                .filter(all::contains)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void storeOthers(int count) throws Exception {
        for (int i = 0; i < count; i++) {
            made.storeBlob(("other " + i).getBytes(StandardCharsets.UTF_8));
        }
    }

    private String randomHistory(Random random) throws Exception {
        List<String> commits = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            Set<String> parents = new TreeSet<>();
            for (int p = 0; i > 0 && p <= random.nextInt(2); p++) {
                parents.add(commits.get(Math.max(0, i - 1 - random.nextInt(4))));
            }
            commits.add(made.bareCommit(
                    Map.of("a" + random.nextInt(3), "a " + i, "dir/b" + random.nextInt(2), "b " + random.nextInt(5)),
                    parents.toArray(String[]::new)));
        }
        return commits.get(commits.size() - 1);
    }
}
