package io.github.leakstop.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SpeechesTest {
    private final Speeches speeches = new Speeches();

    @Property(tries = 50)
    void each_content_speaks_of_what_was_noted_for_it(@ForAll int seed) {
        Random random = new Random(seed);
        Map<String, Set<String>> expected = new HashMap<>();
        Speeches noted = new Speeches();
        for (int i = 0; i < 200; i++) {
            String id = id(random.nextInt(1 << 20));
            Set<String> providers = Set.of("provider " + random.nextInt(8));
            if (expected.putIfAbsent(id, providers) == null) {
                noted.add(id, providers);
            }
        }
        Speeches.Told told = noted.told();
        assertEquals(expected.size(), told.ids().size());
        expected.forEach((id, providers) -> assertEquals(providers, told.of(id)));
    }

    @Test
    void a_content_that_was_not_noted_speaks_of_none() {
        speeches.add(id(1), Set.of("okx"));
        assertEquals(Set.of(), speeches.told().of(id(2)));
    }

    @Test
    void what_is_noted_later_leaves_what_was_told_alone() {
        speeches.add(id(2), Set.of("okx"));
        Speeches.Told before = speeches.told();
        speeches.add(id(1), Set.of("stripe"));
        assertEquals(1, before.ids().size());
        assertEquals(Set.of("okx"), before.of(id(2)));
        assertEquals(Set.of("stripe"), speeches.told().of(id(1)));
    }

    @Test
    void a_set_more_than_can_be_numbered_is_refused() {
        for (int i = 1; i <= Character.MAX_VALUE; i++) {
            speeches.add(id(i), Set.of("provider " + i));
        }
        assertFalse(speeches.add(id(0), Set.of("one more")));
    }

    private static String id(int number) {
        return String.format("%08x", number * 0x9e3779b1) + "0".repeat(32);
    }
}
