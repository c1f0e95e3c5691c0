package io.github.leakstop.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SecretTest {
    @Property(tries = 300)
    void a_withheld_value_shows_what_the_known_one_shows(@ForAll String value, @ForAll boolean chosen) {
        Secret known = chosen ? Secret.chosen(value) : Secret.random(value);

        Secret withheld = Secret.withheld(known.redacted());

        assertEquals(known.redacted(), withheld.redacted());
        assertEquals(known.length(), withheld.length());
        assertNotEquals(known, withheld);
    }

    @Property(tries = 300)
    void no_text_but_a_redacted_value_can_be_withheld(@ForAll String text) {
        assertThrows(IllegalArgumentException.class, () -> Secret.withheld(text));
        assertThrows(IllegalArgumentException.class, () -> Secret.withheld(text + "(7 characters)x"));
    }

    @Test
    void what_a_report_withholds_cannot_be_revealed() {
        Secret withheld = Secret.withheld("(12 characters)");

        assertFalse(withheld.isKnown());
        assertThrows(IllegalStateException.class, withheld::reveal);
    }

    @Test
    void a_head_of_a_short_value_is_no_redaction_of_ours() {
        assertThrows(IllegalArgumentException.class, () -> Secret.withheld("abcd… (19 characters)"));
    }

    @Test
    void a_head_that_no_terminal_should_print_is_not_shown() {
        assertEquals(
                "(24 characters)",
                Secret.random("\u0006\t*\u0086" + "a".repeat(20)).redacted());
    }
}
