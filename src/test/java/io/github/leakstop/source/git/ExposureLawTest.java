package io.github.leakstop.source.git;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.leakstop.finding.Exposure;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Exposure against its own definition, spelt out over every pair of commits of a random history. */
class ExposureLawTest {
    private static final List<String> TEXTS = List.of("one", "two", "three", "four");

    @TempDir
    Path folder;

    private TestRepository made;
    private final Map<String, List<String>> parents = new LinkedHashMap<>();
    private final Map<String, Set<String>> holds = new TreeMap<>();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void exposure_is_what_its_definition_says(int seed) throws Exception {
        made = TestRepository.in(folder);
        List<String> commits = randomHistory(new Random(seed));
        Set<String> behindHead = withAncestors(commits.get(commits.size() - 1));
        Set<String> visible = new HashSet<>(behindHead);
        visible.addAll(withAncestors(commits.get(commits.size() / 2)));
        made.point("refs/heads/main", commits.get(commits.size() - 1));
        made.point("refs/heads/side", commits.get(commits.size() / 2));

        try (GitRepository repository = made.open()) {
            Set<String> asked =
                    new HashSet<>(holds.values().stream().flatMap(Set::stream).toList());
            Map<String, Exposure> exposures = repository.exposure(asked);
            for (String blob : asked) {
                Set<String> within = commits.stream().filter(visible::contains).anyMatch(c -> holds(c, blob))
                        ? visible
                        : Set.copyOf(commits);
                Exposure exposure = exposures.get(blob);
                String message = "seed " + seed + " blob " + blob;
                assertEquals(first(blob, within), exposure.first().map(Exposure.Commit::id), message);
                assertEquals(introductions(blob, within), exposure.commits(), message);
                boolean inHead = holds(commits.get(commits.size() - 1), blob);
                assertEquals(inHead, exposure.inHead(), message);
                assertEquals(
                        inHead ? Optional.empty() : last(blob, within),
                        exposure.last().map(Exposure.Commit::id),
                        message);
                boolean reachedByHead = behindHead.stream().anyMatch(c -> holds(c, blob));
                assertEquals(reachedByHead, exposure.reach() == Exposure.Reach.HEAD, message);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void exposure_is_the_same_whatever_was_read_before(int seed) throws Exception {
        made = TestRepository.in(folder);
        Random random = new Random(seed);
        List<String> commits = randomHistory(random);
        made.point("refs/heads/main", commits.get(random.nextInt(commits.size())));
        made.point("refs/heads/side", commits.get(random.nextInt(commits.size())));
        made.point("refs/stash", commits.get(random.nextInt(commits.size())));
        made.git("tag", "-a", "-m", "tagged", "v1", commits.get(random.nextInt(commits.size())));
        made.point("refs/tags/tree", made.treeOf(commits.get(random.nextInt(commits.size()))));
        if (seed % 2 == 0) {
            made.git("repack", "-adqk");
        }
        Set<String> all = TestRepository.idsByGit(folder);
        Map<String, Exposure> expected = exposures(all, repository -> Seen.in(repository));

        assertEquals(expected, exposures(all, repository -> {}));
        assertEquals(expected, exposures(all, ExposureLawTest::readBehindHead));
        for (String one : all) {
            Map<String, Exposure> alone = Map.of(one, expected.get(one));
            assertEquals(alone, exposures(Set.of(one), repository -> {}));
            assertEquals(alone, exposures(Set.of(one), ExposureLawTest::readBehindHead));
        }
    }

    private Map<String, Exposure> exposures(Set<String> objects, Consumer<GitRepository> before) {
        try (GitRepository repository = made.open()) {
            before.accept(repository);
            return repository.exposure(objects);
        }
    }

    private static void readBehindHead(GitRepository repository) {
        repository.behind(new Scope.BehindHead(), new Seen(), Known.NOTHING, 2);
    }

    private List<String> randomHistory(Random random) throws Exception {
        List<String> commits = new ArrayList<>();
        for (int i = 0; i < 14; i++) {
            List<String> from = new ArrayList<>();
            for (int p = 0; i > 0 && p < 1 + random.nextInt(2); p++) {
                String parent = commits.get(Math.max(0, i - 1 - random.nextInt(4)));
                if (!from.contains(parent)) {
                    from.add(parent);
                }
            }
            Map<String, String> files = new TreeMap<>(Map.of("count.txt", "commit " + i));
            TEXTS.stream()
                    .filter(text -> random.nextInt(3) == 0)
                    .forEach(text -> files.put(text + random.nextInt(2), text));
            String commit = made.bareCommit(files, from.toArray(new String[0]));
            commits.add(commit);
            parents.put(commit, from);
            holds.put(
                    commit,
                    new HashSet<>(
                            files.values().stream().map(TestRepository::blob).toList()));
        }
        return commits;
    }

    private boolean holds(String commit, String blob) {
        return holds.get(commit).contains(blob);
    }

    private Set<String> withAncestors(String commit) {
        Set<String> all = new HashSet<>(Set.of(commit));
        parents.get(commit).forEach(parent -> all.addAll(withAncestors(parent)));
        return all;
    }

    private Optional<String> first(String blob, Set<String> within) {
        return inOrder(within)
                .filter(c -> holds(c, blob))
                .filter(c ->
                        withAncestors(c).stream().filter(a -> holds(a, blob)).count() == 1)
                .findFirst();
    }

    private Optional<String> last(String blob, Set<String> within) {
        return inOrder(within)
                .sorted(Comparator.comparingInt(
                        c -> -List.copyOf(parents.keySet()).indexOf(c)))
                .filter(c -> holds(c, blob))
                .filter(c -> within.stream()
                        .noneMatch(d -> !d.equals(c)
                                && holds(d, blob)
                                && withAncestors(d).contains(c)))
                .findFirst();
    }

    private int introductions(String blob, Set<String> within) {
        return (int) inOrder(within)
                .filter(c -> holds(c, blob))
                .filter(c -> parents.get(c).stream().noneMatch(p -> holds(p, blob)))
                .count();
    }

    /** In the order that the commits were made, which is that of their clocks. */
    private Stream<String> inOrder(Set<String> within) {
        return parents.keySet().stream().filter(within::contains);
    }
}
