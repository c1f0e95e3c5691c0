package io.github.leakstop.source.git;

import java.io.IOException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.revwalk.filter.RevFilter;

/** Which commits come after which, as far as can be read. */
final class Ancestry {
    private Ancestry() {}

    /** Whether a commit is the other or comes after it. */
    static boolean hasAncestor(String commit, String ancestor, Repository jgit) {
        try (RevWalk walk = new RevWalk(jgit)) {
            return walk.isMergedInto(
                    walk.parseCommit(ObjectId.fromString(ancestor)), walk.parseCommit(ObjectId.fromString(commit)));
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    /** Whether two commits have an ancestor in common, or one is the other's. */
    static boolean isShared(String one, String other, Repository jgit) {
        try (RevWalk walk = new RevWalk(jgit)) {
            walk.setRevFilter(RevFilter.MERGE_BASE);
            walk.markStart(walk.parseCommit(ObjectId.fromString(one)));
            walk.markStart(walk.parseCommit(ObjectId.fromString(other)));
            return walk.next() != null;
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }
}
