package io.github.leakstop.source.git;

import io.github.leakstop.finding.Exposure;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.PathFilterGroup;

/**
 * How far objects got before HEAD went forward, as far as that follows from how far they had got then.
 *
 * <p>Idea: commits that add a content nowhere bring it in no more often, and first where they did before. Where HEAD's tree holds
 * it as before, or held it no longer and what the new commits came after does not either, the last to hold it is the same too.
 * What HEAD did not reach, and none of the new commits adds, has no part in it. Refs reach more only where they went along
 * with HEAD. Whatever else may have happened is left out, to be worked out anew. Cost:
 * the trees on the way to the paths of the contents, of HEAD and of the commits before the new ones.
 */
final class LastingExposures {
    /** Stands for bytes of a name that are no characters, so that the path does not lead there. */
    private static final char REPLACED = '\ufffd';

    private final Repository jgit;
    private final Advance advance;
    private final Range range;
    private final Exposure.Reach upTo;

    /**
     * @param advance one that moves nothing else
     * @param upTo who else is known to reach what was reached before, and no more
     */
    LastingExposures(Repository jgit, Advance advance, Range range, Exposure.Reach upTo) {
        this.jgit = jgit;
        this.advance = advance;
        this.range = range;
        this.upTo = upTo;
    }

    /**
     * Those that last.
     *
     * @param before by hex ids of blobs and commits
     * @param paths at least those at which the history behind HEAD holds the blobs, now and before
     */
    Map<String, Exposure> of(Map<String, Exposure> before, Map<String, List<String>> paths) {
        Map<String, Exposure> lasting = new TreeMap<>();
        if (!range.gaps().isEmpty()) {
            return lasting;
        }
        Set<String> brought = new HashSet<>(range.all());
        Set<String> places = new HashSet<>();
        before.keySet().forEach(id -> places.addAll(paths.getOrDefault(id, List.of())));
        try {
            Set<String> now = held(Set.of(advance.head()), places);
            Set<String> earlier = held(range.before(), places);
            before.forEach((id, exposure) -> {
                if (exposure.reach() == Exposure.Reach.HEAD && lasts(id, exposure, paths, now, earlier)) {
                    lasting.put(id, withRefs(exposure));
                } else if (isLeftAsItWas(exposure) && !brought.contains(id)) {
                    lasting.put(id, exposure);
                }
            });
            return lasting;
        } catch (IOException | RuntimeException e) {
            return Map.of();
        }
    }

    /** Whether it is told of as far as it is asked for, and the index has no part in it. */
    private boolean isLeftAsItWas(Exposure exposure) {
        Exposure.Reach reach = exposure.reach();
        return reach != Exposure.Reach.HEAD && reach != Exposure.Reach.INDEX && reach.compareTo(upTo) <= 0;
    }

    private boolean lasts(
            String id, Exposure exposure, Map<String, List<String>> paths, Set<String> now, Set<String> earlier) {
        if (exposure.isOfCommit(id)) {
            return true;
        }
        boolean isPlaced = paths.containsKey(id)
                && paths.get(id).stream().allMatch(path -> path.indexOf(REPLACED) < 0)
                && !range.blobs().containsKey(id);
        return isPlaced && (exposure.inHead() ? now.contains(id) : !now.contains(id) && !earlier.contains(id));
    }

    /** Ids of what some commits hold at these paths. */
    private Set<String> held(Set<String> commits, Set<String> places) throws IOException {
        Set<String> held = new HashSet<>();
        for (String commit : places.isEmpty() ? Set.<String>of() : commits) {
            try (RevWalk walk = new RevWalk(jgit);
                    TreeWalk trees = new TreeWalk(walk.getObjectReader())) {
                trees.addTree(walk.parseCommit(ObjectId.fromString(commit)).getTree());
                trees.setRecursive(true);
                trees.setFilter(PathFilterGroup.createFromStrings(places));
                while (trees.next()) {
                    held.add(trees.getObjectId(0).name());
                }
            }
        }
        return held;
    }

    private Exposure withRefs(Exposure exposure) {
        Set<String> along = advance.refsAlong();
        if (along.isEmpty()) {
            return exposure;
        }
        TreeSet<String> refs = new TreeSet<>(exposure.refs());
        refs.addAll(along);
        return exposure.reachedBy(refs.stream().limit(Exposures.REFS_TOLD).toList());
    }
}
