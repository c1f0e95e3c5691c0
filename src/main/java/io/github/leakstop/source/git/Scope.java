package io.github.leakstop.source.git;

import java.util.Set;

/**
 * Which part of a repository is asked about. Equality of what each scan asks for is written out: the first one that a record makes by
 * itself costs a start twenty milliseconds.
 */
public sealed interface Scope {
    /** Whether it is less than a goal looks at by itself. No scan learns from such a reading. */
    default boolean isPart() {
        return false;
    }

    /** All that refs, HEAD, reflogs and the index reach, and for contents also what nothing reaches. */
    record Everything() implements Scope {
        @Override
        public boolean equals(Object other) {
            return other instanceof Everything;
        }

        @Override
        public int hashCode() {
            return Everything.class.hashCode();
        }
    }

    /** What some tips reach. */
    sealed interface Behind extends Scope {}

    /** The history behind HEAD. */
    record BehindHead() implements Behind {
        @Override
        public boolean equals(Object other) {
            return other instanceof BehindHead;
        }

        @Override
        public int hashCode() {
            return BehindHead.class.hashCode();
        }
    }

    /**
     * The history behind some refs.
     *
     * @param names full names, as {@link GitRepository#refs} gives them
     */
    record BehindRefs(Set<String> names) implements Behind {
        public BehindRefs {
            names = Set.copyOf(names);
        }

        @Override
        public boolean isPart() {
            return true;
        }
    }

    /**
     * What the history of some objects has and that of a commit has not.
     *
     * @param commit full hex id, as {@link GitRepository#resolve} gives it
     * @param ends full hex ids, mostly of commits; of a tag it is what the tag reaches, with the tag itself
     */
    record Since(String commit, Set<String> ends) implements Scope {
        public Since {
            ends = Set.copyOf(ends);
        }

        @Override
        public boolean isPart() {
            return true;
        }
    }
}
