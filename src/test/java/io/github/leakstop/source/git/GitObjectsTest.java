package io.github.leakstop.source.git;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.leakstop.finding.Gap;
import io.github.leakstop.finding.Origin;
import io.github.leakstop.source.Content;
import io.github.leakstop.source.ContentSink;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jgit.lib.PersonIdent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GitObjectsTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "count-objects",
                "repack -dq",
                "repack -adfq --depth=250 --window=50",
                "gc --aggressive --quiet",
                "-c pack.indexVersion=1 repack -adfq",
                "repack -dq --write-midx"
            })
    void every_object_of_the_store_is_yielded_once(String packing) throws Exception {
        TestRepository made = TestRepository.in(folder);
        Random random = new Random(5);
        String tip = made.bareCommit(Map.of("a.txt", "first"));
        for (int i = 0; i < 40; i++) {
            tip = made.bareCommit(Map.of("file" + i % 3 + ".txt", text(random, i)), tip);
            made.point("refs/heads/main", tip);
            if (i == 20) {
                made.git(packing.split(" "));
            }
        }
        made.porcelain()
                .tag()
                .setName("v1")
                .setMessage("a tag")
                .setSigned(false)
                .call();
        made.git(packing.split(" "));
        made.point("refs/heads/main", made.bareCommit(Map.of("later.txt", "loose again"), tip));

        Seen seen = made.read();

        assertEquals(TestRepository.idsByGit(folder), seen.ids());
        assertEquals(List.of(), seen.twice());
        assertEquals(List.of(), seen.gaps());
    }

    private static String text(Random random, int lines) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 20 + lines; i++) {
            text.append("line ").append(i).append(' ').append(random.nextInt(3)).append('\n');
        }
        return text.toString();
    }

    @Test
    void a_file_that_was_deleted_is_still_yielded() throws Exception {
        TestRepository made = TestRepository.in(folder);
        made.commit("a.txt", "only in history");
        made.remove("a.txt");

        assertTrue(made.read().holds("only in history"));
    }

    @Test
    void content_that_only_a_merge_made_is_yielded() throws Exception {
        TestRepository made = TestRepository.in(folder);
        String base = made.commit("a.txt", "base");
        String left = made.bareCommit(Map.of("a.txt", "left"), base);
        String right = made.bareCommit(Map.of("a.txt", "right"), base);
        made.point("refs/heads/main", made.bareCommit(Map.of("a.txt", "made by the merge"), left, right));

        assertTrue(made.read().holds("made by the merge"));
    }

    @Test
    void a_commit_is_yielded_as_what_people_wrote() throws Exception {
        TestRepository made = TestRepository.in(folder);
        made.write("a.txt", "a");
        made.porcelain().add().addFilepattern("a.txt").call();
        String commit = made.commitIndex("Say it\n\nin the body");

        Seen seen = made.read();

        assertEquals(Origin.COMMIT, seen.origin(commit));
        assertTrue(seen.text(commit).contains("author Ada <ada@example.org>"));
        assertTrue(seen.text(commit).contains("committer Ada <ada@example.org>"));
        assertTrue(seen.text(commit).endsWith("\n\nSay it\n\nin the body"));
        assertFalse(seen.text(commit).contains(made.treeOf(commit)), "ids look like secrets and are none");
    }

    @Test
    void a_tag_is_yielded_with_its_message_and_tagger() throws Exception {
        TestRepository made = TestRepository.in(folder);
        made.commit("a.txt", "a");
        String tag = made.porcelain()
                .tag()
                .setName("v1")
                .setMessage("said in a tag")
                .setTagger(new PersonIdent("Grace", "grace@example.org"))
                .setSigned(false)
                .call()
                .getObjectId()
                .name();

        Seen seen = made.read();

        assertEquals(Origin.TAG, seen.origin(tag));
        assertTrue(seen.text(tag).contains("said in a tag"));
        assertTrue(seen.text(tag).contains("grace@example.org"));
    }

    @Test
    void a_signature_is_left_out_of_a_commit_and_the_message_is_kept() {
        String object = "tree " + "a".repeat(40) + "\nauthor A <a@b> 1 +0000\ngpgsig -----BEGIN\n abc\n -----END\n"
                + "encoding latin1\n\nmessage\n";
        CommitText text = new CommitText();

        text.take(object.getBytes(StandardCharsets.UTF_8), object.length());

        assertEquals(
                "author A <a@b> 1 +0000\nencoding latin1\n\nmessage\n",
                new String(text.bytes(), 0, text.length(), StandardCharsets.UTF_8));
    }

    @Test
    void stash_reflog_and_unreachable_objects_are_yielded() throws Exception {
        TestRepository made = TestRepository.in(folder);
        String first = made.commit("a.txt", "first");
        made.write("a.txt", "in the stash");
        made.porcelain().stashCreate().setPerson(made.person()).call();
        made.commit("a.txt", "in the reflog");
        made.git("reset", "-q", "--hard", first);
        made.bareCommit(Map.of("a.txt", "reached by nothing"), first);
        made.storeBlob("in no tree".getBytes(StandardCharsets.UTF_8));
        made.write("b.txt", "only in the index");
        made.porcelain().add().addFilepattern("b.txt").call();

        Seen seen = made.read();

        for (String text :
                List.of("in the stash", "in the reflog", "reached by nothing", "in no tree", "only in the index")) {
            assertTrue(seen.holds(text), text);
        }
    }

    @Test
    void objects_that_are_borrowed_from_another_repository_are_yielded() throws Exception {
        TestRepository lender = TestRepository.in(folder.resolve("lender"));
        lender.commit("a.txt", "packed at the lender");
        lender.git("repack", "-adq");
        lender.commit("a.txt", "loose at the lender");
        TestRepository.git(folder, "clone", "-q", "--shared", "lender", "borrower");

        Seen seen = TestRepository.read(folder.resolve("borrower"));

        assertEquals(TestRepository.idsByGit(folder.resolve("borrower")), seen.ids());
        assertTrue(seen.holds("packed at the lender") && seen.holds("loose at the lender"));
        assertEquals(List.of(), seen.gaps());
    }

    @Test
    void a_lender_that_has_gone_away_is_a_gap() throws Exception {
        TestRepository lender = TestRepository.in(folder.resolve("lender"));
        lender.commit("a.txt", "a");
        TestRepository.git(folder, "clone", "-q", "--shared", "lender", "borrower");
        Files.move(folder.resolve("lender"), folder.resolve("elsewhere"));

        Seen seen = TestRepository.read(folder.resolve("borrower"));

        assertEquals(Set.of(Gap.Cause.MISSING_OBJECTS), seen.causes());
    }

    @Test
    void a_replaced_commit_is_yielded_as_it_was_and_as_it_is() throws Exception {
        TestRepository made = TestRepository.in(folder);
        String old = made.commit("a.txt", "as it was");
        String other = made.bareCommit(Map.of("a.txt", "as it is shown"));
        made.git("replace", old, other);

        Seen seen = made.read();

        assertTrue(seen.holds("as it was"));
        assertTrue(seen.holds("as it is shown"));
        try (GitRepository repository = made.open()) {
            String blob = TestRepository.blob("as it was");
            assertTrue(repository.exposure(Set.of(blob)).get(blob).inHead());
        }
    }

    @Test
    void known_objects_are_counted_and_not_yielded() throws Exception {
        TestRepository made = TestRepository.in(folder);
        made.commit("a.txt", "known");
        made.commit("a.txt", "new");
        String known = TestRepository.blob("known");
        Seen seen = new Seen();

        try (GitRepository repository = made.open()) {
            ObjectTotals totals = repository.objects(seen, TestRepository.knowing(Set.of(known)), 1);

            assertEquals(1, totals.remembered());
            assertEquals(1, totals.blobs());
            assertEquals(2, totals.commits());
        }
        assertFalse(seen.ids().contains(known));
        assertTrue(seen.holds("new"));
    }

    @Test
    void what_the_taker_throws_is_thrown_and_no_gap() throws Exception {
        TestRepository made = TestRepository.in(folder);
        made.commit("a.txt", "packed");
        made.git("repack", "-adq");
        made.commit("a.txt", "loose");
        List<Gap> gaps = new ArrayList<>();

        try (GitRepository repository = made.open()) {
            ArithmeticException thrown = assertThrows(
                    ArithmeticException.class,
                    () -> repository.objects(
                            new CallingSink(gaps, () -> {
                                throw new ArithmeticException("of the taker");
                            }),
                            Known.NOTHING,
                            2));
            assertEquals("of the taker", thrown.getMessage());
        }
        assertEquals(List.of(), gaps);
    }

    @Test
    void objects_are_read_although_git_repacks_them_meanwhile() throws Exception {
        TestRepository made = TestRepository.in(folder);
        String tip = made.bareCommit(Map.of("a.txt", "in the first pack"));
        made.point("refs/heads/main", tip);
        made.git("repack", "-dq");
        tip = made.bareCommit(Map.of("a.txt", "in the second pack"), tip);
        made.point("refs/heads/main", tip);
        made.git("repack", "-dq");
        made.point("refs/heads/main", made.bareCommit(Map.of("a.txt", "loose"), tip));
        assertEquals(2, made.packFiles("pack").size());
        Set<String> all = TestRepository.idsByGit(folder);
        AtomicBoolean repacked = new AtomicBoolean();
        Seen seen = new Seen();
        List<Gap> gaps = new ArrayList<>();

        try (GitRepository repository = made.open()) {
            CallingSink repacking = new CallingSink(gaps, () -> {
                if (repacked.compareAndSet(false, true)) {
                    made.git("repack", "-adFq");
                    made.git("prune-packed");
                }
            });
            repository.objects(new BothSinks(repacking, seen), Known.NOTHING, 1);
            assertEquals(List.of(), repository.missing(new Scope.Everything()));
        }

        assertEquals(all, seen.ids());
        assertEquals(List.of(), seen.gaps());
        assertEquals(List.of(), seen.twice());
    }

    /** Does something at each content. */
    private record CallingSink(List<Gap> gaps, Executable call) implements ContentSink {
        @Override
        public void accept(Content content) {
            try {
                call.execute();
            } catch (RuntimeException e) {
                throw e;
            } catch (Throwable e) {
                throw new AssertionError(e);
            }
        }

        @Override
        public void missed(Gap gap) {
            gaps.add(gap);
        }

        @Override
        public void excluded(String name) {}
    }

    /** Tells two sinks, one after the other. */
    private record BothSinks(ContentSink first, ContentSink second) implements ContentSink {
        @Override
        public void accept(Content content) {
            first.accept(content);
            second.accept(content);
        }

        @Override
        public void missed(Gap gap) {
            second.missed(gap);
        }

        @Override
        public void excluded(String name) {}
    }

    @Test
    void pointers_of_large_file_storage_are_counted() throws Exception {
        TestRepository made = TestRepository.in(folder);
        made.commit("a.bin", "version https://git-lfs.github.com/spec/v1\noid sha256:" + "0".repeat(64) + "\nsize 1\n");

        try (GitRepository repository = made.open()) {
            assertEquals(1, repository.objects(new Seen(), Known.NOTHING, 1).lfsPointers());
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_huge_blob_comes_in_windows_that_overlap_and_know_their_line(boolean packed) throws Exception {
        TestRepository made = TestRepository.in(folder);
        byte[] huge = new byte[40 << 20];
        Arrays.fill(huge, (byte) 'x');
        for (int i = 99; i < huge.length; i += 100) {
            huge[i] = '\n';
        }
        String id = made.storeBlob(huge);
        if (packed) {
            made.point("refs/tags/huge", id);
            made.git("repack", "-adq");
        }
        List<Content> windows = new ArrayList<>();

        try (GitRepository repository = made.open()) {
            repository.objects(new WindowSink(windows), Known.NOTHING, 2);
        }

        assertEquals(3, windows.size());
        long end = 0;
        for (Content window : windows) {
            assertEquals(id, window.name());
            assertTrue(window.firstByte() == 0 || window.firstByte() == end - (64 << 10));
            assertEquals(window.firstByte() / 100 + 1, window.firstLine());
            end = window.firstByte() + window.length();
        }
        assertEquals(huge.length, end);
    }

    /** Keeps where each window lies, not its bytes. */
    private record WindowSink(List<Content> windows) implements ContentSink {
        @Override
        public void accept(Content c) {
            windows.add(new Content(c.origin(), c.name(), new byte[0], c.length(), c.firstLine(), c.firstByte()));
        }

        @Override
        public void missed(Gap gap) {
            throw new AssertionError(gap.toString());
        }

        @Override
        public void excluded(String name) {}
    }
}
