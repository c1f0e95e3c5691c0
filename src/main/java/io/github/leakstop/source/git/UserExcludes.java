package io.github.leakstop.source.git;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.Config;

/** Finds the user's own ignore file: git-config(1), core.excludesFile. All else in the user's configuration is let alone. */
final class UserExcludes {
    private UserExcludes() {}

    static Optional<Path> file(Config repository) {
        Path home = Path.of(System.getProperty("user.home", "."));
        String xdg = System.getenv("XDG_CONFIG_HOME");
        Path settings = xdg == null || xdg.isEmpty() ? home.resolve(".config") : Path.of(xdg);
        List<Path> files = List.of(
                home.resolve(".gitconfig"), settings.resolve("git").resolve("config"), Path.of("/etc/gitconfig"));
        Optional<String> named = named(repository);
        for (Path file : files) {
            named = named.or(() -> in(file));
        }
        try {
            return Optional.of(named.map(name -> resolved(name, home))
                    .orElse(settings.resolve("git").resolve("ignore")));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> in(Path file) {
        try {
            return named(RepositoryFormat.read(file));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<String> named(Config config) {
        return Optional.ofNullable(config.getString("core", null, "excludesFile"));
    }

    private static Path resolved(String name, Path home) {
        return name.startsWith("~/") ? home.resolve(name.substring(2)) : home.resolve(name);
    }
}
