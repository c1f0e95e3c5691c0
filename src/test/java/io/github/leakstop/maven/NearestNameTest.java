package io.github.leakstop.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class NearestNameTest {
    private static final List<String> KNOWN = List.of("failOn", "excludes", "includes", "threads");

    @Test
    void a_swapped_pair_of_letters_is_guessed_right() {
        assertEquals(Optional.of("failOn"), NearestName.of("fialOn", KNOWN));
    }

    @Test
    void a_missing_letter_is_guessed_right_whatever_the_case() {
        assertEquals(Optional.of("excludes"), NearestName.of("EXCLUDE", KNOWN));
    }

    @Test
    void a_word_like_none_of_them_gets_no_guess() {
        assertEquals(Optional.empty(), NearestName.of("zzzzzzzzzzzz", KNOWN));
    }

    @Property(tries = 200)
    void edits_are_a_distance(
            @ForAll @AlphaChars @StringLength(max = 8) String a, @ForAll @AlphaChars @StringLength(max = 8) String b) {
        assertEquals(NearestName.edits(a, b), NearestName.edits(b, a));
        assertEquals(a.equalsIgnoreCase(b), NearestName.edits(a, b) == 0);
    }
}
