package io.github.leakstop.source.worktree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathFilterTest {
    @ParameterizedTest(name = "{0} takes {1}: {2}")
    @CsvSource(
            delimiter = ' ',
            value = {
                "**/x/*.java a/x/B.java true",
                "**/x/*.java x/B.java true",
                "**/x/*.java a/x/y/x/B.java true",
                "**/x/*.java a/x/y/B.java false",
                "**/x/*.java ax/B.java false",
                "docs/** docs/a/b.md true",
                "docs/** docs true",
                "docs/** docsy/a false",
                "docs/ docs/a/b.md true",
                "** anything/at/all true",
                "**/*.pem key.pem true",
                "**/*.pem a/b/key.pem true",
                "*.pem a/key.pem false",
                "a/**/b a/b true",
                "a/**/b a/x/y/b true",
                "a/**/b a/xb false",
                "a?c abc true",
                "a?c a/c false",
                "*.{yml,yaml} a.yaml true",
                "*.{yml,yaml} a.json false",
                "[a-c]x bx true",
                "[!a-c]x bx false",
                "[!a-c]x /x false",
                "a.b axb false",
                "a(b)+ a(b)+ true",
                "密钥/** 密钥/a true",
                "**/target/** m/target/x true",
                "Docs/** docs/a false",
            })
    void a_pattern_matches_as_ant_and_globs_do(String pattern, String path, boolean takes) {
        assertEquals(takes, PathFilter.of(List.of(pattern), List.of()).takes(path));
        assertEquals(!takes, PathFilter.of(List.of(), List.of(pattern)).takes(path));
    }

    @Test
    void no_pattern_at_all_takes_everything() {
        assertTrue(PathFilter.ALL.takes("a/b"));
    }

    @Test
    void an_exclude_beats_an_include_of_the_same_path() {
        PathFilter filter = PathFilter.of(List.of("src/**"), List.of("**/*.png"));
        assertEquals(List.of(true, false), List.of(filter.takes("src/a"), filter.takes("src/a.png")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | is empty",
                "a\\b | has a backslash",
                "/docs/** | is absolute",
                "C:/docs | is absolute",
                "../x | has a folder '..'",
                "a//b | has an empty folder name",
                "a/**b | has ** inside the name '**b'",
                "*.{yml | has a { without }",
                "{a,{b,c}} | has a { within { }",
                "[ab | has a [ without ]",
                "[z-a] | has a range that makes no sense",
            })
    void a_bad_pattern_is_refused_and_the_message_quotes_it(String pattern, String because) {
        String message = assertThrows(IllegalArgumentException.class, () -> PathFilter.of(List.of(), List.of(pattern)))
                .getMessage();
        assertTrue(message.startsWith("the pattern '" + pattern + "' " + because), message);
        assertTrue(message.contains("; "), message);
    }

    @Test
    void many_folders_do_not_slow_down_a_pattern_with_many_stars() {
        String deep = "a/".repeat(60) + "b";
        assertEquals(false, PathFilter.of(List.of("**/a/**/a/**/c"), List.of()).takes(deep));
    }
}
