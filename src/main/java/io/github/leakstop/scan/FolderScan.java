package io.github.leakstop.scan;

import io.github.leakstop.finding.Coverage;
import io.github.leakstop.finding.Located;
import io.github.leakstop.source.TreeFile;
import io.github.leakstop.source.worktree.FileWalk;
import io.github.leakstop.source.worktree.PathFilter;
import io.github.leakstop.source.worktree.WorkTreeSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Scans a folder of which git tells nothing: every file below it, and no history. */
final class FolderScan {
    private final ScanRequest request;
    private final PathFilter filter;

    FolderScan(ScanRequest request, PathFilter filter) {
        this.request = request;
        this.filter = filter;
    }

    Sighted run(Sightings sightings) throws InvalidRequestException, InterruptedException {
        Path folder = request.folder();
        FileWalk walk;
        try {
            walk = FileWalk.of(folder);
        } catch (IOException e) {
            throw new InvalidRequestException(
                    folder + " cannot be listed. Name a folder that exists and is readable.", e);
        }
        walk.gaps().forEach(sightings::missed);
        OutputFilter outputs = new OutputFilter(folder, request.outputs());
        List<TreeFile> files = walk.files().stream().filter(outputs::takes).toList();
        sightings.expect(files.size());
        new WorkTreeSource(folder, filter, request.threads()).read(files, sightings);
        List<Located> located = new ArrayList<>();
        sightings
                .seen()
                .forEach(
                        (key, detection) -> located.add(new Located(detection, key.origin(), "", List.of(key.name()))));
        Coverage coverage = new Coverage(sightings.files(), 0, 0, 0, sightings.bytes(), sightings.excluded(), 0);
        NothingSeen.of(coverage, coverage.files(), false).ifPresent(sightings::missed);
        List<String> limits = walk.outputs().isEmpty()
                ? List.of()
                : List.of("output folders left out: " + String.join(", ", walk.outputs()));
        return new Sighted(
                located, coverage, sightings.gaps(), limits, objects -> Map.of(), List::of, Optional.empty());
    }
}
