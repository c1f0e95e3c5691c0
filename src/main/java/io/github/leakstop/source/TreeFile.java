package io.github.leakstop.source;

import java.util.Optional;

/**
 * A file of the work tree, as git sees it.
 *
 * @param path relative to the top of the listing, with {@code /}
 * @param kind tracked, untracked or ignored
 * @param blob hex id of its blob in the index, when size and time say that the file has not changed since git wrote it;
 *     line ends or filters may still make its bytes differ from the blob's
 */
public record TreeFile(String path, Kind kind, Optional<String> blob) {
    /** How git treats a file. */
    public enum Kind {
        /** The index holds it. */
        TRACKED,
        /** {@code git add .} would take it. */
        UNTRACKED,
        /** An ignore rule keeps it out. */
        IGNORED
    }

    /** A file of a folder that is in no repository. */
    public static TreeFile untracked(String path) {
        return new TreeFile(path, Kind.UNTRACKED, Optional.empty());
    }

    /** The same as one that {@code git add .} would take, for those that count although git ignores them. */
    public TreeFile unignored() {
        return ignored() ? untracked(path) : this;
    }

    /** Whether git's ignore rules leave it out. */
    public boolean ignored() {
        return kind == Kind.IGNORED;
    }
}
