package io.github.leakstop.source.git;

import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.treewalk.TreeWalk;

/** The files of HEAD's commit, read tree by tree and no other. */
final class HeadTree {
    private HeadTree() {}

    /** Those of some blobs that it does not hold, or all where it cannot be read. */
    static Set<String> lacking(Set<String> blobs, Repository jgit) {
        Set<String> left = new TreeSet<>(blobs);
        try (TreeWalk files = new TreeWalk(jgit)) {
            ObjectId head = jgit.resolve("HEAD^{tree}");
            if (head != null && !left.isEmpty()) {
                files.addTree(head);
                files.setRecursive(true);
                while (files.next()) {
                    left.remove(files.getObjectId(0).name());
                }
            }
            return left;
        } catch (IOException | RuntimeException e) {
            return blobs;
        }
    }
}
