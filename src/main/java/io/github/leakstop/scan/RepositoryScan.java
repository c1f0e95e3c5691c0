package io.github.leakstop.scan;

import io.github.leakstop.finding.Coverage;
import io.github.leakstop.finding.Detection;
import io.github.leakstop.finding.Exposure;
import io.github.leakstop.finding.Located;
import io.github.leakstop.finding.Origin;
import io.github.leakstop.source.TreeFile;
import io.github.leakstop.source.git.GitRepository;
import io.github.leakstop.source.git.Known;
import io.github.leakstop.source.git.ObjectTotals;
import io.github.leakstop.source.git.Scope;
import io.github.leakstop.source.git.TreeListing;
import io.github.leakstop.source.worktree.PathFilter;
import io.github.leakstop.source.worktree.WorkTreeSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Scans a repository: its work tree and its object store, each content once. A tracked file that has not changed since git
 * wrote it is not read from disk, for its blob is read anyway.
 */
final class RepositoryScan {
    private final ScanRequest request;
    private final PathFilter filter;
    private final GitRepository repository;
    private final Scope scope;

    RepositoryScan(ScanRequest request, PathFilter filter, GitRepository repository, Scope scope) {
        this.request = request;
        this.filter = filter;
        this.repository = repository;
        this.scope = scope;
    }

    Sighted run(Sightings sightings) throws InterruptedException {
        repository.gaps().forEach(sightings::missed);
        TreeListing listing = repository.listing(WorkTreeSource::looksInto);
        listing.gaps().forEach(sightings::missed);
        OutputFilter outputs = new OutputFilter(repository.top(), request.outputs());
        List<TreeFile> files = listing.files().stream().filter(outputs::takes).toList();

        Map<String, List<String>> unchanged = new TreeMap<>();
        List<TreeFile> read = new ArrayList<>();
        for (TreeFile file : files) {
            if (file.blob().isPresent() && filter.takes(file.path())) {
                unchanged
                        .computeIfAbsent(file.blob().get(), blob -> new ArrayList<>())
                        .add(file.path());
            } else {
                read.add(file);
            }
        }
        WorkTreeSource tree = new WorkTreeSource(repository.top(), filter, request.threads());
        tree.read(read, sightings);
        SeenBlobs seen = new SeenBlobs(unchanged.keySet(), sightings);
        ObjectTotals totals;
        if (scope instanceof Scope.Since since) {
            totals = repository.added(since, seen, Known.NOTHING);
        } else {
            totals = scope instanceof Scope.BehindHead
                    ? repository.behindHead(seen, Known.NOTHING, request.threads())
                    : repository.objects(seen, Known.NOTHING, request.threads());
            tree.read(filesWithoutBlob(files, seen.unseen()), sightings);
        }
        if (request.goal() == Goal.HISTORY) {
            repository.configuration(sightings);
        }
        repository.missing(scope).forEach(sightings::missed);

        List<Located> located = new ArrayList<>();
        locate(sightings.seen(), unchanged, located);
        Coverage coverage = new Coverage(
                files.size() - sightings.excluded(),
                totals.blobs(),
                totals.commits(),
                totals.tags(),
                sightings.bytes(),
                sightings.excluded(),
                totals.remembered());
        return new Sighted(located, coverage, sightings.gaps(), limits(listing), repository::exposure);
    }

    private static List<TreeFile> filesWithoutBlob(List<TreeFile> files, Set<String> unseen) {
        return files.stream()
                .filter(file -> file.blob().filter(unseen::contains).isPresent())
                .toList();
    }

    private List<String> limits(TreeListing listing) {
        List<String> limits = new ArrayList<>();
        if (!listing.notEntered().isEmpty()) {
            limits.add("repositories of their own, not entered: " + String.join(", ", listing.notEntered()));
        }
        request.since().ifPresent(since -> limits.add("only what came after " + since));
        return limits;
    }

    /** Says where each detection stands; what the scope does not reach falls away. */
    private void locate(
            Map<Sightings.Key, Detection> seen, Map<String, List<String>> unchanged, List<Located> located) {
        Set<String> blobs = new TreeSet<>();
        Set<String> messages = new TreeSet<>();
        seen.forEach((key, detection) -> {
            if (!detection.candidates().isEmpty()) {
                switch (key.origin()) {
                    case HISTORY -> blobs.add(key.name());
                    case COMMIT, TAG -> messages.add(key.name());
                    default -> {}
                }
            }
        });
        Map<String, List<String>> paths = repository.paths(blobs, scope);
        Set<String> reached = reachedMessages(messages);
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
                    if (reached.contains(key.name())) {
                        located.add(new Located(detection, key.origin(), key.name(), List.of(shortened(key.name()))));
                    }
                }
                default -> located.add(new Located(detection, key.origin(), "", List.of(key.name())));
            }
        });
    }

    /** The commits and tags among these that the scope reaches. */
    private Set<String> reachedMessages(Set<String> messages) {
        if (messages.isEmpty() || !(scope instanceof Scope.BehindHead)) {
            return messages;
        }
        Set<String> reached = new TreeSet<>();
        repository.exposure(messages).forEach((id, exposure) -> {
            if (exposure.reach() == Exposure.Reach.HEAD) {
                reached.add(id);
            }
        });
        return reached;
    }

    /** A blob that no tree names, in a scan of everything. */
    private boolean isOrphan(String blob, Map<String, List<String>> paths) {
        return scope instanceof Scope.Everything && !paths.containsKey(blob);
    }

    private List<String> elsewhere(List<String> paths, List<String> here) {
        Set<String> known = new HashSet<>(here);
        return paths.stream()
                .filter(path -> !known.contains(path) && filter.takes(path))
                .toList();
    }

    private static String shortened(String id) {
        return id.substring(0, Math.min(id.length(), 10));
    }
}
