package io.github.leakstop.record;

import io.github.leakstop.finding.Candidate;
import io.github.leakstop.finding.Evidence;
import io.github.leakstop.finding.Secret;
import io.github.leakstop.finding.Severity;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A candidate without its value, of which it says only where it stands in the content's bytes, as UTF-8. The other
 * components are those of {@link Candidate}.
 *
 * @param strides from the start on, how many bytes are the value's, how many are passed over, and so in turn: a value of two
 *     literals has three
 * @param chosen whether a person chose the value
 */
public record CandidateOutline(
        String ruleId,
        String provider,
        Severity severity,
        List<Integer> strides,
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
    private static final int MOST_STRIDES = 32;
    private static final int LONGEST_GAP = 200;

    public CandidateOutline {
        strides = List.copyOf(strides);
        evidence = Set.copyOf(evidence);
        needed = Set.copyOf(needed);
        notes = List.copyOf(notes);
    }

    /** Empty where the value does not stand in the content letter by letter, such as one with a character in escapes. */
    static Optional<CandidateOutline> of(Candidate candidate, byte[] content, int length) {
        byte[] value = candidate.secret().reveal().getBytes(StandardCharsets.UTF_8);
        return strides(value, content, length, (int) Math.min(candidate.start(), length))
                .map(strides -> of(candidate, strides));
    }

    private static Optional<List<Integer>> strides(byte[] value, byte[] content, int length, int start) {
        List<Integer> strides = new ArrayList<>();
        int at = start;
        int taken = 0;
        while (taken < value.length) {
            int from = at;
            while (at < length && taken < value.length && content[at] == value[taken]) {
                at++;
                taken++;
            }
            strides.add(at - from);
            from = at;
            while (taken < value.length && at < length && at - from < LONGEST_GAP && content[at] != value[taken]) {
                at++;
            }
            boolean lost = taken < value.length && (at == length || at - from == LONGEST_GAP);
            if (lost || strides.size() > MOST_STRIDES) {
                return Optional.empty();
            }
            strides.add(at - from);
        }
        return Optional.of(strides);
    }

    private static CandidateOutline of(Candidate candidate, List<Integer> strides) {
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
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int at = (int) start;
        for (int i = 0; i < strides.size(); i++) {
            if (i % 2 == 0) {
                bytes.write(content, at, strides.get(i));
            }
            at += strides.get(i);
        }
        String value = bytes.toString(StandardCharsets.UTF_8);
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
