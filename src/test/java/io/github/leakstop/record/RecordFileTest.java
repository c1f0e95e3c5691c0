package io.github.leakstop.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.leakstop.finding.Candidate;
import io.github.leakstop.finding.Detection;
import io.github.leakstop.finding.Evidence;
import io.github.leakstop.finding.Exposure;
import io.github.leakstop.finding.Gap;
import io.github.leakstop.finding.Secret;
import io.github.leakstop.finding.Severity;
import io.github.leakstop.finding.Strides;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordFileTest {
    private static final String KEY = "1.0\npack";

    @TempDir
    Path folder;

    private RecordFile file;

    @BeforeEach
    void open() {
        file = new RecordFile(folder.resolve("made/here"));
    }

    @Test
    void what_is_written_is_what_is_read() throws Exception {
        file.write(record());
        assertEquals(record(), file.read(KEY).record());
        assertEquals(Optional.empty(), file.read(KEY).fault());
    }

    @Test
    void where_there_is_no_record_nothing_is_wrong() {
        assertEquals(ScanRecord.empty(KEY), file.read(KEY).record());
        assertEquals(Optional.empty(), file.read(KEY).fault());
    }

    @Test
    void a_record_of_another_engine_or_other_rules_is_told_and_not_used() throws Exception {
        file.write(record());
        RecordFile.Read read = file.read("1.1\npack");
        assertEquals(ScanRecord.empty("1.1\npack"), read.record());
        assertTrue(read.fault().orElseThrow().contains("other rules"));
    }

    @Test
    void a_flipped_bit_anywhere_is_told_and_the_record_not_used() throws Exception {
        file.write(record());
        byte[] good = Files.readAllBytes(file.path());
        for (int at = 0; at < good.length; at++) {
            byte[] bad = good.clone();
            bad[at] ^= 16;
            Files.write(file.path(), bad);
            assertEquals(ScanRecord.empty(KEY), file.read(KEY).record(), "byte " + at);
            assertTrue(file.read(KEY).fault().isPresent());
        }
    }

    @Test
    void a_record_that_is_cut_off_is_not_used() throws Exception {
        file.write(record());
        byte[] good = Files.readAllBytes(file.path());
        for (int length : new int[] {0, 1, 15, good.length / 2, good.length - 1}) {
            Files.write(file.path(), Arrays.copyOf(good, length));
            assertEquals(ScanRecord.empty(KEY), file.read(KEY).record(), "length " + length);
        }
    }

    @Test
    void what_a_killed_build_left_beside_the_record_is_no_matter_and_goes() throws Exception {
        file.write(record());
        Path left = file.path().resolveSibling("record123.new");
        Files.write(left, new byte[10]);
        Files.setLastModifiedTime(left, java.nio.file.attribute.FileTime.fromMillis(0));
        assertEquals(record(), file.read(KEY).record());
        file.write(record());
        try (Stream<Path> files = Files.list(file.path().getParent())) {
            assertEquals(List.of(file.path()), files.toList());
        }
    }

    @Test
    void a_record_that_cannot_be_written_leaves_the_old_one() throws Exception {
        Files.writeString(folder.resolve("made"), "a file where a folder should be");
        assertThrows(IOException.class, () -> file.write(record()));
    }

    private static ScanRecord record() {
        byte[] id = new byte[IdTable.ID];
        id[3] = 7;
        Exposure.Commit commit = new Exposure.Commit(
                "a".repeat(40), "Ada", "ada@example.org", OffsetDateTime.parse("2024-03-01T09:00:00+02:00"));
        return new ScanRecord(
                KEY,
                "store",
                Map.of("pack-1.pack", 12L),
                "cut",
                table(id, ScanRecord.SEEN | ScanRecord.WHOLE),
                new ScanRecord.Lacking("cd".repeat(20), Set.of("ab".repeat(20))),
                List.of(Set.of("one", "two")),
                table(id, 1),
                Map.of("all", new ScanRecord.Done("state", List.of(new Gap(Gap.Cause.SHALLOW, "here", "why")))),
                Map.of("head", new ScanRecord.Places("s", Set.of("x"), Map.of("x", List.of("a", "ä")), Set.of())),
                new ScanRecord.Exposed(
                        "state",
                        Map.of("HEAD", "a".repeat(40)),
                        Optional.of(Set.of("b".repeat(40))),
                        Map.of(
                                "x",
                                new Exposure(
                                        Optional.of(commit),
                                        Optional.empty(),
                                        2,
                                        List.of("refs/heads/main"),
                                        true,
                                        Exposure.Reach.HEAD))),
                Map.of("x", new DetectionOutline(List.of(candidate()), Set.of("one"), List.of(allow()))));
    }

    private static CandidateOutline candidate() {
        Candidate blank = new Candidate(
                "one-key",
                "one",
                Severity.HIGH,
                Secret.random(""),
                "key",
                3,
                7,
                3,
                39,
                60,
                "key = ****",
                Set.of(Evidence.NAME, Evidence.PROOF),
                Set.of(),
                1,
                List.of("demo"));
        return new CandidateOutline(blank, new Strides(List.of(32, 0)));
    }

    private static Detection.InlineAllow allow() {
        return new Detection.InlineAllow(4, "one-key", "a sample", true);
    }

    private static IdTable table(byte[] id, int mark) {
        IdCollector one = new IdCollector(1);
        one.add(id, mark);
        return one.table();
    }
}
