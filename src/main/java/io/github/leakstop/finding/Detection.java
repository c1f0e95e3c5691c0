package io.github.leakstop.finding;

import java.util.List;
import java.util.Set;

/**
 * What one content gave: the same for the same bytes and rules, wherever the content lies.
 *
 * @param candidates in order of their offset
 * @param mentions providers that the content speaks of
 * @param allows inline excuses that the content holds
 */
public record Detection(List<Candidate> candidates, Set<String> mentions, List<InlineAllow> allows) {
    public static final Detection NONE = new Detection(List.of(), Set.of(), List.of());

    public Detection {
        candidates = List.copyOf(candidates);
        mentions = Set.copyOf(mentions);
        allows = List.copyOf(allows);
    }

    /** Whether it has neither candidates nor excuses, so that it tells at most of whom the content speaks. */
    public boolean isOnlySpeech() {
        return candidates.isEmpty() && allows.isEmpty();
    }

    /**
     * A comment {@code leakstop:allow rule-id -- reason}; it covers its own line and, where it stands alone, the next.
     *
     * @param line the line it stands on
     * @param alone nothing but the comment stands on that line
     */
    public record InlineAllow(int line, String ruleId, String reason, boolean alone) {}
}
