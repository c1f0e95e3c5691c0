package io.github.leakstop.scan;

import io.github.leakstop.source.PackagedFolders;
import io.github.leakstop.source.TreeFile;
import io.github.leakstop.source.git.TreeListing;
import io.github.leakstop.source.worktree.PathFilter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The files of a work tree that a scan is about. One that has not changed since git wrote it is not read from disk, for its
 * blob is read anyway.
 *
 * @param all of them, filtered out or not
 * @param unchanged paths by the blob that stands for them
 * @param fromDisk the others
 */
record TreeFiles(List<TreeFile> all, Map<String, List<String>> unchanged, List<TreeFile> fromDisk) {
    static TreeFiles of(TreeListing listing, Path top, ScanRequest request, PathFilter filter) {
        OutputFilter outputs = new OutputFilter(top, request.outputs());
        List<TreeFile> all = new ArrayList<>();
        Map<String, List<String>> unchanged = new TreeMap<>();
        List<TreeFile> fromDisk = new ArrayList<>();
        for (TreeFile listed : listing.files()) {
            if (!outputs.takes(listed)) {
                continue;
            }
            TreeFile file = isBuiltIn(listed, request) ? listed.unignored() : listed;
            all.add(file);
            if (file.blob().isPresent() && filter.takes(file.path())) {
                unchanged
                        .computeIfAbsent(file.blob().get(), blob -> new ArrayList<>())
                        .add(file.path());
            } else {
                fromDisk.add(file);
            }
        }
        return new TreeFiles(all, unchanged, fromDisk);
    }

    /** A build gives away what it packages; publishing a repository does not. */
    private static boolean isBuiltIn(TreeFile file, ScanRequest request) {
        return request.goal() == Goal.CHECK && PackagedFolders.hold(file.path());
    }
}
