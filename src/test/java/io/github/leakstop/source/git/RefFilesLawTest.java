package io.github.leakstop.source.git;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.TagBuilder;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

class RefFilesLawTest {
    private static final String ODD = "refs/heads/odd";

    private Path folder = Path.of("");

    /** What may happen to the refs of a repository. */
    private enum Step {
        COMMIT_TO_MAIN,
        COMMIT_TO_SIDE,
        TAG,
        PACK,
        DELETE_SIDE,
        DETACH,
        ATTACH_TO_MAIN,
        ATTACH_TO_UNBORN,
        NAME_REMOTE_HEAD,
        LEAVE_A_LOCK
    }

    @BeforeTry
    void make_a_folder() throws IOException {
        folder = Files.createTempDirectory("refs");
    }

    @AfterTry
    void delete_it() throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(file);
            }
        }
    }

    @Property(tries = 150)
    void files_say_what_jgit_says_of_refs(@ForAll("steps") List<Step> steps) throws Exception {
        TestRepository made = TestRepository.in(folder);
        for (Step step : steps) {
            take(step, made);
            RepositoryPlace place = RepositoryPlace.search(folder).orElseThrow();
            Refs byJGit = byJGit();
            assertEquals(Optional.of(byJGit), RefFiles.all(place));
            assertEquals(byJGit.head(), RefFiles.head(place).orElseThrow().head());
        }
    }

    @Property(tries = 300)
    void what_git_does_not_write_is_left_to_jgit_or_read_alike(@ForAll("texts") String text) throws Exception {
        TestRepository made = TestRepository.in(folder);
        made.point("refs/heads/main", made.bareCommit(Map.of("a", "a")));
        Files.writeString(folder.resolve(".git/" + ODD), text);
        RepositoryPlace place = RepositoryPlace.search(folder).orElseThrow();

        Optional<Refs> read = RefFiles.all(place);

        if (read.isPresent()) {
            assertEquals(byJGit(), read.get());
        }
    }

    @Property(tries = 300)
    void an_unusual_head_is_left_to_jgit_or_read_alike(@ForAll("texts") String text) throws Exception {
        TestRepository made = TestRepository.in(folder);
        made.point("refs/heads/main", made.bareCommit(Map.of("a", "a")));
        Files.writeString(folder.resolve(".git/HEAD"), text);
        RepositoryPlace place = RepositoryPlace.search(folder).orElseThrow();

        Optional<Refs> read = RefFiles.all(place);

        if (read.isPresent()) {
            assertEquals(byJGit(), read.get());
        }
    }

    @Example
    void a_linked_worktree_has_a_head_of_its_own() throws Exception {
        TestRepository made = TestRepository.in(folder.resolve("made"));
        made.commit("a.txt", "a");
        made.git("worktree", "add", "-q", "-b", "side", "../linked");
        String main = made.commit("b.txt", "b");
        RepositoryPlace place = RepositoryPlace.search(folder.resolve("linked")).orElseThrow();

        Refs read = RefFiles.all(place).orElseThrow();

        assertEquals(main, read.ids().get("refs/heads/main"));
        assertEquals(read.ids().get("refs/heads/side"), read.head().orElseThrow());
        assertTrue(!read.head().orElseThrow().equals(main));
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Arbitraries.of(Step.class).list().ofMinSize(1).ofMaxSize(12);
    }

    @Provide
    Arbitrary<String> texts() {
        String id = "1234567890abcdef1234567890abcdef12345678";
        return Arbitraries.of(
                "",
                "\n",
                id,
                id + "\n",
                id + "\r\n",
                id + " and more\n",
                id.substring(1) + "\n",
                id.toUpperCase(Locale.ROOT) + "\n",
                "g" + id.substring(1) + "\n",
                "ref: refs/heads/main",
                "ref: refs/heads/main\n",
                "ref: refs/heads/main \n",
                "ref: refs/heads/odd\n",
                "ref: refs/heads/none\n",
                "ref: refs/heads\n",
                "ref: refs/heads/../heads/main\n",
                "ref: HEAD\n",
                "ref:\n",
                "ref: \n",
                "ref:refs/heads/main\n",
                "no ref at all, but a text that is longer than any id is\n");
    }

    private void take(Step step, TestRepository made) throws Exception {
        Repository jgit = made.jgit();
        switch (step) {
            case COMMIT_TO_MAIN -> made.point("refs/heads/main", made.bareCommit(Map.of("a", "a")));
            case COMMIT_TO_SIDE -> made.point("refs/heads/side/deep", made.bareCommit(Map.of("b", "b")));
            case TAG -> tag(made);
            case PACK -> made.porcelain().packRefs().setAll(true).call();
            case DELETE_SIDE -> {
                RefUpdate side = jgit.updateRef("refs/heads/side/deep");
                side.setForceUpdate(true);
                side.delete();
            }
            case DETACH -> {
                RefUpdate head = jgit.updateRef(Constants.HEAD, true);
                head.setNewObjectId(ObjectId.fromString(made.bareCommit(Map.of("c", "c"))));
                head.forceUpdate();
            }
            case ATTACH_TO_MAIN -> jgit.updateRef(Constants.HEAD).link("refs/heads/main");
            case ATTACH_TO_UNBORN -> jgit.updateRef(Constants.HEAD).link("refs/heads/unborn");
            case NAME_REMOTE_HEAD -> jgit.updateRef("refs/remotes/origin/HEAD").link("refs/heads/main");
            case LEAVE_A_LOCK -> Files.writeString(folder.resolve(".git/refs/heads/main.lock.lock"), "x");
        }
    }

    private static void tag(TestRepository made) throws IOException {
        try (var objects = made.jgit().newObjectInserter()) {
            TagBuilder tag = new TagBuilder();
            tag.setTag("v1");
            tag.setTagger(made.person());
            tag.setMessage("A tag made by hand");
            tag.setObjectId(ObjectId.fromString(made.bareCommit(Map.of("d", "d"))), Constants.OBJ_COMMIT);
            String id = objects.insert(tag).name();
            objects.flush();
            made.point("refs/tags/v1", id);
        }
    }

    /** As JGit sees it for the first time. */
    private Refs byJGit() throws IOException {
        try (Repository fresh = new FileRepositoryBuilder()
                .setGitDir(folder.resolve(".git").toFile())
                .setMustExist(true)
                .build()) {
            return Refs.of(fresh);
        }
    }
}
