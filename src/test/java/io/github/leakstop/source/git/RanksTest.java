package io.github.leakstop.source.git;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.BitSet;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class RanksTest {
    @Property
    void members_are_numbered_in_their_order(@ForAll Set<@IntRange(max = 5000) Integer> members) {
        BitSet set = new BitSet();
        members.forEach(set::set);

        Ranks ranks = new Ranks(set);

        assertEquals(members.size(), ranks.count());
        int rank = 0;
        for (int number = -1; number < 5100; number++) {
            assertEquals(members.contains(number) ? rank++ : Ranks.NONE, ranks.of(number));
        }
    }
}
