package io.github.leakstop.detect;

import io.github.leakstop.detect.assignment.Form;
import io.github.leakstop.finding.Evidence;
import io.github.leakstop.finding.Severity;
import java.util.Optional;

/** A value that a rule may claim, while the evidence for it is gathered. Belongs to one examination. */
final class Sighting {
    private final CompiledRule rule;
    private final int start;
    private final int end;
    private final String value;
    private final Holder holder;
    private final boolean stuck;
    private int evidence;
    private int distance = Integer.MAX_VALUE;
    private boolean inOrder;

    /**
     * @param holder what holds the value, or nothing
     * @param stuck it counts only beside its company
     */
    Sighting(CompiledRule rule, int start, int end, String value, Holder holder, boolean stuck) {
        this.rule = rule;
        this.start = start;
        this.end = end;
        this.value = value;
        this.holder = holder;
        this.stuck = stuck;
    }

    CompiledRule rule() {
        return rule;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    String value() {
        return value;
    }

    Holder holder() {
        return holder;
    }

    /** Whether something sticks to it and no company is there to show it all the same. */
    boolean isHidden() {
        return stuck && !has(Evidence.PAIR);
    }

    /** Whether the holder holds this and nothing else to speak of, so that its name is the value's name. */
    boolean isNamed() {
        return holder.isFilledBy(start, end);
    }

    String name() {
        return isNamed() ? holder.name() : "";
    }

    /** The name, where one takes this very value: what is called with it says little of it. */
    String label() {
        boolean argument = holder.assignment().form() == Form.ARGUMENT;
        return isNamed() && !(argument && holder.assignment().name().isEmpty()) ? holder.name() : "";
    }

    void add(Evidence more) {
        evidence |= CompiledRule.bit(more);
    }

    boolean has(Evidence asked) {
        return (evidence & CompiledRule.bit(asked)) != 0;
    }

    int evidence() {
        return evidence;
    }

    /** How far the provider's nearest mention is. */
    int distance() {
        return distance;
    }

    void mentionedAt(int bytes) {
        distance = bytes;
    }

    /** The company stands on the side where people write it: key before secret. */
    void isInOrder() {
        inOrder = true;
    }

    boolean standsInOrder() {
        return inOrder;
    }

    /** What the evidence makes of it. */
    Optional<Severity> firm() {
        return rule.severity(evidence);
    }

    /** What it would be if only its place spoke of the provider. */
    Optional<Severity> latent() {
        return rule.severity(evidence | CompiledRule.bit(Evidence.PATH));
    }

    boolean overlaps(Sighting other) {
        return start < other.end && other.start < end;
    }
}
