package io.github.leakstop.record;

import io.github.leakstop.finding.Candidate;
import io.github.leakstop.finding.Evidence;
import io.github.leakstop.finding.Secret;
import io.github.leakstop.finding.Severity;
import io.github.leakstop.finding.Strides;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A candidate without its value, of which it says only where it stands in the content's bytes. The other
 * components are those of {@link Candidate}.
 *
 * @param strides how to read the value from its start on
 * @param chosen whether a person chose the value
 */
public record CandidateOutline(
        String ruleId,
        String provider,
        Severity severity,
        Strides strides,
        boolean chosen,
        String name,
        int line,
        int column,
        int endLine,
        int endColumn,
        long start,
        String excerpt,
        Set<Evidence> evidence,
        Set<Evidence> needed,
        int company,
        List<String> notes) {
    public CandidateOutline {
        evidence = Set.copyOf(evidence);
        needed = Set.copyOf(needed);
        notes = List.copyOf(notes);
    }

    /** Empty where the value does not stand in the content letter by letter. */
    static Optional<CandidateOutline> of(Candidate candidate, byte[] content, int length) {
        int start = (int) Math.min(candidate.start(), length);
        return candidate.secret().stridesIn(content, length, start).map(strides -> of(candidate, strides));
    }

    private static CandidateOutline of(Candidate candidate, Strides strides) {
        return new CandidateOutline(
                candidate.ruleId(),
                candidate.provider(),
                candidate.severity(),
                strides,
                candidate.secret().isChosen(),
                candidate.name(),
                candidate.line(),
                candidate.column(),
                candidate.endLine(),
                candidate.endColumn(),
                candidate.start(),
                candidate.excerpt(),
                candidate.evidence(),
                candidate.needed(),
                candidate.company(),
                candidate.notes());
    }

    /** The candidate, with the value taken out of the content that it was made of. */
    Candidate in(byte[] content) {
        String value = strides.read(content, (int) start);
        return new Candidate(
                ruleId,
                provider,
                severity,
                chosen ? Secret.chosen(value) : Secret.random(value),
                name,
                line,
                column,
                endLine,
                endColumn,
                start,
                excerpt,
                evidence,
                needed,
                company,
                notes);
    }

    /** All that was taken from the content. */
    Stream<String> texts() {
        return Stream.concat(Stream.of(name, excerpt), notes.stream());
    }
}
