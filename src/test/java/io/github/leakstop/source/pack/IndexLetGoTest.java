package io.github.leakstop.source.pack;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexLetGoTest {
    private static final byte[] ABSENT = HexFormat.of().parseHex("0123456789012345678901234567890123456789");

    @TempDir
    Path folder;

    private PackedRepository repository;
    private Pack kept;
    private Pack pack;

    @BeforeEach
    void open_the_same_pack_twice() throws Exception {
        repository = PackedRepository.withVersions(folder, 120, new Random(7));
        repository.git("repack", "-adfq", "--depth=50");
        kept = Pack.open(repository.index());
        pack = Pack.open(repository.index());
    }

    @AfterEach
    void close_it() throws IOException {
        pack.close();
    }

    @Test
    void every_name_keeps_its_place() throws Exception {
        pack.letGoOfIndex();

        assertEquals(kept.count(), pack.count());
        for (int place = 0; place < kept.count(); place++) {
            byte[] id = id(kept, place);
            assertArrayEquals(id, id(pack, place));
            assertEquals(place, pack.place(id, 0));
        }
    }

    @Test
    void a_name_that_is_not_there_has_no_place() throws Exception {
        pack.letGoOfIndex();

        assertEquals(-1, pack.place(ABSENT, 0));
    }

    @Test
    void all_of_it_can_still_be_read() throws Exception {
        pack.letGoOfIndex();
        PackRecorder seen = new PackRecorder(repository.objectIds());

        pack.read(2, seen::visitor);

        assertEquals(repository.objectIds(), seen.objects().keySet());
    }

    @Test
    void objects_of_a_part_know_their_place_in_the_whole() throws Exception {
        pack.letGoOfIndex();
        BitSet places = new BitSet();
        places.set(3);
        places.set(70, 90);

        Pack part = pack.part(places);

        for (int place = places.nextSetBit(0); place >= 0; place = places.nextSetBit(place + 1)) {
            assertEquals(place, part.placeInWhole(id(kept, place)));
        }
    }

    @Test
    void names_outlive_the_file_that_they_lie_in() throws Exception {
        pack.letGoOfIndex();
        Files.delete(repository.index());

        assertEquals(5, pack.place(id(kept, 5), 0));
    }

    @Test
    void an_index_that_changed_stays_in_memory() throws Exception {
        Path index = repository.index();
        byte[] bytes = Files.readAllBytes(index);
        index.toFile().setWritable(true);
        Files.write(index, Arrays.copyOf(bytes, bytes.length / 2));

        assertThrows(IOException.class, pack::letGoOfIndex);
        assertEquals(5, pack.place(id(kept, 5), 0));
    }

    @Test
    void a_second_letting_go_changes_nothing() throws Exception {
        pack.letGoOfIndex();
        pack.letGoOfIndex();

        assertEquals(9, pack.place(id(kept, 9), 0));
    }

    private static byte[] id(Pack pack, int place) {
        byte[] id = new byte[20];
        pack.id(place, id, 0);
        return id;
    }
}
