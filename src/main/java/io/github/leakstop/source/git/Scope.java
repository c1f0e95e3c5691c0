package io.github.leakstop.source.git;

/** Which part of a repository is asked about. */
public sealed interface Scope {
    /** All that refs, HEAD, reflogs and the index reach, and for contents also what nothing reaches. */
    record Everything() implements Scope {}

    /** The history behind HEAD. */
    record BehindHead() implements Scope {}

    /**
     * What HEAD's history has and that of another commit has not.
     *
     * @param commit full hex id, as {@link GitRepository#resolve} gives it
     */
    record Since(String commit) implements Scope {}
}
