package io.github.leakstop.triage;

import io.github.leakstop.finding.Candidate;
import io.github.leakstop.finding.Evidence;
import io.github.leakstop.finding.Located;
import io.github.leakstop.finding.Severity;
import io.github.leakstop.rule.Rule;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * A candidate that counts where it stands.
 *
 * @param where its content with all places of it
 * @param candidate what detection said
 * @param rule rule that claims it
 * @param evidence the candidate's, and {@code PATH} where its place adds that
 * @param severity what the evidence makes of it
 * @param lowered detection set it below what the rule says ({@code demo}): more evidence does not raise it again
 */
record Claim(
        Located where, Candidate candidate, Rule rule, Set<Evidence> evidence, Severity severity, boolean lowered) {
    Claim {
        evidence = Set.copyOf(evidence);
    }

    /** The claim that a candidate has at its place, or empty for a latent one that its place does not confirm. */
    static Optional<Claim> of(Located where, Candidate candidate, Rule rule, boolean placeSpeaks) {
        boolean confirmed = placeSpeaks && candidate.needed().contains(Evidence.PATH);
        if (!candidate.isFirm() && !confirmed) {
            return Optional.empty();
        }
        Set<Evidence> evidence = placeSpeaks ? both(candidate.evidence(), Set.of(Evidence.PATH)) : candidate.evidence();
        Severity expected =
                rule.severityFor(confirmed ? evidence : candidate.evidence()).orElse(candidate.severity());
        boolean lowered = candidate.severity().compareTo(expected) > 0;
        Claim plain = new Claim(where, candidate, rule, candidate.evidence(), candidate.severity(), lowered);
        return Optional.of(plain.with(evidence));
    }

    /** The same claim with more evidence; never milder than it is. */
    Claim with(Set<Evidence> more) {
        Set<Evidence> all = both(evidence, more);
        Severity raised = lowered ? severity : rule.severityFor(all).orElse(severity);
        return new Claim(where, candidate, rule, all, raised.atLeast(severity) ? raised : severity, lowered);
    }

    boolean isFirm() {
        return candidate.isFirm();
    }

    /** Both, of one content, share a character. */
    boolean overlaps(Claim other) {
        return start() < other.end() && other.start() < end();
    }

    /** Line and column as one number that grows along the content. */
    long start() {
        return position(candidate.line(), candidate.column());
    }

    /** Position behind the last character. */
    long end() {
        return position(candidate.endLine(), candidate.endColumn());
    }

    private static long position(int line, int column) {
        return (long) line << Integer.SIZE | column;
    }

    private static Set<Evidence> both(Set<Evidence> some, Set<Evidence> more) {
        Set<Evidence> all = EnumSet.noneOf(Evidence.class);
        all.addAll(some);
        all.addAll(more);
        return all;
    }
}
