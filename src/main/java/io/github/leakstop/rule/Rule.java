package io.github.leakstop.rule;

import io.github.leakstop.finding.Evidence;
import io.github.leakstop.finding.Remedy;
import io.github.leakstop.finding.Severity;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One rule of a pack. A value is claimed where its shape or pattern matches, every validator accepts it, and one of the
 * {@code when} lines holds.
 *
 * @param id {@code <file>-<what>}, never changed
 * @param provider name of the file it stands in
 * @param title for reports
 * @param severity worst that it can be
 * @param role part of a credential
 * @param keywords words of which one must be in the content for {@code pattern} to be tried, lower case
 * @param names names that may take the value, compared without case and separators; empty means the role's own words
 * @param shape form of the value
 * @param pattern RE2 expression, its group {@code secret} or whole match is the value; an alternative to {@code shape}
 * @param chosen a person chose it: shown by length only, no plain hash
 * @param validators named tests with arguments, such as {@code distinct:11}
 * @param when in order; the first that holds gives the severity
 * @param companions ids of the other parts of the credential
 * @param over ids of rules that this one beats where both claim a span, beside what specificity settles
 * @param formerly ids it had before
 * @param samples SHA-256 in hex of public sample values that are no leak
 * @param remedy harm and cure
 */
public record Rule(
        String id,
        String provider,
        String title,
        Severity severity,
        Role role,
        List<String> keywords,
        List<String> names,
        Optional<Shape> shape,
        Optional<String> pattern,
        boolean chosen,
        List<String> validators,
        List<When> when,
        List<String> companions,
        List<String> over,
        List<String> formerly,
        Set<String> samples,
        Remedy remedy) {
    public Rule {
        keywords = List.copyOf(keywords);
        names = List.copyOf(names);
        validators = List.copyOf(validators);
        when = List.copyOf(when);
        companions = List.copyOf(companions);
        over = List.copyOf(over);
        formerly = List.copyOf(formerly);
        samples = Set.copyOf(samples);
    }

    /** Whether both, of one pack, are the same rule. */
    public boolean isSame(Rule other) {
        return id.equals(other.id);
    }

    /**
     * What the evidence makes of a candidate: the severity of the first {@code when} line that holds, or empty where none
     * does. A provider's word in the name or in the path counts as its context, a companion in the same content as one beside it.
     */
    public Optional<Severity> severityFor(Set<Evidence> evidence) {
        for (When line : when) {
            if (line.all().stream().allMatch(e -> holds(e, evidence))) {
                return Optional.of(line.severity());
            }
        }
        return Optional.empty();
    }

    /**
     * Whether it counts for little and anything may have its form: what a general rule makes of the value's name then goes
     * before it.
     */
    public boolean isFaint() {
        return severity == Severity.LOW && shape.flatMap(Shape::keyword).isEmpty() && pattern.isEmpty();
    }

    static boolean holds(Evidence asked, Set<Evidence> evidence) {
        return evidence.contains(asked)
                || (asked == Evidence.CONTEXT
                        && (evidence.contains(Evidence.OWN_NAME) || evidence.contains(Evidence.PATH)))
                || (asked == Evidence.BESIDE && evidence.contains(Evidence.PAIR));
    }
}
