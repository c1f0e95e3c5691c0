package io.github.leakstop.source.pack;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.leakstop.source.pack.ObjectPicker.Picked;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ObjectPickerTest {
    @TempDir
    Path folder;

    private PackedRepository repository;
    private final Random random = new Random(29);

    @BeforeEach
    void make_a_repository_with_many_versions() throws Exception {
        repository = PackedRepository.withVersions(folder, 90, new Random(5));
    }

    @ParameterizedTest
    @MethodSource("io.github.leakstop.source.pack.PackedRepository#packings")
    void objects_in_any_order_are_read_as_jgit_reads_them(String packing) throws Exception {
        repository.git(packing.split(" "));
        Pack pack = Pack.open(repository.index());
        List<String> ids = new ArrayList<>(repository.objectIds());
        ids.addAll(List.copyOf(ids));
        Collections.shuffle(ids, random);

        try (ObjectPicker picker = pack.picker();
                ObjectReader jgit = repository.jgit().newObjectReader()) {
            for (String id : ids) {
                Picked picked = picker.pick(place(pack, id)).orElseThrow();
                ObjectLoader expected = jgit.open(ObjectId.fromString(id));
                assertEquals(expected.getType(), picked.kind().number(), id);
                assertArrayEquals(expected.getBytes(), picked.bytes(), id);
            }
        }
    }

    @Test
    void a_flipped_bit_never_gives_another_object() throws Exception {
        repository.git("repack", "-adfq", "--depth=50");
        Pack pack = Pack.open(repository.index());
        List<String> ids = List.copyOf(repository.objectIds());
        List<byte[]> right = new ArrayList<>();
        for (String id : ids) {
            right.add(read(pack, id).orElseThrow());
        }
        Path file = pack.file();
        byte[] good = Files.readAllBytes(file);
        Files.delete(file);
        for (int i = 0; i < 100; i++) {
            byte[] bad = good.clone();
            bad[random.nextInt(bad.length)] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, bad);

            int asked = random.nextInt(ids.size());
            Optional<byte[]> seen = read(pack, ids.get(asked));

            seen.ifPresent(bytes -> assertArrayEquals(right.get(asked), bytes));
        }
    }

    private static Optional<byte[]> read(Pack pack, String id) {
        try (ObjectPicker picker = pack.picker()) {
            return picker.pick(place(pack, id)).map(Picked::bytes);
        } catch (IOException damaged) {
            return Optional.empty();
        }
    }

    private static int place(Pack pack, String id) {
        return pack.place(HexFormat.of().parseHex(id), 0);
    }
}
