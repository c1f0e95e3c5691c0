package io.github.leakstop.source.git;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class SetTableTest {
    @Property
    void a_union_has_the_members_of_both_in_order(
            @ForAll Set<@IntRange(min = 0) Integer> some, @ForAll Set<@IntRange(min = 0) Integer> others) {
        SetTable sets = new SetTable();
        Set<Integer> both = new TreeSet<>(some);
        both.addAll(others);

        int union = sets.union(sets.of(array(some)), sets.of(array(others)));

        assertArrayEquals(array(both), sets.members(union));
        assertEquals(union, sets.of(array(both)));
    }

    private static int[] array(Set<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }
}
