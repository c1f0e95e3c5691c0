package io.github.leakstop.source.pack;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackTest {
    @TempDir
    Path folder;

    private PackedRepository repository;

    @BeforeEach
    void make_a_repository_with_many_versions() throws Exception {
        repository = PackedRepository.withVersions(folder, 120, new Random(7));
    }

    @ParameterizedTest
    @ValueSource(strings = {"repack -adq", "repack -adfq --depth=250 --window=50", "repack -adq --depth=0"})
    void every_object_is_read_as_jgit_reads_it(String packing) throws Exception {
        repository.git(packing.split(" "));

        PackRecorder seen = repository.readPacks(2);

        assertEquals(repository.objectIds(), seen.objects().keySet());
        try (ObjectReader jgit = repository.jgit().newObjectReader()) {
            for (Map.Entry<String, byte[]> object : seen.objects().entrySet()) {
                byte[] expected =
                        jgit.open(ObjectId.fromString(object.getKey())).getBytes();
                assertArrayEquals(expected, object.getValue(), object.getKey());
            }
        }
    }

    @Test
    void copied_stretches_hold_the_same_bytes_in_both() throws Exception {
        repository.git("repack", "-adfq", "--depth=250");

        PackRecorder seen = repository.readPacks(1);

        assertTrue(seen.stretches() > 100, "deltas were read");
        assertEquals(0, seen.stretchesThatDiffer());
    }

    @Test
    void deltas_that_name_their_base_by_id_are_read() throws Exception {
        repository.git("-c", "repack.usedeltabaseoffset=false", "repack", "-adfq");

        assertEquals(repository.objectIds(), repository.readPacks(2).objects().keySet());
    }

    @Test
    void several_packs_together_hold_every_object() throws Exception {
        repository.git("repack", "-dq");
        repository.commit("another.txt", "more");
        repository.git("repack", "-dq");

        assertEquals(2, repository.packs().size());
        assertEquals(repository.objectIds(), repository.readPacks(2).objects().keySet());
    }

    @Test
    void a_flipped_bit_is_noticed_wherever_it_is() throws Exception {
        repository.git("repack", "-adq");
        Path pack = repository.packs().get(0).file();
        byte[] good = Files.readAllBytes(pack);
        Random random = new Random(11);
        for (int i = 0; i < 60; i++) {
            byte[] bad = good.clone();
            bad[12 + random.nextInt(bad.length - 32)] ^= (byte) (1 << random.nextInt(8));
            overwrite(pack, bad);

            assertTrue(damageIsNoticed(), "flip number " + i);
        }
    }

    @Test
    void a_truncated_pack_is_noticed_and_never_read_beyond() throws Exception {
        repository.git("repack", "-adq");
        Path pack = repository.packs().get(0).file();
        byte[] good = Files.readAllBytes(pack);

        overwrite(pack, java.util.Arrays.copyOf(good, good.length / 2));

        assertTrue(damageIsNoticed());
    }

    @Test
    void a_cut_off_index_is_refused_with_its_name() throws Exception {
        repository.git("repack", "-adq");
        Path index = repository.index();
        byte[] good = Files.readAllBytes(index);
        overwrite(index, java.util.Arrays.copyOf(good, good.length / 3));

        IOException refusal = assertThrows(DamagedPackException.class, () -> Pack.open(index));

        assertTrue(refusal.getMessage().contains(String.valueOf(index.getFileName())));
    }

    @Test
    void an_object_above_the_limit_is_handed_back_unread() throws Exception {
        byte[] huge = new byte[FamilyReader.LARGEST + 1];
        new Random(3).nextBytes(huge);
        String id = repository.commit("huge.bin", huge);
        repository.git("repack", "-adq");

        PackRecorder seen = repository.readPacks(1);

        assertTrue(seen.oversized().contains(id));
        assertFalse(seen.objects().containsKey(id));
    }

    private boolean damageIsNoticed() {
        try {
            PackRecorder seen = repository.readPacks(1);
            return !seen.unreadable().isEmpty();
        } catch (IOException e) {
            return true;
        }
    }

    private static void overwrite(Path file, byte[] bytes) throws IOException {
        assertTrue(file.toFile().setWritable(true));
        Files.write(file, bytes);
    }
}
