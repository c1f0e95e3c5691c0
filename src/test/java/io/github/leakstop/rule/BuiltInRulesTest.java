package io.github.leakstop.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.leakstop.finding.Remedy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Laws of the rules that leakstop brings along. */
class BuiltInRulesTest {
    private static final Path RULES = Path.of("rules");
    /** Strings with the name of a provider that stand for a format, a report or this project. */
    private static final Pattern NO_PROVIDER =
            Pattern.compile("io\\.github|version https://[a-z-]+\\.github\\.com/spec|^\"gitlab\"$");

    /** Synthetic values and marks, so that what is left of an example is its syntax. */
    private static final Pattern VALUE = Pattern.compile("\\{\\{.*?}}|«(?:[a-z0-9-]+\\|)?|»");

    private static final Pattern STRING = Pattern.compile("\"\"\".*?\"\"\"|\"(?:[^\"\\\\\n]|\\\\.)*\"", Pattern.DOTALL);

    @Test
    void the_jar_brings_what_the_rules_folder_holds() throws Exception {
        assertEquals(RulePackReader.read(RULES).pack(), BuiltInRules.load());
    }

    @Test
    void every_rule_shows_two_syntaxes_and_two_false_friends() throws Exception {
        Set<String> bare = new TreeSet<>();
        for (RuleExamples rule : RulePackReader.read(RULES).examples()) {
            long syntaxes = rule.examples().stream()
                    .map(e -> VALUE.matcher(e.template().source()).replaceAll(""))
                    .distinct()
                    .count();
            if (syntaxes < 2
                    || rule.counterexamples().size() < 2
                    || rule.counterexamples().stream().anyMatch(c -> c.because().isBlank())) {
                bare.add(rule.ruleId());
            }
        }

        assertEquals(Set.of(), bare);
    }

    @Test
    void every_rule_says_why_what_to_do_and_where_to_read() throws Exception {
        Set<String> silent = new TreeSet<>();
        for (Rule rule : RulePackReader.read(RULES).pack().rules()) {
            Remedy remedy = rule.remedy();
            boolean pages = !remedy.references().isEmpty()
                    && remedy.references().stream().allMatch(r -> r.startsWith("https://"));
            if (remedy.why().isBlank() || remedy.fix().isBlank() || !pages) {
                silent.add(rule.id());
            }
        }

        assertEquals(Set.of(), silent);
    }

    @Test
    void rules_stand_in_their_file_in_the_order_of_ids() throws Exception {
        Pattern id = Pattern.compile("(?m)^  - id: (\\S+)");
        for (Path file : ruleFiles()) {
            List<String> ids = id.matcher(Files.readString(file))
                    .results()
                    .map(m -> m.group(1))
                    .toList();

            assertFalse(ids.isEmpty(), file.toString());
            assertEquals(ids.stream().sorted().toList(), ids, file.toString());
        }
    }

    @Test
    void no_string_of_the_code_names_a_provider() throws IOException {
        Set<String> named = new TreeSet<>();
        for (Path file : ruleFiles()) {
            String provider = file.getFileName().toString().replace(".yml", "");
            if (!provider.equals("generic")) {
                Pattern word = Pattern.compile("(?i)(?<![a-z])" + Pattern.quote(provider) + "(?![a-z])");
                strings()
                        .filter(s -> word.matcher(s).find()
                                && !NO_PROVIDER.matcher(s).find())
                        .forEach(named::add);
            }
        }

        assertEquals(Set.of(), named);
    }

    private static List<Path> ruleFiles() throws IOException {
        try (Stream<Path> files = Files.list(RULES)) {
            return files.filter(f -> !f.endsWith("words.yml")).sorted().toList();
        }
    }

    private static Stream<String> strings() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            List<Path> sources =
                    files.filter(f -> f.toString().endsWith(".java")).toList();
            Set<String> strings = new TreeSet<>();
            for (Path source : sources) {
                Matcher matcher = STRING.matcher(Files.readString(source));
                while (matcher.find()) {
                    strings.add(matcher.group());
                }
            }
            assertFalse(strings.isEmpty());
            return strings.stream();
        }
    }
}
