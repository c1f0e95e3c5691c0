package io.github.leakstop.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.leakstop.finding.Copied;
import io.github.leakstop.finding.Detection;
import io.github.leakstop.finding.Finding;
import io.github.leakstop.finding.Gap;
import io.github.leakstop.finding.Origin;
import io.github.leakstop.it.GitProject;
import io.github.leakstop.it.Trio;
import io.github.leakstop.record.IdTable;
import io.github.leakstop.source.Content;
import io.github.leakstop.source.PassingSink;
import io.github.leakstop.source.git.GitRepository;
import io.github.leakstop.source.git.Known;
import io.github.leakstop.source.git.Opening;
import io.github.leakstop.source.git.ReadObjects;
import io.github.leakstop.triage.Triage;
import io.github.leakstop.triage.TriageOptions;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * A history is read and judged as by git's own list of its objects, JGit, and the detector on each content alone.
 *
 * <p>{@code -Drepositories=FOLDER,...} compares every repository in these folders too, and prints a line of counts for each.
 */
class AgainstGitTest {
    private static final String COUNTS = "%s: %d objects, %d not read, %d read that git has not; %d contents with"
            + " something, %d of them otherwise; %d findings, %d of them otherwise; gaps %s%n";

    @TempDir
    Path folder;

    @Test
    void a_history_is_scanned_as_a_plain_walk_scans_it() throws Exception {
        try (GitProject project = GitProject.begin(folder.resolve("bot").toFile())) {
            String filler = "Nothing but words stands here, line by line.\n".repeat(200);
            for (int i = 1; i < 8; i++) {
                project.write("src/bot.yml", filler + Trio.of(i % 3 + 1).asYaml() + i)
                        .write("README.md", filler + i)
                        .commit("Step " + i + "\n\n" + (i == 4 ? Trio.of(5).asYaml() : ""));
            }
            project.branch("side").write("side.yml", Trio.of(6).asYaml()).commit("Aside");
            project.tag("v1", "Tell\n\n" + Trio.of(7).asYaml()).checkout("main").pack();
            project.write("lost.yml", Trio.of(8).asYaml()).commit("Lost").forgetLastCommit();
        }

        Outcome outcome = compared(folder.resolve("bot/.git"));

        assertEquals(Set.of(), outcome.differences());
        assertTrue(outcome.findings() >= 18, outcome.findings() + " findings");
    }

    @TestFactory
    Stream<DynamicTest> repositories_from_outside_are_scanned_so_too() throws IOException {
        List<Path> found = new ArrayList<>();
        for (String each : System.getProperty("repositories", "").split(",")) {
            File[] folders = new File(each).listFiles(file -> new File(file, ".git/objects").isDirectory());
            Stream.ofNullable(folders).flatMap(Stream::of).map(File::toPath).forEach(found::add);
        }
        return found.stream()
                .sorted()
                .map(clone -> DynamicTest.dynamicTest(String.valueOf(clone.getFileName()), () -> {
                    Outcome outcome = compared(clone.resolve(".git"));
                    assertTrue(
                            outcome.differences().isEmpty(),
                            outcome.differences().size() + " differences");
                }));
    }

    /** Counts and differences; a difference holds no value. */
    private record Outcome(int findings, Set<String> differences) {}

    private Outcome compared(Path gitFolder) throws Exception {
        Path bare = bare(gitFolder);
        ChosenRules rules = ChosenRules.of(List.of());
        Sightings plain = new Sightings(rules::detector, Progress.SILENT);
        Ids read = new Ids(new Sightings(rules::detector, Progress.SILENT));
        try (GitRepository repository = ((Opening.Found) GitRepository.open(bare)).repository()) {
            repository.objects(read, Known.NOTHING, 2);
            repository.read().each((id, sort) -> {
                if (sort == ReadObjects.Sort.TREE) {
                    read.ids.add(HexFormat.of().formatHex(id));
                }
            });
        }
        try (PlainReading oracle = new PlainReading(bare)) {
            oracle.handOver(plain);
            Set<String> lost = minus(oracle.ids(), read.ids);
            Set<String> invented = minus(read.ids, oracle.ids());
            Map<Sightings.Key, Detection> expected = plain.seen();
            Map<Sightings.Key, Detection> detected = read.next.seen();
            Set<Sightings.Key> otherwise = new HashSet<>(expected.keySet());
            otherwise.addAll(detected.keySet());
            otherwise.removeIf(key -> same(expected.get(key), detected.get(key)));
            otherwise.addAll(spokenOtherwise(plain.speeches(), read.next.speeches()));

            List<Finding> judged = Triage.of(rules.pack(), TriageOptions.BEFORE_PUBLISHING)
                    .judge(oracle.located(expected))
                    .findings();
            List<Finding> found = Asking.of(Goal.HISTORY, bare)
                    .accepting(Set.of(Gap.Cause.values()))
                    .scan()
                    .findings();
            Set<String> astray = minus(told(judged), told(found));
            astray.addAll(minus(told(found), told(judged)));

            System.out.printf(
                    COUNTS,
                    gitFolder.toAbsolutePath().getParent().getFileName(),
                    oracle.ids().size(),
                    lost.size(),
                    invented.size(),
                    expected.size(),
                    otherwise.size(),
                    judged.size(),
                    astray.size(),
                    read.next.gaps().stream().map(Gap::cause).distinct().toList());
            Set<String> differences = new TreeSet<>(lost);
            differences.addAll(invented);
            otherwise.forEach(key -> differences.add(key.origin() + " " + key.name()));
            differences.addAll(astray);
            return new Outcome(judged.size(), differences);
        }
    }

    private static Set<Sightings.Key> spokenOtherwise(Speeches.Told one, Speeches.Told other) {
        IdTable both = one.ids().with(other.ids());
        Set<Sightings.Key> otherwise = new HashSet<>();
        for (int place = 0; place < both.size(); place++) {
            String id = HexFormat.of().formatHex(both.id(place));
            if (!one.of(id).equals(other.of(id))) {
                otherwise.add(new Sightings.Key(Origin.HISTORY, id));
            }
        }
        return otherwise;
    }

    private static boolean same(Detection one, Detection other) {
        return one != null
                && other != null
                && one.candidates().equals(other.candidates())
                && one.mentions().equals(other.mentions())
                && Set.copyOf(one.allows()).equals(Set.copyOf(other.allows()));
    }

    private static Set<String> told(List<Finding> findings) {
        return findings.stream()
                .map(f -> String.join(
                        " ",
                        f.ruleId(),
                        f.severity().name(),
                        f.fingerprint().toString(),
                        f.notes().toString(),
                        f.locations().stream()
                                .map(String::valueOf)
                                .sorted()
                                .toList()
                                .toString()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> minus(Collection<String> all, Collection<String> some) {
        Set<String> rest = new TreeSet<>(all);
        rest.removeAll(some);
        return rest;
    }

    /** The same objects and refs as a bare repository, so that no work tree, index or configuration has a part in it. */
    private Path bare(Path gitFolder) throws IOException {
        Path bare = Files.createTempDirectory(folder, "bare");
        Files.writeString(bare.resolve("config"), "[core]\n\trepositoryformatversion = 0\n\tbare = true\n");
        Path info = Files.createDirectories(bare.resolve("objects/info"));
        Files.writeString(
                info.resolve("alternates"), gitFolder.resolve("objects").toRealPath() + "\n");
        try (Stream<Path> refs = Files.walk(gitFolder.resolve("refs"))) {
            for (Path each : Stream.concat(refs, Stream.of(gitFolder.resolve("HEAD"), gitFolder.resolve("packed-refs")))
                    .filter(Files::exists)
                    .toList()) {
                Files.copy(each, bare.resolve(gitFolder.relativize(each).toString()));
            }
        }
        return bare;
    }

    /** Notes which objects are handed over, and passes them on. */
    private static final class Ids extends PassingSink {
        private final Set<String> ids = ConcurrentHashMap.newKeySet();
        private final Sightings next;

        Ids(Sightings next) {
            super(next);
            this.next = next;
        }

        @Override
        public void accept(Content content) {
            assertFalse(content.firstByte() == 0 && !ids.add(content.name()), "read twice: " + content.name());
            super.accept(content);
        }

        @Override
        public Kept accept(Content content, Kept base, Copied copied) {
            assertTrue(ids.add(content.name()), () -> "read twice: " + content.name());
            return super.accept(content, base, copied);
        }
    }
}
