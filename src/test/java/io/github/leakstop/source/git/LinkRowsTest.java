package io.github.leakstop.source.git;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class LinkRowsTest {
    private static final int ROWS = 400;

    @Property(tries = 30)
    void a_row_of_any_length_and_numbers_is_read_as_written(@ForAll int seed) {
        Random random = new Random(seed);
        LinkRows rows = new LinkRows();
        LinkRows.Writer[] writers = {rows.writer(), rows.writer()};
        Map<Integer, int[]> written = new HashMap<>();
        for (int i = 0; i < ROWS; i++) {
            int most = random.nextInt(50) == 0 ? 40_000 : 300;
            int bits = 1 + random.nextInt(31);
            int[] row = random.ints(1 + random.nextInt(most), -1 << bits, 1 << bits - 1)
                    .toArray();
            written.put(writers[random.nextInt(2)].add(row, row.length), row);
        }
        assertEquals(ROWS, written.size());
        written.forEach((name, row) -> {
            assertNotEquals(LinkRows.NONE, name);
            assertEquals(row.length, rows.length(name));
            for (int i = 0; i < row.length; i++) {
                assertEquals(row[i], rows.get(name, i));
            }
        });
    }
}
