package io.github.leakstop.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.leakstop.it.GitProject;
import io.github.leakstop.record.IdCollector;
import io.github.leakstop.record.ScanRecord;
import io.github.leakstop.source.git.GitRepository;
import io.github.leakstop.source.git.Opening;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnownObjectsTest {
    private static final String LOST = "ab".repeat(20);

    @TempDir
    Path folder;

    private GitProject project;
    private String begin;

    @BeforeEach
    void begin() throws Exception {
        project = GitProject.begin(folder.toFile());
        begin = project.id("HEAD");
    }

    @AfterEach
    void close() {
        project.close();
    }

    @Test
    void after_a_commit_what_is_missing_still_is_known_to_be() throws Exception {
        ScanRecord record = record(LOST);
        project.write("README.md", "A bot.\n").commit("Say what it is");
        assertEquals(Set.of(LOST), after(record).absent());
        assertTrue(isWhole(record, begin));
    }

    @Test
    void nothing_is_whole_once_a_missing_object_is_there() throws Exception {
        project.write("README.md", "A bot.\n").commit("Say what it is");
        ScanRecord record = record(project.id("HEAD"));
        assertEquals(Set.of(), after(record).absent());
        assertFalse(isWhole(record, begin));
    }

    @Test
    void nothing_is_whole_where_head_no_longer_names_what_is_missing() throws Exception {
        project.write("README.md", "A bot.\n").commit("Say what it is");
        ScanRecord record = record(LOST);
        project.goBack();
        assertEquals(Set.of(), after(record).absent());
        assertFalse(isWhole(record, begin));
    }

    private boolean isWhole(ScanRecord record, String id) throws Exception {
        return after(record).isWhole(HexFormat.of().parseHex(id));
    }

    private KnownObjects after(ScanRecord record) throws Exception {
        try (GitRepository repository = ((Opening.Found) GitRepository.open(folder)).repository()) {
            return KnownObjects.of(record, repository.state(), repository);
        }
    }

    /** Of a scan that read the first commit, whole save for one object. */
    private ScanRecord record(String missing) throws Exception {
        IdCollector read = new IdCollector(1);
        read.add(HexFormat.of().parseHex(begin), ScanRecord.SEEN | ScanRecord.WHOLE);
        try (GitRepository repository = ((Opening.Found) GitRepository.open(folder)).repository()) {
            return new ScanRecord(
                    "",
                    "as it was",
                    Map.of(),
                    repository.state().shallow(),
                    read.table(),
                    new ScanRecord.Lacking(project.id("HEAD"), Set.of(missing)),
                    List.of(),
                    ScanRecord.empty("").speaking(),
                    Map.of(),
                    Map.of(),
                    ScanRecord.Exposed.NOTHING,
                    Map.of());
        }
    }
}
