package io.github.leakstop.source.git;

import io.github.leakstop.finding.Gap;
import io.github.leakstop.source.pack.PackVisitor.Kind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevObject;
import org.eclipse.jgit.revwalk.RevTag;
import org.eclipse.jgit.revwalk.RevTree;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;

/**
 * What the history of some ends has and that of a commit has not: commits, the blobs that they add, tags on them.
 *
 * <p>A commit adds a blob at a path where no parent has that very blob; so what only a merge made is among them. Cost: the
 * trees that the range changed, however long the history before it is. Not thread-safe.
 */
final class Range {
    private final Repository jgit;
    private final boolean promised;
    private final Set<String> commits = new LinkedHashSet<>();
    private final Set<String> parents = new LinkedHashSet<>();
    private final Set<String> tags = new LinkedHashSet<>();
    private final SortedMap<String, SortedSet<String>> blobs = new TreeMap<>();
    private final List<Gap> gaps = new ArrayList<>();

    private Range(Repository jgit, boolean promised) {
        this.jgit = jgit;
        this.promised = promised;
    }

    static Range of(Scope.Since scope, Repository jgit, boolean promised) {
        Range range = new Range(jgit, promised);
        range.walk(scope);
        return range;
    }

    private void walk(Scope.Since scope) {
        try (RevWalk walk = new RevWalk(jgit)) {
            for (String end : scope.ends()) {
                begin(walk.parseAny(ObjectId.fromString(end)), walk);
            }
            walk.markUninteresting(walk.parseCommit(ObjectId.fromString(scope.commit())));
            for (RevCommit commit = walk.next(); commit != null; commit = walk.next()) {
                commits.add(commit.name());
                for (RevCommit parent : commit.getParents()) {
                    parents.add(parent.name());
                }
                addBlobs(commit.getTree(), List.of(commit.getParents()), walk);
            }
            for (Ref ref : jgit.getRefDatabase().getRefsByPrefix("refs/tags/")) {
                Ref peeled = jgit.getRefDatabase().peel(ref);
                ObjectId target = peeled.getPeeledObjectId();
                if (target != null && commits.contains(target.name())) {
                    tags.add(ref.getObjectId().name());
                }
            }
        } catch (IOException | RuntimeException e) {
            missed(e, "history since " + scope.commit());
        }
    }

    private void begin(RevObject end, RevWalk walk) throws IOException {
        RevObject at = end;
        while (at instanceof RevTag tag) {
            tags.add(tag.name());
            at = walk.parseAny(tag.getObject());
        }
        if (at instanceof RevCommit commit) {
            walk.markStart(commit);
        } else if (at instanceof RevTree tree) {
            addBlobs(tree, List.of(), walk);
        } else {
            blobs.computeIfAbsent(at.name(), key -> new TreeSet<>());
        }
    }

    private void addBlobs(RevTree tree, List<RevCommit> parents, RevWalk walk) {
        try (TreeWalk trees = new TreeWalk(walk.getObjectReader())) {
            trees.addTree(tree);
            for (RevCommit parent : parents) {
                trees.addTree(walk.parseCommit(parent).getTree());
            }
            while (trees.next()) {
                if (!isOfItsOwn(trees)) {
                    continue;
                }
                if (trees.isSubtree()) {
                    trees.enterSubtree();
                } else if (!FileMode.GITLINK.equals(trees.getRawMode(0))) {
                    blobs.computeIfAbsent(trees.getObjectId(0).name(), key -> new TreeSet<>())
                            .add(trees.getPathString());
                }
            }
        } catch (IOException | RuntimeException e) {
            missed(e, tree.name());
        }
    }

    private static boolean isOfItsOwn(TreeWalk trees) {
        if (trees.getRawMode(0) == FileMode.MISSING.getBits()) {
            return false;
        }
        for (int parent = 1; parent < trees.getTreeCount(); parent++) {
            if (trees.idEqual(0, parent)) {
                return false;
            }
        }
        return true;
    }

    private void missed(Exception e, String where) {
        if (e instanceof MissingObjectException missing) {
            Gap.Cause cause = promised ? Gap.Cause.PARTIAL_CLONE : Gap.Cause.MISSING_OBJECTS;
            gaps.add(new Gap(cause, missing.getObjectId().name(), "the object is missing; " + where + " needs it"));
        } else {
            gaps.add(ObjectStore.corrupt(where, "it or a tree of it is damaged or unreadable"));
        }
    }

    List<Gap> gaps() {
        return List.copyOf(gaps);
    }

    /** Paths at which commits of the range add a blob, by its id. */
    SortedMap<String, SortedSet<String>> blobs() {
        return Collections.unmodifiableSortedMap(blobs);
    }

    /** Ids of the commits that its commits came after and that are not of the range. */
    Set<String> before() {
        Set<String> before = new LinkedHashSet<>(parents);
        before.removeAll(commits);
        return before;
    }

    /** Ids of all its contents. */
    List<String> all() {
        List<String> all = new ArrayList<>(blobs.keySet());
        all.addAll(commits);
        all.addAll(tags);
        return all;
    }

    /** Ids of the range's commits, newest first, or of tags on them. */
    List<String> ids(Kind kind) {
        return List.copyOf(kind == Kind.COMMIT ? commits : tags);
    }
}
