package io.github.leakstop.source.git;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.eclipse.jgit.ignore.FastIgnoreRule;

class IgnoreRuleLawTest {
    @Property(tries = 10_000)
    void a_plain_rule_matches_what_jgit_says_it_matches(
            @ForAll("lines") String line, @ForAll("paths") String path, @ForAll boolean isFolder) {
        Optional<IgnoreRule> plain = IgnoreRule.Plain.of(line);

        if (plain.isPresent()) {
            FastIgnoreRule byJGit = new FastIgnoreRule(line);
            assertEquals(
                    byJGit.isMatch(path, isFolder, true), plain.get().matches(path, isFolder), line + " of " + path);
            assertEquals(byJGit.getNegation(), plain.get().takesBack(), line);
        }
    }

    @Example
    void what_stands_in_most_ignore_files_is_plain() {
        for (String line : new String[] {
            "target/",
            "/build",
            "!.mvn/wrapper/maven-wrapper.jar",
            "*.iml",
            ".idea",
            "hs_err_pid*",
            "!keep",
            "a/b/",
            "a/*",
            "/a/b/*"
        }) {
            assertTrue(IgnoreRule.Plain.of(line).isPresent(), line);
        }
    }

    @Example
    void what_has_to_be_interpreted_is_left_to_jgit() {
        for (String line : new String[] {
            "*",
            "**",
            "**/a",
            "a/**",
            "a*/*",
            "/*.x",
            "*.py[cod]",
            "a?b",
            "a*b",
            "*a*",
            "a\\ ",
            "a ",
            "!",
            "/",
            "//a",
            "é",
            "a/*.b"
        }) {
            assertEquals(Optional.empty(), IgnoreRule.Plain.of(line), line);
        }
    }

    @Provide
    Arbitrary<String> lines() {
        return Arbitraries.strings().withChars("aab./*!").ofMinLength(1).ofMaxLength(7);
    }

    @Provide
    Arbitrary<String> paths() {
        return Arbitraries.strings()
                .withChars("aab./")
                .ofMinLength(1)
                .ofMaxLength(7)
                .filter(path -> !path.startsWith("/") && !path.endsWith("/") && !path.contains("//"));
    }
}
