package io.github.leakstop.source.git;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.leakstop.finding.Gap;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.TreeFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubmodulesTest {
    private static final List<String> PATHS = List.of("z", "lib/inner", "lib/very/deep", "lib-äöü", "a b/c");

    private static final int DEEP = 10_000;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void submodules_in_a_store_that_was_read_are_those_of_jgit(boolean packed) throws Exception {
        TestRepository made = withSubmodules();
        if (packed) {
            made.git("repack", "-adq");
        }

        List<Gap> byJGit;
        try (GitRepository unread = made.open()) {
            byJGit = unread.submodules();
        }

        try (GitRepository repository = made.open()) {
            repository.behind(new Scope.BehindHead(), new Seen(), Known.NOTHING, 2);
            assertEquals(byJGit, repository.submodules());
            assertEquals(PATHS.size(), byJGit.size());
        }
    }

    @Test
    void those_before_a_lost_folder_are_told() throws Exception {
        TestRepository made = withSubmodules();
        made.deleteLoose(made.git("rev-parse", "HEAD:lib").strip());

        try (GitRepository repository = made.open()) {
            repository.behind(new Scope.BehindHead(), new Seen(), Known.NOTHING, 2);
            assertEquals(
                    List.of("a b/c", "lib-äöü"),
                    repository.submodules().stream().map(Gap::where).toList());
        }
    }

    @Test
    void a_tree_may_be_nested_as_deep_as_anybody_likes() throws Exception {
        TestRepository made = withSubmodules();
        ObjectId tree = ObjectId.fromString(made.git("rev-parse", "HEAD^{tree}").strip());
        try (ObjectInserter objects = made.jgit().newObjectInserter()) {
            for (int depth = 0; depth < DEEP; depth++) {
                TreeFormatter above = new TreeFormatter();
                above.append("d", FileMode.TREE, tree);
                tree = objects.insert(above);
            }
            CommitBuilder commit = new CommitBuilder();
            commit.setTreeId(tree);
            commit.setAuthor(made.person());
            commit.setCommitter(made.person());
            made.point("HEAD", objects.insert(commit).name());
        }

        try (GitRepository repository = made.open()) {
            repository.behind(new Scope.BehindHead(), new Seen(), Known.NOTHING, 2);
            List<Gap> gaps = repository.submodules();
            assertEquals(PATHS.size(), gaps.size());
            assertEquals("d/".repeat(DEEP) + "a b/c", gaps.get(0).where());
        }
    }

    private TestRepository withSubmodules() throws Exception {
        TestRepository made = TestRepository.in(folder);
        String commit = made.commit("lib/inside.txt", "a file");
        for (String path : PATHS) {
            made.git("update-index", "--add", "--cacheinfo", "160000," + commit + "," + path);
        }
        made.git("-c", "user.name=A", "-c", "user.email=a@example.org", "commit", "-qm", "Add modules");
        return made;
    }
}
