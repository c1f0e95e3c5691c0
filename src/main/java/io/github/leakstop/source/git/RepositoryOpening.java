package io.github.leakstop.source.git;

import io.github.leakstop.finding.Gap;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Opens a repository, after all that JGit does not check has been checked. */
final class RepositoryOpening {
    private RepositoryOpening() {}

    static Opening open(Path folder) {
        try {
            Optional<RepositoryPlace> found = RepositoryPlace.search(folder);
            return found.isEmpty() ? new Opening.None() : judged(found.get());
        } catch (RepositoryPlace.BrokenLinkException e) {
            return new Opening.Refused(List.of(e.gap()));
        } catch (IOException e) {
            return refused(".git", "it cannot be read");
        }
    }

    private static Opening judged(RepositoryPlace place) {
        Settings settings;
        try {
            settings = RepositoryFormat.read(place.commonFolder().resolve("config"));
        } catch (IOException e) {
            return refused(".git/config", String.valueOf(e.getMessage()));
        }
        List<Gap> faults = RepositoryFormat.faults(settings);
        if (!faults.isEmpty()) {
            return new Opening.Refused(faults);
        }
        try {
            Optional<File> workTree = WorkTreePlace.of(place, settings);
            JGit jgit = new JGit(
                    place, workTree, settings.value("extensions", "refStorage").isEmpty());
            if (!jgit.hasRefFiles()) {
                jgit.repository();
            }
            return new Opening.Found(new GitRepository(place, settings, workTree, jgit));
        } catch (IOException | RuntimeException e) {
            return refused(".git", "it cannot be opened");
        }
    }

    private static Opening refused(String where, String detail) {
        return new Opening.Refused(List.of(new Gap(Gap.Cause.UNSUPPORTED_REPOSITORY, where, detail)));
    }
}
