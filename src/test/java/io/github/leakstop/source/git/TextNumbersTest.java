package io.github.leakstop.source.git;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class TextNumbersTest {
    @Property(tries = 100)
    void a_text_keeps_its_number_and_a_number_its_text(@ForAll List<String> texts) {
        TextNumbers numbers = new TextNumbers();
        List<Integer> first = texts.stream().map(numbers::of).toList();
        assertEquals(first, texts.stream().map(numbers::of).toList());
        assertEquals(texts, first.stream().map(numbers::text).toList());
    }
}
