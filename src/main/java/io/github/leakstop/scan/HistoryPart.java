package io.github.leakstop.scan;

import java.util.List;
import java.util.Optional;

/**
 * How much of the history the user asks for, as typed.
 *
 * @param since what a commit, branch or tag has not ({@code A}), or what another one adds to it ({@code A..B}, {@code A...B})
 * @param refs patterns of the refs whose history counts; empty means what the goal looks at by itself
 */
public record HistoryPart(Optional<String> since, List<String> refs) {
    public static final HistoryPart ALL = new HistoryPart(Optional.empty(), List.of());

    public HistoryPart {
        refs = List.copyOf(refs);
    }

    boolean isAll() {
        return since.isEmpty() && refs.isEmpty();
    }
}
