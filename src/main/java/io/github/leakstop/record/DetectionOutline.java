package io.github.leakstop.record;

import io.github.leakstop.finding.Candidate;
import io.github.leakstop.finding.Detection;
import io.github.leakstop.finding.Redaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a content gave, less the values: with the content's bytes at hand it is the detection again, at no more than a look
 * at the bytes of the values. Immutable.
 */
public record DetectionOutline(
        List<CandidateOutline> candidates, Set<String> mentions, List<Detection.InlineAllow> allows) {
    public DetectionOutline {
        candidates = List.copyOf(candidates);
        mentions = Set.copyOf(mentions);
        allows = List.copyOf(allows);
    }

    /** Empty where a value does not stand in the content as it is; such a content has to be looked at again. */
    public static Optional<DetectionOutline> of(Detection detection, byte[] content, int length) {
        List<CandidateOutline> outlines = new ArrayList<>();
        for (Candidate candidate : detection.candidates()) {
            CandidateOutline.of(candidate, content, length).ifPresent(outlines::add);
        }
        return outlines.size() == detection.candidates().size()
                ? Optional.of(new DetectionOutline(outlines, detection.mentions(), detection.allows()))
                : Optional.empty();
    }

    /**
     * The detection.
     *
     * @param content the bytes that it was made of
     */
    public Detection in(byte[] content) {
        return new Detection(
                candidates.stream().map(candidate -> candidate.in(content)).toList(), mentions, allows);
    }

    /** Whether one of its texts holds a value that was found, so that it must not be written down. */
    public boolean tells(Redaction found) {
        return Stream.concat(
                        candidates.stream().flatMap(CandidateOutline::texts),
                        allows.stream().map(Detection.InlineAllow::reason))
                .anyMatch(found::hides);
    }
}
