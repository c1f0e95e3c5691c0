package io.github.leakstop.source.git;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.leakstop.finding.Origin;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigFilesTest {
    @TempDir
    Path folder;

    @Test
    void the_repositorys_own_configuration_is_yielded() throws Exception {
        TestRepository made = TestRepository.in(folder);
        made.git("config", "remote.origin.url", "https://user:word@example.org/a.git");

        Seen seen = configuration(made);

        assertEquals(Set.of(".git/config"), seen.ids());
        assertEquals(Origin.GIT_CONFIG, seen.origin(".git/config"));
        assertTrue(seen.text(".git/config").contains("user:word@example.org"));
    }

    @Test
    void configurations_of_worktrees_and_modules_are_yielded() throws Exception {
        TestRepository inner = TestRepository.in(folder.resolve("inner"));
        inner.commit("a.txt", "a");
        TestRepository outer = TestRepository.in(folder.resolve("outer"));
        outer.commit("b.txt", "b");
        outer.git("submodule", "--quiet", "add", "../inner", "lib/inner");
        outer.git("config", "extensions.worktreeConfig", "true");
        outer.git("worktree", "add", "-q", "../linked");
        TestRepository.git(folder.resolve("linked"), "config", "--worktree", "some.key", "value");

        Seen seen = configuration(outer);

        assertEquals(
                Set.of(".git/config", ".git/modules/lib/inner/config", ".git/worktrees/linked/config.worktree"),
                seen.ids());
    }

    private static Seen configuration(TestRepository made) {
        Seen seen = new Seen();
        try (GitRepository repository = made.open()) {
            repository.configuration(seen);
        }
        return seen;
    }
}
