package io.github.leakstop.source.git;

import io.github.leakstop.finding.Gap;
import java.util.List;

/** What came of the search for a repository. */
public sealed interface Opening {
    /** A repository that can be read; the caller closes it. */
    record Found(GitRepository repository) implements Opening {}

    /** No folder from the one asked for up to the root belongs to a repository. */
    record None() implements Opening {}

    /**
     * There is a repository, but to read it as if it were an ordinary one would be to guess.
     *
     * @param gaps why, never empty
     */
    record Refused(List<Gap> gaps) implements Opening {
        public Refused {
            gaps = List.copyOf(gaps);
        }
    }
}
