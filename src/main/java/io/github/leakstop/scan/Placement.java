package io.github.leakstop.scan;

import io.github.leakstop.finding.Detection;
import io.github.leakstop.finding.Located;
import io.github.leakstop.finding.Origin;
import io.github.leakstop.source.git.Scope;
import io.github.leakstop.source.worktree.PathFilter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where what was seen stands: in the work tree, in history, in a message, in a file.
 *
 * @param unchanged paths of the work tree by the blob that they hold
 */
record Placement(Scope scope, PathFilter filter, Map<String, List<String>> unchanged, Whereabouts whereabouts) {
    /** Says where each detection stands; what the scope does not reach falls away. */
    List<Located> of(Map<Sightings.Key, Detection> seen) {
        List<Located> located = new ArrayList<>();
        Map<String, List<String>> paths = whereabouts.paths();
        seen.forEach((key, detection) -> {
            switch (key.origin()) {
                case HISTORY -> {
                    List<String> here = unchanged.getOrDefault(key.name(), List.of());
                    if (!here.isEmpty()) {
                        located.add(new Located(detection, Origin.WORK_TREE, key.name(), here));
                    }
                    if (detection.candidates().isEmpty()) {
                        return;
                    }
                    List<String> elsewhere = elsewhere(paths.getOrDefault(key.name(), List.of()), here);
                    if (!elsewhere.isEmpty()) {
                        located.add(new Located(detection, Origin.HISTORY, key.name(), elsewhere));
                    } else if (here.isEmpty() && isOrphan(key.name(), paths)) {
                        located.add(new Located(detection, Origin.HISTORY, key.name(), List.of(shortened(key.name()))));
                    }
                }
                case COMMIT, TAG -> {
                    if (!detection.candidates().isEmpty()
                            && whereabouts.reached().contains(key.name())) {
                        located.add(new Located(detection, key.origin(), key.name(), List.of(shortened(key.name()))));
                    }
                }
                default -> located.add(new Located(detection, key.origin(), "", List.of(key.name())));
            }
        });
        return located;
    }

    /** A blob that no tree names: of no use to a build, and to be seen by whoever looks at all objects or at a tag of it. */
    private boolean isOrphan(String blob, Map<String, List<String>> paths) {
        return !(scope instanceof Scope.BehindHead) && !paths.containsKey(blob);
    }

    private List<String> elsewhere(List<String> paths, List<String> here) {
        Set<String> known = new HashSet<>(here);
        List<String> elsewhere = new ArrayList<>();
        for (String path : paths) {
            if (!known.contains(path) && filter.takes(path)) {
                elsewhere.add(path);
            }
        }
        return elsewhere;
    }

    private static String shortened(String id) {
        return id.substring(0, Math.min(id.length(), 10));
    }
}
