package io.github.leakstop.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.leakstop.finding.Gap;
import io.github.leakstop.finding.Outcome;
import io.github.leakstop.finding.ScanResult;
import io.github.leakstop.it.GitProject;
import io.github.leakstop.it.Trio;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectInserter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where nothing has changed, a scan says what the last one said and reads nothing again. */
class LastResultTest {
    @TempDir
    Path folder;

    private GitProject project;
    private Asking asking;

    @BeforeEach
    void begin() throws Exception {
        project = GitProject.begin(folder.toFile())
                .write("bot.yml", Trio.of(1).asYaml())
                .commit("Trade")
                .delete("bot.yml")
                .write("README.md", "A bot.\n")
                .commit("Clean up");
        asking = Asking.of(Goal.CHECK, folder).remembering(true, Optional.empty());
    }

    @AfterEach
    void close() {
        project.close();
    }

    @Test
    void the_same_again_is_told_and_nothing_is_read() throws Exception {
        ScanResult first = asking.scan();
        ScanResult second = asking.scan();
        assertEquals(AsTold.findings(first), AsTold.findings(second));
        assertEquals(first.outcome(), second.outcome());
        assertEquals(first.coverage().contents(), second.coverage().contents());
        assertTrue(isTakenOver(second));
        assertTrue(second.started().isAfter(first.started()));
    }

    @Test
    void reports_that_the_last_scan_wrote_change_nothing() throws Exception {
        asking.writingTo(List.of(folder.resolve("reports")));
        asking.scan();
        write("reports/leakstop.json", "{}");
        assertTrue(isTakenOver(asking.scan()));
    }

    @Test
    void a_changed_file_that_git_does_not_track_is_read_again() throws Exception {
        write("notes.txt", "nothing to see");
        asking.scan();
        assertTrue(isTakenOver(asking.scan()));
        FileTime time = Files.getLastModifiedTime(folder.resolve("notes.txt"));
        write("notes.txt", "nothing to say");
        Files.setLastModifiedTime(folder.resolve("notes.txt"), time);
        assertFalse(isTakenOver(asking.scan()));
    }

    @Test
    void a_leak_in_a_new_file_is_found_after_a_clean_scan() throws Exception {
        asking.excluding(List.of("bot.yml"));
        assertEquals(Outcome.CLEAN, asking.scan().outcome());
        assertEquals(Outcome.CLEAN, asking.scan().outcome());
        write("src/main/resources/application.yml", Trio.of(2).asYaml());
        assertEquals(Outcome.LEAKS, asking.scan().outcome());
    }

    @Test
    void another_question_is_not_answered_with_the_old_result() throws Exception {
        asking.scan();
        assertEquals(Outcome.CLEAN, asking.excluding(List.of("bot.yml")).scan().outcome());
        assertEquals(Outcome.LEAKS, asking.excluding(List.of()).scan().outcome());
    }

    @Test
    void other_configuration_of_the_repository_is_looked_at_again() throws Exception {
        Asking history = Asking.of(Goal.HISTORY, folder).remembering(true, Optional.empty());
        history.scan();
        assertTrue(isTakenOver(history.scan()));
        Files.writeString(
                folder.resolve(".git/config"), Files.readString(folder.resolve(".git/config")) + "\n# else\n");
        assertFalse(isTakenOver(history.scan()));
    }

    @Test
    void a_scan_that_could_not_read_all_is_made_again() throws Exception {
        Path object = object(Trio.of(1).asYaml());
        byte[] bytes = Files.readAllBytes(object);
        assertTrue(object.toFile().setWritable(true));
        Files.write(object, new byte[bytes.length]);
        assertEquals(Outcome.COULD_NOT_LOOK, asking.scan().outcome());
        assertEquals(Outcome.COULD_NOT_LOOK, asking.scan().outcome());
        Files.write(object, bytes);
        assertEquals(Outcome.LEAKS, asking.scan().outcome());
    }

    @Test
    void what_is_missing_is_told_again_and_may_be_accepted() throws Exception {
        Files.delete(object(Trio.of(1).asYaml()));
        ScanResult first = asking.scan();
        ScanResult second = asking.scan();
        assertEquals(Outcome.COULD_NOT_LOOK, first.outcome());
        assertEquals(first.gaps(), second.gaps());
        assertTrue(isTakenOver(second));
        assertEquals(
                Outcome.CLEAN,
                asking.accepting(Set.of(Gap.Cause.MISSING_OBJECTS)).scan().outcome());
    }

    @Test
    void a_damaged_result_is_of_no_use_and_no_harm() throws Exception {
        ScanResult first = asking.scan();
        Path kept = folder.resolve(".git/leakstop/check");
        byte[] bytes = Files.readAllBytes(kept);
        bytes[bytes.length / 2] ^= 1;
        Files.write(kept, bytes);
        ScanResult second = asking.scan();
        assertFalse(isTakenOver(second));
        assertEquals(first.findings(), second.findings());
        assertEquals(List.of(), second.remarks());
    }

    @Test
    void nothing_is_kept_where_no_record_is_wanted() throws Exception {
        asking.remembering(false, Optional.empty()).scan();
        assertFalse(Files.exists(folder.resolve(".git/leakstop")));
    }

    private void write(String path, String text) throws Exception {
        Files.createDirectories(folder.resolve(path).getParent());
        Files.writeString(folder.resolve(path), text);
    }

    /** The loose object of a blob. */
    private Path object(String content) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        String id =
                new ObjectInserter.Formatter().idFor(Constants.OBJ_BLOB, bytes).name();
        return folder.resolve(".git/objects").resolve(id.substring(0, 2)).resolve(id.substring(2));
    }

    private static boolean isTakenOver(ScanResult result) {
        return result.coverage().blobs() == 0
                && result.coverage().bytes() == 0
                && result.coverage().remembered() > 0;
    }
}
