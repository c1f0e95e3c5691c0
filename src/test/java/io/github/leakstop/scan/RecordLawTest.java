package io.github.leakstop.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.leakstop.finding.ScanResult;
import io.github.leakstop.it.Trio;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever happens to a repository: a scan with a record says what a scan without one says. */
class RecordLawTest {
    private static final int STEPS = 14;

    @TempDir
    Path folder;

    private final List<String> done = new ArrayList<>();
    private Path top;
    private Path record;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void what_a_record_remembers_never_changes_the_answer(int seed) throws Exception {
        begin();
        Random random = new Random(seed);
        for (int i = 0; i < STEPS; i++) {
            step(random);
            List<Goal> goals = random.nextBoolean() ? List.of(Goal.CHECK) : List.of(Goal.HISTORY, Goal.CHECK);
            compare(goals, "seed " + seed);
            if (random.nextBoolean()) {
                compare(goals, "again, seed " + seed);
            }
        }
        compare(List.of(Goal.CHECK, Goal.HISTORY, Goal.CHECK, Goal.HISTORY), "seed " + seed);
        assertTrue(scan(Goal.HISTORY, true).coverage().remembered() > 0, "nothing was remembered");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void a_loss_or_damage_after_the_first_scan_is_told_as_without_a_record(int seed) throws Exception {
        begin();
        Random random = new Random(seed);
        for (int i = 0; i < 5; i++) {
            change(random);
        }
        if (seed % 2 == 0) {
            git("gc", "-q");
            compare(List.of(Goal.CHECK, Goal.HISTORY), "seed " + seed);
            Path pack = files(".git/objects/pack", ".pack").get(0);
            assertTrue(pack.toFile().setWritable(true));
            byte[] bytes = Files.readAllBytes(pack);
            Files.write(pack, Arrays.copyOf(bytes, bytes.length * 2 / 3));
        } else {
            compare(List.of(Goal.CHECK, Goal.HISTORY), "seed " + seed);
            List<Path> loose = files(".git/objects", "").stream()
                    .filter(file -> String.valueOf(file.getFileName()).length() == 38)
                    .toList();
            Files.delete(loose.get(random.nextInt(loose.size())));
        }
        for (Goal goal : List.of(Goal.CHECK, Goal.HISTORY, Goal.CHECK, Goal.HISTORY)) {
            ScanResult with = scan(goal, true);
            ScanResult without = scan(goal, false);
            assertEquals(without.outcome(), with.outcome(), seed + " " + goal);
            assertEquals(Set.copyOf(without.gaps()), Set.copyOf(with.gaps()), seed + " " + goal);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void a_repository_that_lacks_an_object_is_told_of_as_without_a_record(int seed) throws Exception {
        begin();
        Random random = new Random(seed);
        write("dir/large.bin", "large");
        FileTime longAgo = FileTime.from(Instant.parse("2024-03-01T09:00:00Z"));
        Files.setLastModifiedTime(top.resolve("dir/large.bin"), longAgo);
        commit();
        String id = git("rev-parse", "HEAD:dir/large.bin");
        if (seed % 2 == 0) {
            Files.delete(top.resolve("dir/large.bin"));
            commit();
        }
        Path lost = top.resolve(".git/objects/" + id.substring(0, 2) + "/" + id.substring(2));
        Path aside = folder.resolve("aside");
        Files.move(lost, aside);
        for (int i = 0; i < STEPS; i++) {
            stepWithLoss(random);
            List<Goal> goals = random.nextBoolean() ? List.of(Goal.CHECK) : List.of(Goal.HISTORY, Goal.CHECK);
            compare(goals, "seed " + seed);
            if (i == STEPS - 3) {
                Files.copy(aside, lost);
                compare(goals, "all there, seed " + seed);
            }
        }
    }

    /** What git does not do for want of an object is no step. */
    private void stepWithLoss(Random random) throws Exception {
        switch (random.nextInt(10)) {
            case 0 -> tryGit("checkout", "-q", "-f", "-B", "side" + random.nextInt(2), "HEAD~1");
            case 1 -> tryGit("checkout", "-q", "-f", branch(random));
            case 2 -> tryGit("reset", "-q", "--hard", "HEAD~1");
            case 3 -> tryGit("merge", "-q", "-X", "ours", "-m", "Merge", branch(random));
            case 4 -> tryGit("reflog", "expire", "--expire=now", "--all");
            default -> change(random);
        }
    }

    private void begin() throws Exception {
        top = Files.createDirectory(folder.resolve("top"));
        record = folder.resolve("record");
        git("init", "-q", "-b", "main");
        write("README.md", "A bot.\n");
        commit();
    }

    private void compare(List<Goal> goals, String what) throws Exception {
        for (Goal goal : goals) {
            ScanResult with = scan(goal, true);
            ScanResult without = scan(goal, false);
            String told = what + " " + goal + " after " + done;
            assertEquals(AsTold.findings(without), AsTold.findings(with), told);
            assertEquals(without.limits(), with.limits(), told);
            assertEquals(without.failing(), with.failing(), told);
            assertEquals(without.outcome(), with.outcome(), told);
            assertEquals(Set.copyOf(without.gaps()), Set.copyOf(with.gaps()), told);
            assertEquals(without.remarks(), with.remarks(), told);
            assertTrue(with.coverage().contents() >= without.coverage().contents(), told);
        }
    }

    private ScanResult scan(Goal goal, boolean remember) throws Exception {
        return Asking.of(goal, top).remembering(remember, Optional.of(record)).scan();
    }

    private void step(Random random) throws Exception {
        int kind = random.nextInt(17);
        switch (kind) {
            case 0 -> git("gc", "-q");
            case 1 -> git("repack", "-dq");
            case 2 -> {
                git("reflog", "expire", "--expire=now", "--all");
                git("gc", "-q", "--prune=now");
            }
            case 3 -> git("checkout", "-q", "-f", "-B", "side" + random.nextInt(2));
            case 4 -> git("checkout", "-q", "-f", branch(random));
            case 5 -> {
                if (Integer.parseInt(git("rev-list", "--count", "--first-parent", "HEAD")) > 1) {
                    git("reset", "-q", "--hard", "HEAD~1");
                }
            }
            case 6 -> {
                String branch = branch(random);
                if (!branch.equals(git("rev-parse", "--abbrev-ref", "HEAD"))) {
                    git("branch", "-q", "-D", branch);
                }
            }
            case 7 -> git("merge", "-q", "-X", "ours", "-m", "Merge", branch(random));
            case 8 -> {
                write("staged.yml", Trio.of(random.nextInt(6)).asYaml());
                git("add", "staged.yml");
            }
            case 9 -> git("tag", "-f", "-m", Trio.of(random.nextInt(6)).asYaml(), "v" + random.nextInt(2));
            case 10 -> {
                write("README.md", "Changed " + random.nextInt() + "\n");
                git("stash", "-q");
            }
            case 11 -> {
                change(random);
                write("a.yml", Trio.of(random.nextInt(6)).asYaml());
                git("add", "-A");
                git("commit", "-q", "--amend", "--allow-empty", "-m", "Change it");
            }
            default -> change(random);
        }
        done.add(String.valueOf(kind));
    }

    private void change(Random random) throws Exception {
        String name = List.of("a.yml", "dir/b.yml", "dir/C.java", "okx/d.yml").get(random.nextInt(4));
        Trio trio = Trio.of(random.nextInt(6));
        switch (random.nextInt(7)) {
            case 0 -> write(name, trio.asYaml());
            case 1 -> write(name, trio.asJava("C"));
            case 2 -> write(name, "# leakstop:allow okx-secret-key -- for the test\n" + trio.asYaml());
            case 3 -> write(name, "We trade on OKX. " + random.nextInt() + "\n");
            case 4 -> write(name, "secret: \"" + trio.secret() + "\"\n");
            case 5 -> Files.deleteIfExists(top.resolve(name));
            default -> write(name, "Nothing " + random.nextInt() + "\n");
        }
        commit();
    }

    private String branch(Random random) throws Exception {
        List<String> branches = git("for-each-ref", "--format=%(refname:short)", "refs/heads")
                .lines()
                .toList();
        return branches.get(random.nextInt(branches.size()));
    }

    /** As git commits, or as it would if it did not mind that an object of the tree is missing. */
    private void commit() throws Exception {
        git("add", "-A");
        if (tryGit("commit", "-q", "--allow-empty", "-m", "Change").code() != 0) {
            String tree = git("write-tree", "--missing-ok");
            git("update-ref", "HEAD", git("commit-tree", tree, "-p", "HEAD", "-m", "Change"));
        }
    }

    private void write(String path, String text) throws Exception {
        Files.createDirectories(top.resolve(path).getParent());
        Files.writeString(top.resolve(path), text);
    }

    private List<Path> files(String path, String end) throws Exception {
        try (Stream<Path> files = Files.walk(top.resolve(path))) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(end))
                    .sorted()
                    .toList();
        }
    }

    private String git(String... arguments) throws Exception {
        Told told = tryGit(arguments);
        assertEquals(0, told.code(), () -> String.join(" ", arguments) + "\n" + told.output());
        return told.output();
    }

    private record Told(int code, String output) {}

    private Told tryGit(String... arguments) throws Exception {
        List<String> command =
                Stream.concat(Stream.of("git"), Stream.of(arguments)).collect(Collectors.toList());
        ProcessBuilder builder = new ProcessBuilder(command).directory(top.toFile());
        builder.environment().put("GIT_CONFIG_NOSYSTEM", "1");
        builder.environment().put("GIT_AUTHOR_NAME", "Ada");
        builder.environment().put("GIT_AUTHOR_EMAIL", "ada@example.org");
        builder.environment().put("GIT_COMMITTER_NAME", "Ada");
        builder.environment().put("GIT_COMMITTER_EMAIL", "ada@example.org");
        Process process = builder.redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Told(process.waitFor(), output.strip());
    }
}
