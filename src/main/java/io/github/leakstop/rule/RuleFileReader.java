package io.github.leakstop.rule;

import io.github.leakstop.rule.YamlNode.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads one file of rules. */
final class RuleFileReader {
    private static final String SHA_256 = "[0-9a-f]{64}";

    private RuleFileReader() {}

    /**
     * @param provider what the file's name says
     * @return empty where the text is no group of fields; the problem is then told
     */
    static Optional<RuleFile> read(String file, String provider, String text, Problems problems) {
        return YamlTree.read(file, text, problems)
                .flatMap(root -> Section.of(file, root, "a rule file", problems))
                .map(section -> read(file, provider, section));
    }

    private static RuleFile read(String file, String provider, Section section) {
        Scalar named = section.text("provider");
        if (!named.text().equals(provider) && !named.text().isEmpty()) {
            section.problem(named, "'provider' is the file's name: " + provider);
        }
        List<String> mentions = section.texts("mentions").stream()
                .map(m -> m.text().toLowerCase(Locale.ROOT))
                .toList();
        List<Scalar> samples = section.texts("samples");
        samples.stream()
                .filter(s -> !s.text().matches(SHA_256))
                .forEach(s ->
                        section.problem(s, "a sample is the SHA-256 of a value in lower-case hex, never the value"));
        Set<String> hashes = samples.stream().map(Scalar::text).collect(Collectors.toSet());
        List<RuleDraft> rules = new ArrayList<>();
        for (YamlNode item : section.items("rules")) {
            section.section(item, "a rule")
                    .ifPresent(rule -> rules.add(new RuleReader(file, provider, hashes, rule).read()));
        }
        if (rules.isEmpty()) {
            section.problem(section.place(), "'rules' is missing: a file has at least one");
        }
        section.done();
        return new RuleFile(provider, mentions, rules);
    }
}
