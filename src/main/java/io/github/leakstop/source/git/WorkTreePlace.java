package io.github.leakstop.source.git;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Where a repository's files lie, if it has any: git-config(1), core.bare and core.worktree. */
final class WorkTreePlace {
    private WorkTreePlace() {}

    static Optional<File> of(RepositoryPlace place, Settings shared) throws IOException {
        Settings own = Settings.NONE;
        if (shared.flag("extensions", "", "worktreeConfig", false)) {
            own = RepositoryFormat.read(place.gitFolder().resolve("config.worktree"));
        }
        Settings fallback = place.isLinkedWorktree() ? Settings.NONE : shared;
        Optional<String> named = own.value("core", "worktree").or(() -> fallback.value("core", "worktree"));
        if (named.isPresent()) {
            return Optional.of(
                    place.gitFolder().resolve(named.get()).normalize().toFile());
        }
        boolean besideIt = !place.holder().equals(place.gitFolder());
        boolean unnamedBare = !besideIt && !place.gitFolder().endsWith(".git");
        if (own.flag("core", "", "bare", fallback.flag("core", "", "bare", unnamedBare))) {
            return Optional.empty();
        }
        Path tree = besideIt ? place.holder() : place.gitFolder().getParent();
        return Optional.ofNullable(tree).map(Path::toFile);
    }
}
