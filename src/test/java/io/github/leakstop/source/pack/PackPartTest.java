package io.github.leakstop.source.pack;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.internal.storage.file.PackInserter;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PackPartTest {
    private static final String ABSENT = "0123456789012345678901234567890123456789";

    @TempDir
    Path folder;

    private PackedRepository repository;
    private final Random random = new Random(23);

    @BeforeEach
    void make_a_repository_with_many_versions() throws Exception {
        repository = PackedRepository.withVersions(folder, 90, new Random(5));
    }

    @ParameterizedTest
    @MethodSource("io.github.leakstop.source.pack.PackedRepository#packings")
    void any_objects_are_read_as_jgit_reads_them(String packing) throws Exception {
        repository.git(packing.split(" "));

        for (int i = 0; i < 25; i++) {
            assertReadAsByJGit(some(repository.objectIds()));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "repack -adfq --depth=250 --window=50",
                "-c repack.usedeltabaseoffset=false repack -adfq --depth=50"
            })
    void a_part_of_an_open_pack_is_read_as_jgit_reads_it(String packing) throws Exception {
        repository.git(packing.split(" "));
        Pack whole = Pack.open(repository.index());

        for (int i = 0; i < 25; i++) {
            Set<String> asked = some(repository.objectIds());
            BitSet places = new BitSet();
            raw(asked).forEach(id -> places.set(whole.place(id, 0)));
            assertReadAsByJGit(asked, whole.part(places));
        }
    }

    @Test
    void offsets_of_eight_bytes_are_followed() throws Exception {
        repository.git("repack", "-adfq", "--depth=50");
        Path index = repository.index();
        String name = String.valueOf(index.getFileName());
        Path pack = index.resolveSibling(name.substring(0, name.length() - 3) + "pack");
        Files.delete(index);
        repository.git("index-pack", "--index-version=2,0x200", pack.toString());

        assertTrue(Files.size(index) > 1072 + 28L * repository.objectIds().size(), "it has a table of large offsets");
        assertReadAsByJGit(some(repository.objectIds()));
        assertReadAsByJGit(repository.objectIds());
    }

    @Test
    void objects_of_another_pack_are_no_part_of_it() throws Exception {
        repository.git("repack", "-adq");
        Set<String> packed = repository.objectIds();
        repository.commit("another.txt", "more");

        Set<String> others = new TreeSet<>(repository.objectIds());
        others.removeAll(packed);
        others.add(ABSENT);

        assertEquals(0, Pack.part(repository.index(), raw(others)).count());
    }

    @Test
    void names_are_found_among_very_many() throws Exception {
        try (PackInserter objects =
                ((FileRepository) repository.jgit()).getObjectDatabase().newPackInserter()) {
            for (int i = 0; i < 60_000; i++) {
                objects.insert(Constants.OBJ_BLOB, Integer.toString(i).getBytes(StandardCharsets.US_ASCII));
            }
            objects.flush();
        }
        Pack whole = Pack.open(repository.index());
        Set<String> packed = new TreeSet<>();
        byte[] id = new byte[20];
        for (int place = 0; place < whole.count(); place += 100) {
            whole.id(place, id, 0);
            packed.add(HexFormat.of().formatHex(id));
        }
        Set<String> asked = new TreeSet<>(packed);
        asked.add(ABSENT);

        assertEquals(packed, read(asked).objects().keySet());
    }

    @Test
    void a_flipped_bit_never_gives_another_content() throws Exception {
        repository.git("repack", "-adfq", "--depth=50");
        Set<String> asked = some(repository.objectIds());
        Map<String, byte[]> right = read(asked).objects();
        Path index = repository.index();
        String name = String.valueOf(index.getFileName());
        List<Path> files = List.of(index, index.resolveSibling(name.substring(0, name.length() - 3) + "pack"));
        for (int i = 0; i < 200; i++) {
            Path file = files.get(i % 2);
            byte[] good = Files.readAllBytes(file);
            byte[] bad = good.clone();
            bad[random.nextInt(bad.length)] ^= (byte) (1 << random.nextInt(8));
            overwrite(file, bad);

            Map<String, byte[]> seen = readAsFarAsPossible(asked);

            overwrite(file, good);
            seen.forEach((id, bytes) -> assertArrayEquals(right.get(id), bytes, id));
        }
    }

    @Test
    void an_index_that_is_cut_off_is_refused() throws Exception {
        repository.git("repack", "-adq");
        Path index = repository.index();
        List<byte[]> asked = raw(repository.objectIds());
        byte[] good = Files.readAllBytes(index);
        for (int part = 1; part < 8; part++) {
            overwrite(index, Arrays.copyOf(good, good.length * part / 8));

            assertThrows(IOException.class, () -> Pack.part(index, asked));
        }
    }

    private void assertReadAsByJGit(Set<String> asked) throws IOException {
        assertReadAsByJGit(asked, Pack.part(repository.index(), raw(asked)));
    }

    private void assertReadAsByJGit(Set<String> asked, Pack part) throws IOException {
        PackRecorder seen = new PackRecorder(asked);
        part.read(2, seen::visitor);

        assertEquals(asked, seen.objects().keySet());
        assertEquals(Set.of(), seen.unreadable());
        try (ObjectReader jgit = repository.jgit().newObjectReader()) {
            for (Map.Entry<String, byte[]> object : seen.objects().entrySet()) {
                byte[] expected =
                        jgit.open(ObjectId.fromString(object.getKey())).getBytes();
                assertArrayEquals(expected, object.getValue(), object.getKey());
            }
        }
    }

    /** Reads the part that some objects need; what they are made from is not recorded. */
    private PackRecorder read(Set<String> asked) throws IOException {
        PackRecorder recorder = new PackRecorder(asked);
        Pack.part(repository.index(), raw(asked)).read(2, recorder::visitor);
        return recorder;
    }

    private Map<String, byte[]> readAsFarAsPossible(Set<String> asked) {
        PackRecorder recorder = new PackRecorder(asked);
        try {
            Pack.part(repository.index(), raw(asked)).read(1, recorder::visitor);
        } catch (IOException | RuntimeException e) {
            // what was read before counts
        }
        return recorder.objects();
    }

    private Set<String> some(Collection<String> ids) {
        List<String> all = new ArrayList<>(ids);
        Collections.shuffle(all, random);
        return new TreeSet<>(all.subList(0, 1 + random.nextInt(Math.min(all.size() - 1, 60))));
    }

    private static List<byte[]> raw(Set<String> ids) {
        return ids.stream().map(HexFormat.of()::parseHex).toList();
    }

    private static void overwrite(Path file, byte[] bytes) throws IOException {
        assertTrue(file.toFile().setWritable(true));
        Files.write(file, bytes);
    }
}
