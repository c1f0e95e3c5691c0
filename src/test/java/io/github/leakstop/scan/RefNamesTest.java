package io.github.leakstop.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RefNamesTest {
    private final RefNames names = new RefNames(List.of(
            "HEAD",
            "refs/heads/main",
            "refs/heads/release/1.x",
            "refs/remotes/origin/develop",
            "refs/remotes/origin/main",
            "refs/stash",
            "refs/tags/v1.0",
            "refs/tags/v1.1"));

    @Test
    void a_full_name_or_a_short_one_is_the_ref() {
        assertEquals(Set.of("refs/tags/v1.0"), names.matching("refs/tags/v1.0"));
        assertEquals(Set.of("refs/tags/v1.0"), names.matching("v1.0"));
        assertEquals(Set.of("refs/tags/v1.0"), names.matching("tags/v1.0"));
        assertEquals(Set.of("refs/remotes/origin/main"), names.matching("origin/main"));
        assertEquals(Set.of("refs/heads/main"), names.matching("main"));
        assertEquals(Set.of("HEAD"), names.matching("HEAD"));
        assertEquals(Set.of("refs/stash"), names.matching("stash"));
    }

    @Test
    void a_star_stands_for_anything_and_a_question_mark_for_one() {
        assertEquals(Set.of("refs/heads/main", "refs/heads/release/1.x"), names.matching("refs/heads/*"));
        assertEquals(Set.of("refs/heads/release/1.x"), names.matching("release/*"));
        assertEquals(Set.of("refs/tags/v1.0", "refs/tags/v1.1"), names.matching("refs/tags/v1.?"));
        assertEquals(Set.of(), names.matching("refs/tags/v1?"));
    }

    @Test
    void what_may_have_been_meant_is_told() {
        assertEquals(" Did you mean origin/develop?", names.hint("develop"));
        assertEquals(" Did you mean origin/main~3?", names.hint("orgin/main~3"));
        assertEquals(" Did you mean refs/heads/*?", names.hint("refs/head/*"));
        assertEquals(" Did you mean refs/heads/*?", names.hint("refs/heads"));
        assertEquals("", names.hint("0123456789abcdef"));
    }
}
