package io.github.leakstop.detect;

import io.github.leakstop.detect.assignment.Assignment;
import io.github.leakstop.detect.assignment.Form;
import io.github.leakstop.rule.Role;
import java.util.Optional;

/**
 * What holds a value.
 *
 * @param assignment how the text hands it over
 * @param role what the name says that the value is
 * @param block number of the call, object or run of lines it belongs to, unique in the content; 0 for none
 */
record Holder(Assignment assignment, Optional<Role> role, long block) {
    /** For a value that no assignment holds. */
    static final Holder NONE =
            new Holder(new Assignment("", 0, 0, "", -1, "", 0, 0, Form.LITERAL, 0, false), Optional.empty(), 0);

    String name() {
        return assignment.name().isEmpty() ? assignment.callee() : assignment.name();
    }

    boolean isNone() {
        return assignment.valueEnd() == 0;
    }

    int start() {
        return assignment.valueStart();
    }

    int end() {
        return assignment.valueEnd();
    }

    boolean isArgument() {
        return assignment.argument() >= 0;
    }

    /** Whether the span is all that is held, but for a few characters such as {@code Bearer}. */
    boolean isFilledBy(int from, int to) {
        return from >= start() && to <= end() && end() - start() - (to - from) <= FEW;
    }

    private static final int FEW = 12;
}
