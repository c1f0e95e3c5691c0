package io.github.leakstop.rule;

import java.util.List;

/**
 * An example with synthetic values filled in and its marks taken out.
 *
 * @param text what the detector is given
 * @param marks the spans that it has to claim, in order; nothing else may be claimed
 */
public record MarkedText(String text, List<Mark> marks) {
    public MarkedText {
        marks = List.copyOf(marks);
    }

    /**
     * A span that a rule has to claim.
     *
     * @param ruleId the rule
     * @param start index of its first character in the text
     * @param end index behind its last
     */
    public record Mark(String ruleId, int start, int end) {}
}
