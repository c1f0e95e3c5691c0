package io.github.leakstop.source.git;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.leakstop.finding.Gap;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.lib.StoredConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RepositoryOpeningTest {
    @TempDir
    Path folder;

    @Test
    void a_folder_without_a_repository_above_it_has_none() {
        assertInstanceOf(Opening.None.class, GitRepository.open(folder));
    }

    @Test
    void the_repository_is_found_from_a_folder_deep_inside() throws Exception {
        TestRepository made = TestRepository.in(folder.resolve("a"));
        String head = made.commit("src/deep/File.java", "class File {}");

        try (GitRepository repository = TestRepository.open(made.file("src/deep"))) {
            assertEquals(made.folder().toRealPath(), repository.top().toRealPath());
            assertEquals(Optional.of(head), repository.head());
            assertFalse(repository.isBare());
        }
    }

    @Test
    void a_bare_repository_is_found_and_has_no_files() throws Exception {
        TestRepository made = TestRepository.in(folder.resolve("a"));
        String head = made.commit("a.txt", "a");
        Path bare = folder.resolve("bare.git");
        TestRepository.git(folder, "clone", "-q", "--bare", "a", "bare.git");

        try (GitRepository repository = TestRepository.open(bare)) {
            assertTrue(repository.isBare());
            assertEquals(Optional.of(head), repository.head());
            assertEquals(List.of(), repository.listing(path -> true).files());
            assertTrue(Seen.in(repository).holds("a"));
        }
    }

    @Test
    void a_linked_worktree_shares_the_objects_of_its_repository() throws Exception {
        TestRepository made = TestRepository.in(folder.resolve("a"));
        made.commit("a.txt", "first");
        made.git("worktree", "add", "-q", "../linked", "-b", "side");
        Files.writeString(folder.resolve("linked/b.txt"), "only here");
        TestRepository.git(folder.resolve("linked"), "add", "b.txt");
        TestRepository.git(folder.resolve("linked"), "commit", "-qm", "side");

        try (GitRepository repository = TestRepository.open(folder.resolve("linked"))) {
            assertEquals(folder.resolve("linked").toRealPath(), repository.top().toRealPath());
            assertEquals(
                    made.file(".git").toRealPath(), repository.commonFolder().toRealPath());
            assertEquals(
                    List.of("a.txt", "b.txt"),
                    repository.listing(path -> false).files().stream()
                            .map(file -> file.path())
                            .toList());
            assertEquals(
                    TestRepository.idsByGit(made.folder()), Seen.in(repository).ids());
            assertEquals(List.of(), repository.missing(new Scope.Everything()));
        }
    }

    @Test
    void a_submodule_is_a_repository_and_is_told_in_the_one_around_it() throws Exception {
        TestRepository inner = TestRepository.in(folder.resolve("inner"));
        inner.commit("inner.txt", "inner");
        TestRepository outer = TestRepository.in(folder.resolve("outer"));
        outer.commit("outer.txt", "outer");
        outer.git("submodule", "--quiet", "add", "../inner", "lib/inner");
        outer.git("commit", "-qm", "Add a module");

        try (GitRepository repository = outer.open()) {
            assertEquals(
                    List.of(new Gap(Gap.Cause.SUBMODULES, "lib/inner", "it is a repository of its own")),
                    repository.submodules());
            TreeListing listing = repository.listing(path -> true);
            assertEquals(List.of("lib/inner"), listing.notEntered());
            assertEquals(List.of(), repository.missing(new Scope.Everything()));
        }
        try (GitRepository repository = TestRepository.open(outer.file("lib/inner"))) {
            assertEquals(outer.file("lib/inner").toRealPath(), repository.top().toRealPath());
            assertTrue(Seen.in(repository).holds("inner"));
        }
    }

    @Test
    void a_repository_without_a_commit_says_so() throws Exception {
        try (GitRepository repository = TestRepository.in(folder).open()) {
            assertEquals(Optional.empty(), repository.head());
            assertEquals(
                    List.of(Gap.Cause.NO_COMMITS),
                    repository.gaps().stream().map(Gap::cause).toList());
            assertEquals(List.of(), repository.missing(new Scope.Everything()));
        }
    }

    @Test
    void a_repository_that_names_objects_by_sha_256_is_refused_in_plain_words() throws Exception {
        TestRepository.git(folder, "init", "-q", "--object-format=sha256");

        Gap gap = refusal(folder);

        assertEquals(Gap.Cause.UNSUPPORTED_REPOSITORY, gap.cause());
        assertEquals("extensions.objectformat", gap.where().toLowerCase(Locale.ROOT));
        assertTrue(gap.detail().contains("sha256"), gap.detail());
    }

    @Test
    void an_unknown_extension_is_refused_by_its_name() throws Exception {
        TestRepository made = TestRepository.in(folder);
        made.git("config", "core.repositoryformatversion", "1");
        made.git("config", "extensions.frobnicate", "true");

        Gap gap = refusal(folder);

        assertEquals(Gap.Cause.UNSUPPORTED_REPOSITORY, gap.cause());
        assertTrue(gap.where().contains("frobnicate"), gap.where());
    }

    @Test
    void an_unknown_extension_of_the_old_format_is_ignored_as_git_does() throws Exception {
        TestRepository made = TestRepository.in(folder);
        made.git("config", "extensions.frobnicate", "true");

        made.open().close();
    }

    @ParameterizedTest
    @CsvSource({"core.repositoryformatversion, 2", "core.repositoryformatversion, x", "extensions.objectFormat, sha256"
    })
    void a_format_from_the_future_or_from_nowhere_is_refused(String key, String value) throws Exception {
        TestRepository made = TestRepository.in(folder);
        StoredConfig config = made.jgit().getConfig();
        config.setString(key.split("\\.", 2)[0], null, key.split("\\.", 2)[1], value);
        config.save();

        assertEquals(Gap.Cause.UNSUPPORTED_REPOSITORY, refusal(folder).cause());
    }

    @Test
    void a_configuration_that_is_none_is_refused() throws Exception {
        TestRepository made = TestRepository.in(folder);
        Files.writeString(made.file(".git/config"), "[core\nnonsense");

        assertEquals(".git/config", refusal(folder).where());
    }

    @Test
    void refs_in_a_reftable_are_read() throws Exception {
        TestRepository made = TestRepository.in(folder);
        String head = made.commit("a.txt", "a");
        ((FileRepository) made.jgit()).convertRefStorage("reftable", false, false);

        try (GitRepository repository = made.open()) {
            assertEquals(Optional.of(head), repository.head());
            assertEquals(List.of(), repository.missing(new Scope.Everything()));
        }
    }

    @Test
    void a_git_file_that_points_nowhere_is_refused_and_not_passed_over() throws Exception {
        TestRepository.in(folder);
        Path inner = Files.createDirectory(folder.resolve("inner"));
        Files.writeString(inner.resolve(".git"), "gitdir: ../gone\n");

        assertEquals(Gap.Cause.UNSUPPORTED_REPOSITORY, refusal(inner).cause());
    }

    @Test
    void a_git_folder_that_lost_its_head_is_refused_and_not_passed_over() throws Exception {
        TestRepository made = TestRepository.in(folder);
        Files.delete(made.file(".git/HEAD"));

        assertEquals(Gap.Cause.UNSUPPORTED_REPOSITORY, refusal(folder).cause());
    }

    @Test
    void a_revision_names_a_commit_or_nothing() throws Exception {
        TestRepository made = TestRepository.in(folder);
        String first = made.commit("a.txt", "a");
        made.commit("a.txt", "b");

        try (GitRepository repository = made.open()) {
            assertEquals(Optional.of(first), repository.resolve("HEAD~1"));
            assertEquals(Optional.of(first), repository.resolve(first.substring(0, 8)));
            assertEquals(Optional.empty(), repository.resolve("no-such-branch"));
            assertEquals(Optional.empty(), repository.resolve("..."));
        }
    }

    private static Gap refusal(Path folder) {
        List<Gap> gaps = assertInstanceOf(Opening.Refused.class, GitRepository.open(folder))
                .gaps();
        assertEquals(1, gaps.size(), gaps.toString());
        return gaps.get(0);
    }
}
