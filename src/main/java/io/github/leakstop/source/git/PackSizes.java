package io.github.leakstop.source.git;

import io.github.leakstop.finding.Gap;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How large the packs of a repository are, looked up without opening it, which takes some tenths of a second: enough to guess
 * how long a scan will take, and no more.
 *
 * @param commonFolder of the repository, which worktrees share
 * @param bytes of packs and their indexes by name
 */
public record PackSizes(Path commonFolder, Map<String, Long> bytes) {
    /** Of the repository that a folder belongs to; empty where there is none that can be looked into. */
    public static Optional<PackSizes> of(Path folder) {
        try {
            Optional<RepositoryPlace> place = RepositoryPlace.search(folder);
            if (place.isEmpty()) {
                return Optional.empty();
            }
            Path common = place.get().commonFolder();
            Map<String, Long> bytes = new TreeMap<>();
            List<Gap> unsaid = new ArrayList<>();
            for (Path objects : Alternates.of(common.resolve("objects"), unsaid)) {
                for (PackFile file : PackFile.in(objects.resolve("pack"))) {
                    bytes.put(file.name(), file.bytes());
                }
            }
            return Optional.of(new PackSizes(common, bytes));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
