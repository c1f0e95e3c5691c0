package io.github.leakstop.rule;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import io.github.leakstop.finding.Evidence;
import io.github.leakstop.finding.Remedy;
import io.github.leakstop.finding.Severity;
import io.github.leakstop.rule.YamlNode.Scalar;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads one rule of a file. */
final class RuleReader {
    private static final int SHORTEST_KEYWORD = 3;
    private static final Set<Evidence> COMPANY = EnumSet.of(Evidence.PAIR, Evidence.ADJACENT, Evidence.BESIDE);
    private static final String ID = "[a-z0-9]+(-[a-z0-9]+)+";

    private final String file;
    private final String provider;
    private final Set<String> samples;
    private final Section rule;

    RuleReader(String file, String provider, Set<String> samples, Section rule) {
        this.file = file;
        this.provider = provider;
        this.samples = samples;
        this.rule = rule;
    }

    RuleDraft read() {
        Scalar id = id();
        Scalar title = rule.text("title");
        Scalar severity = rule.text("severity");
        Role role = role();
        List<Scalar> companions = rule.texts("companions");
        List<Scalar> over = rule.texts("over");
        Optional<Scalar> replaces = rule.optionalText("replaces");
        List<When> when = when(severity, companions);
        Optional<Scalar> shape = rule.optionalText("shape");
        Optional<Scalar> pattern = rule.optionalText("pattern");
        if (shape.isPresent() && pattern.isPresent()) {
            rule.problem(pattern.get(), "a rule has a shape or a pattern, not both");
        }
        List<String> formerly = new ArrayList<>(texts(rule.texts("formerly")));
        replaces.ifPresent(r -> formerly.add(r.text()));
        Remedy remedy = new Remedy(rule.text("why").text(), rule.text("fix").text(), texts(rule.texts("references")));
        Rule read = new Rule(
                id.text(),
                provider,
                title.text(),
                WhenReader.severity(rule, severity),
                role,
                keywords(pattern),
                texts(rule.texts("names")),
                shape.flatMap(this::shape),
                pattern.map(this::pattern),
                rule.flag("chosen"),
                texts(rule.texts("validators")),
                when,
                texts(companions),
                texts(over),
                formerly,
                samples,
                remedy);
        List<Scalar> references = new ArrayList<>(companions);
        references.addAll(over);
        RuleExamples examples = ExamplesReader.read(id.text(), rule, references);
        rule.done();
        return new RuleDraft(file, read, id, references, replaces, examples);
    }

    private Scalar id() {
        Scalar id = rule.text("id");
        if (!id.text().isEmpty() && !(id.text().matches(ID) && id.text().startsWith(provider + "-"))) {
            rule.problem(id, "an id is " + provider + "-<what> in lower case and dashes, this is '" + id.text() + "'");
        }
        return id;
    }

    private Role role() {
        Scalar word = rule.text("role");
        return rule.oneOf(word, "role", Words.of(Role.class)) ? Words.parse(Role.class, word.text()) : Role.ANY;
    }

    private List<When> when(Scalar severity, List<Scalar> companions) {
        List<When> when = WhenReader.read(rule);
        Optional<Severity> worst = when.stream().map(When::severity).min(Severity::compareTo);
        boolean known = Words.of(Severity.class).contains(severity.text());
        if (known && worst.isPresent() && !Words.of(worst.get()).equals(severity.text())) {
            rule.problem(severity, "'severity' is the worst that 'when' can say: " + Words.of(worst.get()));
        }
        boolean needsCompany = when.stream().anyMatch(w -> !Collections.disjoint(w.all(), COMPANY));
        if (needsCompany && companions.isEmpty()) {
            rule.problem(rule.place(), "'pair', 'adjacent' and 'beside' ask for 'companions'");
        }
        return when;
    }

    private Optional<Shape> shape(Scalar text) {
        try {
            return Optional.of(Shape.parse(text.text()));
        } catch (IllegalArgumentException e) {
            rule.problem(text, "bad shape: " + e.getMessage());
            return Optional.empty();
        }
    }

    private String pattern(Scalar text) {
        try {
            Pattern.compile(text.text());
        } catch (PatternSyntaxException e) {
            rule.problem(text, "bad pattern: " + e.getDescription() + " in '" + e.getPattern() + "'");
        }
        return text.text();
    }

    private List<String> keywords(Optional<Scalar> pattern) {
        List<Scalar> keywords = rule.texts("keywords");
        if (pattern.isPresent() && keywords.isEmpty()) {
            rule.problem(pattern.get(), "a pattern needs 'keywords', words of which one stands in every match");
        }
        for (Scalar word : keywords) {
            if (pattern.isEmpty()) {
                rule.problem(word, "'keywords' go with a pattern");
            } else if (word.text().length() < SHORTEST_KEYWORD) {
                rule.problem(word, "a keyword has three characters or more");
            }
        }
        return keywords.stream().map(w -> w.text().toLowerCase(Locale.ROOT)).toList();
    }

    private static List<String> texts(List<Scalar> scalars) {
        return scalars.stream().map(Scalar::text).toList();
    }
}
