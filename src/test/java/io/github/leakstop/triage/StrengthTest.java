package io.github.leakstop.triage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StrengthTest {
    private static final String BASE62 = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

    @Property(tries = 500)
    void what_a_machine_drew_with_128_bits_and_more_is_unguessable(@ForAll long seed) {
        Random random = new Random(seed);
        assertTrue(Strength.isUnguessable(drawn(random, BASE62.substring(0, 16), 32)), "hex");
        assertTrue(Strength.isUnguessable(new UUID(random.nextLong(), random.nextLong()).toString()), "uuid");
        assertTrue(Strength.isUnguessable(drawn(random, BASE62, 32)), "base62");
        assertTrue(Strength.isUnguessable("https://hooks.example.com/services/" + drawn(random, BASE62, 32)), "url");
    }

    @Property(tries = 500)
    void what_a_machine_drew_with_less_than_80_bits_is_never_called_unguessable(@ForAll long seed) {
        Random random = new Random(seed);
        assertFalse(Strength.isUnguessable(drawn(random, BASE62, 13)));
        assertFalse(Strength.isUnguessable(drawn(random, BASE62.substring(0, 16), 19)));
        assertFalse(Strength.isUnguessable(drawn(random, BASE62.substring(0, 10), 24)));
        assertFalse(Strength.isUnguessable(
                "jdbc:x://user:" + drawn(random, BASE62, 12) + "@long-host-name-17.example.com/db"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "correct horse battery staple",
                "SuperSecretPassword2024!",
                "MyVeryOwnCompany-Production-Password-1",
                "00000000000000000000000000000000",
                "0123456789abcdef0123456789abcdef",
                "deadbeefdeadbeefdeadbeefdeadbeef",
                "abcdefghijklmnopqrstuvwxyz0123456789",
                // leakstop:allow generic-weak-password -- guessable on purpose, at a host that is not there
                "mongodb://admin:letmein@cluster0.example.mongodb.net:27017/orders?authSource=admin",
                "https://example.com",
            })
    void what_a_person_may_have_chosen_is_guessable(String value) {
        assertFalse(Strength.isUnguessable(value));
    }

    @Test
    void twelve_words_of_a_wallet_are_unguessable() {
        String words = "copper lantern village orbit mango thunder pencil rabbit winter cactus velvet anchor";
        assertTrue(Strength.isUnguessable(words));
    }

    @ParameterizedTest
    @CsvSource({"a1c3e5, 24", "13579, 16.6", "k3m7x9, 31"})
    void a_characters_worth_is_that_of_the_smallest_alphabet(String value, double bits) {
        assertEquals(bits, Strength.bits(value), 0.1);
    }

    private static String drawn(Random random, String alphabet, int length) {
        return random.ints(length, 0, alphabet.length())
                .mapToObj(i -> String.valueOf(alphabet.charAt(i)))
                .collect(Collectors.joining());
    }
}
