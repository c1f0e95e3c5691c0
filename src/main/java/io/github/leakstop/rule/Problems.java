package io.github.leakstop.rule;

import java.util.ArrayList;
import java.util.List;

/** The mistakes found so far, so that an author hears of all at once. Not thread-safe. */
final class Problems {
    private final List<Problem> all = new ArrayList<>();

    void add(String file, YamlNode where, String message) {
        add(file, where.line(), where.column(), message);
    }

    void add(String file, int line, int column, String message) {
        all.add(new Problem(file, line, column, message));
    }

    /** @throws RulePackException where there are any */
    void raise() throws RulePackException {
        if (!all.isEmpty()) {
            throw new RulePackException(all.stream().sorted().distinct().toList());
        }
    }
}
