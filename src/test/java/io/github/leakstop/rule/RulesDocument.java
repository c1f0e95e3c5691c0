package io.github.leakstop.rule;

import io.github.leakstop.finding.Evidence;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The page that tells of every rule of a pack, as Markdown: what is found, what has to speak for it, what to do then. */
final class RulesDocument {
    private static final String HEAD = """
            # What leakstop finds

            Made from `rules/`; to make it anew run `%s`. What the words mean and how to write a rule is in [rules-guide.md](rules-guide.md).

            """;

    private final Map<String, List<Rule>> byProvider;

    RulesDocument(RulePack pack) {
        byProvider =
                pack.rules().stream().collect(Collectors.groupingBy(Rule::provider, TreeMap::new, Collectors.toList()));
    }

    /** @param command that writes the page anew */
    String markdown(String command) {
        StringBuilder page = new StringBuilder(HEAD.formatted(command));
        long rules = byProvider.values().stream().mapToLong(List::size).sum();
        page.append("%d rules in %d families: ".formatted(rules, byProvider.size()));
        page.append(byProvider.keySet().stream()
                .map(provider -> "[" + provider + "](#" + provider + ")")
                .collect(Collectors.joining(", ", "", ".\n")));
        byProvider.forEach((provider, family) -> {
            page.append("\n## ").append(provider).append('\n');
            family.forEach(rule -> page.append(section(rule)));
        });
        return page.toString();
    }

    private static String section(Rule rule) {
        StringBuilder text = new StringBuilder("\n### " + rule.id() + "\n\n" + rule.title() + ". ");
        text.append(form(rule).map(form -> "Form: " + form + ". ").orElse(""));
        text.append(
                rule.when().stream().map(RulesDocument::line).collect(Collectors.joining("; ", "Severity: ", ".\n\n")));
        text.append(rule.remedy().why()).append("\n\n");
        text.append("**What to do:** ").append(rule.remedy().fix()).append('\n');
        if (!rule.remedy().references().isEmpty()) {
            text.append(rule.remedy().references().stream()
                    .map(page -> "<" + page + ">")
                    .collect(Collectors.joining(", ", "\nTo read: ", "\n")));
        }
        return text.toString();
    }

    private static Optional<String> form(Rule rule) {
        return rule.shape().map(shape -> "`` " + shape.text() + " ``");
    }

    private static String line(When when) {
        String severity = Words.of(when.severity());
        if (when.all().isEmpty()) {
            return severity + " always";
        }
        return when.all().stream()
                .sorted()
                .map(RulesDocument::words)
                .collect(Collectors.joining(" and ", severity + " with ", ""));
    }

    private static String words(Evidence evidence) {
        return switch (evidence) {
            case NAME -> "a telling name";
            case OWN_NAME -> "the provider in its name";
            case CONTEXT -> "the provider near it";
            case PATH -> "the provider in the path";
            case PAIR -> "another part of the credential near it";
            case ADJACENT -> "another part right beside it";
            case PROOF -> "a passed checksum or structure";
            case BESIDE -> "another part near it or in a file beside it";
        };
    }
}
