package io.github.leakstop.record;

import io.github.leakstop.finding.Candidate;
import io.github.leakstop.finding.Secret;
import io.github.leakstop.finding.Strides;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A candidate without its value, of which it says only where it stands in the content's bytes.
 *
 * @param blank the candidate, its value empty, of which is left whether a person chose it
 * @param strides how to read the value from the candidate's start on
 */
public record CandidateOutline(Candidate blank, Strides strides) {
    /** Empty where the value does not stand in the content letter by letter. */
    static Optional<CandidateOutline> of(Candidate candidate, byte[] content, int length) {
        int start = (int) Math.min(candidate.start(), length);
        return candidate
                .secret()
                .stridesIn(content, length, start)
                .map(strides -> new CandidateOutline(with(candidate, ""), strides));
    }

    /** The candidate, with the value taken out of the content that it was made of. */
    Candidate in(byte[] content) {
        return with(blank, strides.read(content, (int) blank.start()));
    }

    private static Candidate with(Candidate candidate, String value) {
        return candidate.with(secret(candidate.secret().isChosen(), value));
    }

    static Secret secret(boolean chosen, String value) {
        return chosen ? Secret.chosen(value) : Secret.random(value);
    }

    /** All that was taken from the content. */
    Stream<String> texts() {
        return Stream.concat(Stream.of(blank.name(), blank.excerpt()), blank.notes().stream());
    }
}
