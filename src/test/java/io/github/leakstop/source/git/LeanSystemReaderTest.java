package io.github.leakstop.source.git;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jgit.util.SystemReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeanSystemReaderTest {
    @TempDir
    Path folder;

    /** Runs in a virtual machine of its own, as JGit looks at the home once. */
    public static final class Reading {
        private Reading() {}

        public static void main(String[] arguments) {
            try (GitRepository repository = TestRepository.open(Path.of(arguments[0]))) {
                Seen seen = Seen.in(repository);
                repository.missing(new Scope.Everything());
                repository.exposure(seen.ids());
                repository.paths(seen.ids(), new Scope.Everything());
                repository.gaps();
                repository.submodules();
                System.out.println(repository.listing(path -> true).files().stream()
                        .map(file -> file.kind() + " " + file.path())
                        .toList());
            }
        }
    }

    @Test
    void nothing_is_written_and_nothing_forked_in_a_fresh_home() throws Exception {
        TestRepository made = TestRepository.in(folder.resolve("repository"));
        made.commit("a.txt", "a");
        made.git("repack", "-adq");
        made.commit("b.txt", "b");
        Path home = Files.createDirectory(folder.resolve("home"));
        Path programs = Files.createDirectory(folder.resolve("programs"));
        Path trap = Files.writeString(programs.resolve("git"), "#!/bin/sh\ntouch " + folder.resolve("forked") + "\n");
        Files.setPosixFilePermissions(trap, PosixFilePermissions.fromString("rwxr-xr-x"));
        Set<String> before = everythingIn(made.folder());

        String printed = readInFreshHome(made, home, programs);

        assertEquals("[TRACKED a.txt, TRACKED b.txt]\n", printed);
        assertEquals(before, everythingIn(made.folder()));
        assertEquals(Set.of(), everythingIn(home));
        assertEquals(false, Files.exists(folder.resolve("forked")));
    }

    @Test
    void the_users_own_ignore_file_is_honoured() throws Exception {
        TestRepository made = TestRepository.in(folder.resolve("repository"));
        made.commit("a.txt", "a");
        made.write("mine.local", "x");
        made.write("other.swp", "x");
        Path home = Files.createDirectory(folder.resolve("home"));
        Files.writeString(home.resolve(".gitconfig"), "[core]\n\texcludesFile = ~/my ignores\n");
        Files.writeString(home.resolve("my ignores"), "*.swp\n");

        assertEquals("[TRACKED a.txt, UNTRACKED mine.local, IGNORED other.swp]\n", readInFreshHome(made, home));

        Files.delete(home.resolve(".gitconfig"));
        Files.createDirectories(home.resolve(".config/git"));
        Files.writeString(home.resolve(".config/git/ignore"), "*.local\n");
        assertEquals("[TRACKED a.txt, IGNORED mine.local, UNTRACKED other.swp]\n", readInFreshHome(made, home));
    }

    @Test
    void the_reader_that_was_there_is_put_back_by_the_last_to_leave() throws Exception {
        TestRepository made = TestRepository.in(folder.resolve("repository"));
        made.commit("a.txt", "a");
        SystemReader before = SystemReader.getInstance();

        GitRepository first = made.open();
        GitRepository second = made.open();
        first.head();
        second.head();
        first.close();
        SystemReader between = SystemReader.getInstance();
        second.close();
        GitRepository.open(folder);

        assertEquals(LeanSystemReader.class, between.getClass());
        assertSame(before, SystemReader.getInstance());
    }

    private static String readInFreshHome(TestRepository made, Path home) throws Exception {
        return readInFreshHome(made, home, home);
    }

    private static String readInFreshHome(TestRepository made, Path home, Path programs) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Duser.home=" + home,
                "-cp",
                System.getProperty("java.class.path"),
                Reading.class.getName(),
                made.folder().toString()));
        builder.environment().put("HOME", home.toString());
        builder.environment().put("PATH", programs.toString());
        builder.environment().keySet().removeIf(name -> name.startsWith("XDG_") || name.startsWith("JAVA_TOOL"));
        Process process = builder.redirectErrorStream(true).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), printed);
        return printed;
    }

    private static Set<String> everythingIn(Path folder) throws Exception {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> !file.equals(folder))
                    .map(file -> folder.relativize(file).toString())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
