package io.github.leakstop.source.git;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jgit.lib.Config;

/** Where a repository's files lie, if it has any: git-config(1), core.bare and core.worktree. */
final class WorkTreePlace {
    private WorkTreePlace() {}

    static Optional<File> of(RepositoryPlace place, Config shared) throws IOException {
        Config own = new Config();
        if (shared.getBoolean("extensions", "worktreeConfig", false)) {
            own = RepositoryFormat.read(place.gitFolder().resolve("config.worktree"));
        }
        Config fallback = place.isLinkedWorktree() ? new Config() : shared;
        Optional<String> named = value(own, "worktree").or(() -> value(fallback, "worktree"));
        if (named.isPresent()) {
            return Optional.of(
                    place.gitFolder().resolve(named.get()).normalize().toFile());
        }
        boolean besideIt = !place.holder().equals(place.gitFolder());
        boolean unnamedBare = !besideIt && !place.gitFolder().endsWith(".git");
        if (own.getBoolean("core", "bare", fallback.getBoolean("core", "bare", unnamedBare))) {
            return Optional.empty();
        }
        Path tree = besideIt ? place.holder() : place.gitFolder().getParent();
        return Optional.ofNullable(tree).map(Path::toFile);
    }

    private static Optional<String> value(Config config, String name) {
        return Optional.ofNullable(config.getString("core", null, name));
    }
}
