package io.github.leakstop.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RedactionTest {
    private final String random =
            new Random(7).ints(32, 0, 16).mapToObj(Integer::toHexString).collect(Collectors.joining());

    @Test
    void a_random_value_is_hidden_wherever_it_stands() {
        Redaction redaction = redactionOf(Secret.random(random));

        assertEquals("keys/****/x-****.pem", redaction.hide("keys/" + random + "/x-" + random + ".pem"));
    }

    @Test
    void of_two_values_that_begin_alike_the_longer_is_hidden_whole() {
        Redaction redaction = redactionOf(Secret.random(random.substring(0, 12)), Secret.random(random));

        assertEquals("a **** b ****", redaction.hide("a " + random + " b " + random.substring(0, 12)));
    }

    @Test
    void a_chosen_value_of_mixed_characters_is_hidden() {
        Redaction redaction = redactionOf(Secret.chosen("Ab" + random.substring(0, 4) + "!"));

        assertEquals("by ****", redaction.hide("by Ab" + random.substring(0, 4) + "!"));
    }

    @Test
    void a_chosen_value_that_is_a_plain_word_leaves_paths_whole() {
        Redaction redaction = redactionOf(Secret.chosen("postgres"), Secret.chosen("my-app"));

        assertEquals("my-app/docker/postgres/init.sql", redaction.hide("my-app/docker/postgres/init.sql"));
    }

    @Test
    void text_without_any_value_is_handed_back_as_it_is() {
        assertEquals("abc", redactionOf(Secret.random(random)).hide("abc"));
        assertEquals("abcdefgh", redactionOf().hide("abcdefgh"));
    }

    private static Redaction redactionOf(Secret... secrets) {
        return new Redaction(
                List.of(secrets).stream().map(RedactionTest::finding).toList());
    }

    private static Finding finding(Secret secret) {
        return new Finding(
                new Fingerprint("v1:0"),
                "a-key",
                "A key",
                Severity.HIGH,
                secret,
                "",
                List.of(new Location(Origin.WORK_TREE, "A.java", "", 1, 1, 1, 2)),
                "",
                Optional.empty(),
                0,
                new Remedy("", "", List.of()),
                List.of(),
                Optional.empty());
    }
}
