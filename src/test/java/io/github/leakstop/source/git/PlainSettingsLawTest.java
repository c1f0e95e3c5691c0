package io.github.leakstop.source.git;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.eclipse.jgit.errors.ConfigInvalidException;
import org.eclipse.jgit.lib.Config;

class PlainSettingsLawTest {
    private static final String USUAL = """
            [core]
            \trepositoryformatversion = 0
            \tbare = false
            # what the clone came from
            [remote "origin"]
            \turl = https://example.org/shop.git
            \tfetch = +refs/heads/*:refs/remotes/origin/*
            [branch "main"]
            \tremote = origin
            """;

    @Example
    void what_git_writes_into_a_clone_is_plain() throws Exception {
        Optional<Settings> read = PlainSettings.of(USUAL);

        assertTrue(read.isPresent());
        assertEquals(values(byJGit(USUAL)), values(read.get()));
    }

    @Property(tries = 3000)
    void whatever_is_plain_says_what_jgit_reads_in_it(@ForAll("lines") List<String> lines) {
        String text = String.join("\n", lines);

        PlainSettings.of(text).ifPresent(read -> assertEquals(values(byJGitSurely(text)), values(read)));
    }

    @Provide
    Arbitrary<List<String>> lines() {
        Arbitrary<String> usual = Arbitraries.of(
                "[core]",
                "[Core]",
                "[remote \"origin\"]",
                "[remote \"a b\"]",
                "[extensions]",
                "\tbare = true",
                "bare=false",
                "  Bare = TRUE  ",
                "\turl = https://example.org/a b.git",
                "name = Jürgen",
                "; a remark",
                "",
                "\t");
        Arbitrary<String> odd = Arbitraries.of(
                "[include]",
                "[core \"\"]",
                "[core ]",
                "[core] bare = true",
                "[remote \"a\\\"b\"]",
                "[a.b]",
                "alone",
                "empty =",
                "quoted = \"a b\"",
                "continued = a\\",
                "remarked = a # b",
                "remarked = a;b",
                "not a name = 1",
                "under_score = 1",
                "carriage = 1\r",
                "\uFEFF[core]",
                "= 1");
        Arbitrary<String> any =
                Arbitraries.strings().withChars("[]\"=#;\\ \tab1-.").ofMaxLength(12);
        return Arbitraries.frequencyOf(Tuple.of(12, usual), Tuple.of(1, odd), Tuple.of(1, any))
                .list()
                .ofMaxSize(12);
    }

    private static Map<String, String> values(Settings settings) {
        Map<String, String> values = new TreeMap<>();
        for (Settings.Entry entry : settings.entries()) {
            String key = entry.section().toLowerCase(Locale.ROOT) + "\n" + entry.subsection() + "\n"
                    + entry.name().toLowerCase(Locale.ROOT);
            values.put(
                    key,
                    settings.value(entry.section(), entry.subsection(), entry.name())
                            .orElseThrow());
        }
        return values;
    }

    private static Settings byJGit(String text) throws ConfigInvalidException {
        Config config = new Config();
        config.fromText(text);
        return JGitSettings.of(config);
    }

    private static Settings byJGitSurely(String text) {
        try {
            return byJGit(text);
        } catch (ConfigInvalidException e) {
            throw new AssertionError("JGit refuses what was taken for plain: " + text, e);
        }
    }
}
