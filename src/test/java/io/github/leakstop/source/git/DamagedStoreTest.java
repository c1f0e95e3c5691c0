package io.github.leakstop.source.git;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.leakstop.finding.Gap;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DamagedStoreTest {
    private final PrintStream before = System.err;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    private TestRepository made;

    @BeforeEach
    void make_a_repository_with_one_pack_and_one_loose_commit() throws Exception {
        made = TestRepository.in(folder);
        Random random = new Random(3);
        String tip = made.bareCommit(Map.of("a.txt", "first"));
        for (int i = 0; i < 30; i++) {
            byte[] noise = new byte[300];
            random.nextBytes(noise);
            String text = new String(noise, StandardCharsets.ISO_8859_1);
            tip = made.bareCommit(Map.of("a.txt", "version " + i, "b" + i % 4 + ".txt", text), tip);
        }
        made.point("refs/heads/main", tip);
        made.git("repack", "-adq");
        tip = made.bareCommit(Map.of("a.txt", "loose and well"), tip);
        made.point("refs/heads/main", tip);
        System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void nothing_was_logged() {
        System.setErr(before);
        assertEquals("", printed.toString(StandardCharsets.UTF_8));
    }

    @Test
    void flipped_bits_in_a_pack_are_told_by_object_and_the_rest_is_read() throws Exception {
        Set<String> all = TestRepository.idsByGit(folder);
        Path pack = made.packFiles("pack").get(0);
        byte[] good = Files.readAllBytes(pack);
        Random random = new Random(17);
        for (int i = 0; i < 12; i++) {
            byte[] bad = good.clone();
            bad[good.length / 3 + random.nextInt(good.length / 2)] ^= (byte) (1 << random.nextInt(8));
            TestRepository.overwrite(pack, bad);

            Seen seen = askEverything();

            assertTrue(seen.causes().contains(Gap.Cause.CORRUPT_OBJECTS), "flip " + i);
            assertTrue(seen.holds("loose and well"), "flip " + i);
            Set<String> lost = new TreeSet<>(all);
            lost.removeAll(seen.ids());
            Set<String> told = new HashSet<>();
            seen.gaps().forEach(gap -> told.add(gap.where()));
            if (!told.contains(pack.getFileName().toString())) {
                assertTrue(told.containsAll(lost), "flip " + i + " lost " + lost + " told " + told);
            }
        }
    }

    @Test
    void a_truncated_pack_is_told_by_its_name_and_other_objects_are_read() throws Exception {
        Path pack = made.packFiles("pack").get(0);
        byte[] good = Files.readAllBytes(pack);
        TestRepository.overwrite(pack, Arrays.copyOf(good, good.length / 2));

        Seen seen = askEverything();

        assertTrue(whereTold(seen).contains(pack.getFileName().toString()));
        assertTrue(seen.holds("loose and well"));
    }

    @Test
    void an_empty_pack_file_is_told_by_its_name() throws Exception {
        Path pack = made.packFiles("pack").get(0);
        TestRepository.overwrite(pack, new byte[0]);

        assertTrue(whereTold(askEverything()).contains(pack.getFileName().toString()));
    }

    @Test
    void a_pack_without_its_index_is_told_by_its_name() throws Exception {
        Files.delete(made.packFiles("idx").get(0));

        Seen seen = askEverything();

        assertTrue(whereTold(seen)
                .contains(made.packFiles("pack").get(0).getFileName().toString()));
        assertTrue(seen.holds("loose and well"));
    }

    @Test
    void an_index_without_its_pack_is_told_by_its_name() throws Exception {
        Path pack = made.packFiles("pack").get(0);
        Files.delete(pack);

        Seen seen = askEverything();

        assertTrue(
                whereTold(seen)
                        .contains(made.packFiles("idx").get(0).getFileName().toString()),
                seen.gaps().toString());
        assertTrue(seen.holds("loose and well"));
    }

    @Test
    void a_damaged_index_is_told_by_the_name_of_its_pack() throws Exception {
        Path index = made.packFiles("idx").get(0);
        byte[] good = Files.readAllBytes(index);
        TestRepository.overwrite(index, Arrays.copyOf(good, good.length / 3));

        Seen seen = askEverything();

        assertTrue(whereTold(seen)
                .contains(made.packFiles("pack").get(0).getFileName().toString()));
        assertTrue(seen.holds("loose and well"));
    }

    @Test
    void flipped_bits_in_an_index_never_pass_in_silence() throws Exception {
        Set<String> all = TestRepository.idsByGit(folder);
        Path index = made.packFiles("idx").get(0);
        byte[] good = Files.readAllBytes(index);
        Random random = new Random(23);
        for (int i = 0; i < 20; i++) {
            byte[] bad = good.clone();
            bad[random.nextInt(good.length - 40)] ^= (byte) (1 << random.nextInt(8));
            TestRepository.overwrite(index, bad);

            Seen seen = askEverything();

            assertTrue(seen.ids().equals(all) || !seen.gaps().isEmpty(), "flip " + i);
        }
    }

    @Test
    void a_loose_object_that_does_not_give_its_name_is_told() throws Exception {
        String blob = TestRepository.blob("loose and well");
        String other = made.storeBlob("something else".getBytes(StandardCharsets.UTF_8));
        TestRepository.overwrite(made.looseFile(blob), Files.readAllBytes(made.looseFile(other)));

        Seen seen = askEverything();

        assertTrue(whereTold(seen).contains(blob));
        assertTrue(seen.holds("something else"));
    }

    @Test
    void a_cut_off_or_garbled_loose_object_is_told() throws Exception {
        String blob = TestRepository.blob("loose and well");
        byte[] good = Files.readAllBytes(made.looseFile(blob));
        for (byte[] bad : List.of(
                Arrays.copyOf(good, good.length / 2), new byte[0], "garbage".getBytes(StandardCharsets.UTF_8))) {
            TestRepository.overwrite(made.looseFile(blob), bad);

            assertTrue(whereTold(askEverything()).contains(blob));
        }
    }

    @Test
    void an_object_that_one_pack_lost_is_read_from_another() throws Exception {
        Set<String> all = TestRepository.idsByGit(folder);
        Path aside = Files.createDirectory(folder.resolve("aside"));
        made.git("-c", "pack.compression=0", "repack", "-adFq");
        for (Path file : made.packFiles("*")) {
            Files.copy(file, aside.resolve(file.getFileName()));
        }
        made.git("-c", "pack.compression=9", "repack", "-adFq");
        for (Path file : TestRepository.packsIn(aside, "*")) {
            Files.copy(file, made.file(".git/objects/pack/" + file.getFileName()));
        }
        List<Path> packs = made.packFiles("pack");
        assertEquals(2, packs.size());
        for (Path pack : packs) {
            byte[] good = Files.readAllBytes(pack);
            byte[] bad = good.clone();
            bad[bad.length / 2] ^= 4;
            TestRepository.overwrite(pack, bad);

            assertEquals(all, askEverything().ids());

            TestRepository.overwrite(pack, good);
        }
    }

    @Test
    void a_folder_that_only_looks_like_an_object_is_told() throws Exception {
        String id = TestRepository.blob("no file");
        Files.createDirectories(made.looseFile(id));

        assertTrue(whereTold(askEverything()).contains(id));
    }

    /** Reads all objects, then asks all that needs history; nothing of it may throw. */
    private Seen askEverything() {
        Seen seen = new Seen();
        try (GitRepository repository = made.open()) {
            repository.objects(seen, Known.NOTHING, 2);
            repository.missing(new Scope.Everything()).forEach(seen::missed);
            repository.paths(seen.ids(), new Scope.Everything());
            repository.exposure(seen.ids());
        }
        seen.gaps()
                .forEach(gap ->
                        assertFalse(gap.detail().contains("\n") || gap.detail().contains("Exception")));
        return seen;
    }

    private static Set<String> whereTold(Seen seen) {
        Set<String> where = new TreeSet<>();
        seen.gaps().stream()
                .filter(gap -> gap.cause() == Gap.Cause.CORRUPT_OBJECTS)
                .forEach(gap -> where.add(gap.where()));
        return where;
    }
}
