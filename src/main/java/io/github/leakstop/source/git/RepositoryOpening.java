package io.github.leakstop.source.git;

import io.github.leakstop.finding.Gap;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/** Opens a repository, after all that JGit does not check has been checked. */
final class RepositoryOpening {
    private RepositoryOpening() {}

    static Opening open(Path folder) {
        LeanSystemReader.enter();
        Opening opening;
        try {
            opening = search(folder);
        } catch (RuntimeException | Error e) {
            LeanSystemReader.leave();
            throw e;
        }
        if (!(opening instanceof Opening.Found)) {
            LeanSystemReader.leave();
        }
        return opening;
    }

    private static Opening search(Path folder) {
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
        Config config;
        try {
            config = RepositoryFormat.read(place.commonFolder().resolve("config"));
        } catch (IOException e) {
            return refused(".git/config", String.valueOf(e.getMessage()));
        }
        List<Gap> faults = RepositoryFormat.faults(config);
        if (!faults.isEmpty()) {
            return new Opening.Refused(faults);
        }
        try {
            return new Opening.Found(new GitRepository(place, jgit(place, config)));
        } catch (IOException | RuntimeException e) {
            return refused(".git", "it cannot be opened");
        }
    }

    private static Repository jgit(RepositoryPlace place, Config config) throws IOException {
        FileRepositoryBuilder builder = new FileRepositoryBuilder()
                .setGitDir(place.gitFolder().toFile())
                .setGitCommonDir(place.commonFolder().toFile())
                .setMustExist(true);
        Optional<File> workTree = WorkTreePlace.of(place, config);
        if (workTree.isPresent()) {
            builder.setWorkTree(workTree.get());
        } else {
            builder.setBare();
        }
        return builder.build();
    }

    private static Opening refused(String where, String detail) {
        return new Opening.Refused(List.of(new Gap(Gap.Cause.UNSUPPORTED_REPOSITORY, where, detail)));
    }
}
