package io.github.leakstop.scan;

import io.github.leakstop.finding.Exposure;
import io.github.leakstop.source.git.GitRepository;
import io.github.leakstop.source.git.Scope;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Places by blob, and messages that a scope reaches. */
record Whereabouts(Map<String, List<String>> paths, Set<String> reached) {
    static Whereabouts read(GitRepository repository, Scope scope, Set<String> blobs, Set<String> messages) {
        Set<String> reached = new TreeSet<>(messages);
        if (!messages.isEmpty() && scope instanceof Scope.BehindHead) {
            Map<String, Exposure> exposures = repository.exposure(messages);
            reached.removeIf(
                    id -> !exposures.containsKey(id) || exposures.get(id).reach() != Exposure.Reach.HEAD);
        }
        return new Whereabouts(repository.paths(blobs, scope), reached);
    }

    Whereabouts with(Map<String, List<String>> more, Set<String> commits, Set<String> messages) {
        Map<String, List<String>> all = new TreeMap<>(paths);
        more.forEach((blob, places) -> all.merge(blob, places, (one, other) -> {
            Set<String> both = new TreeSet<>(one);
            both.addAll(other);
            return List.copyOf(both);
        }));
        Set<String> now = new TreeSet<>(reached);
        messages.stream().filter(commits::contains).forEach(now::add);
        return new Whereabouts(all, now);
    }
}
