package io.github.leakstop.finding;

/** What kind of place a content was read from. */
public enum Origin {
    /** A file that git tracks or would track. */
    WORK_TREE,
    /** A file that git ignores but that lies in a source or resource folder or the project root: told, not failing. */
    IGNORED,
    /** A file blob in the object store. */
    HISTORY,
    /** The message or an identity of a commit object. */
    COMMIT,
    /** The message or the tagger of an annotated tag object. */
    TAG,
    /** The repository's own {@code .git/config}. */
    GIT_CONFIG
}
