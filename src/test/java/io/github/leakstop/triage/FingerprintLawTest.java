package io.github.leakstop.triage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;

class FingerprintLawTest {
    @Property(tries = 200)
    void runs_of_blanks_are_those_that_the_expression_means(
            @ForAll @Chars({' ', '\t', '\n', '\r', '\f', 'a', '\u00a0'}) String line) {
        assertEquals(line.replaceAll("\\s+", " "), FingerprintMaker.squeezed(line));
    }
}
