package io.github.leakstop.rule;

import java.util.List;
import java.util.stream.Collectors;

/** Rules that cannot be used; its message lists every mistake, one a line, with file, line and column. */
public final class RulePackException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    RulePackException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** Sorted by place. */
    public List<Problem> problems() {
        return problems;
    }
}
