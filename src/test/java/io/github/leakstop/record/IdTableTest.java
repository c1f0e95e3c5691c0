package io.github.leakstop.record;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HexFormat;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class IdTableTest {
    @Property(tries = 200)
    void a_table_of_tables_is_what_a_sorted_map_of_marks_says(@ForAll int seed, @ForAll @IntRange(max = 5) int parts) {
        Random random = new Random(seed);
        SortedMap<String, Integer> expected = new TreeMap<>();
        IdTable table = IdTable.EMPTY;
        for (int part = 0; part < parts; part++) {
            int mark = 1 << part;
            IdCollector ids = new IdCollector(random.nextInt(3));
            for (int i = random.nextInt(20); i > 0; i--) {
                byte[] id = new byte[IdTable.ID];
                id[0] = (byte) random.nextInt(40);
                id[19] = (byte) random.nextInt(2);
                ids.add(id, mark);
                expected.merge(HexFormat.of().formatHex(id), mark, (a, b) -> a | b);
            }
            table = table.with(ids.table());
        }
        assertEquals(expected.size(), table.size());
        int place = 0;
        for (String id : expected.keySet()) {
            byte[] raw = HexFormat.of().parseHex(id);
            assertArrayEquals(raw, table.id(place++));
            assertEquals(expected.get(id), table.mark(raw));
        }
        byte[] absent = new byte[IdTable.ID];
        absent[0] = 99;
        assertEquals(0, table.mark(absent));
    }
}
