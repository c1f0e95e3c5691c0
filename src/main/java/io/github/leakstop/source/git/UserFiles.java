package io.github.leakstop.source.git;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Finds the user's own ignore and attributes files: git-config(1), core.excludesFile and core.attributesFile. All else in the
 * user's configuration is let alone.
 */
final class UserFiles {
    private final Settings repository;
    private final Path home = Path.of(System.getProperty("user.home", "."));
    private final Path settings;

    UserFiles(Settings repository) {
        this.repository = repository;
        String xdg = System.getenv("XDG_CONFIG_HOME");
        this.settings = (xdg == null || xdg.isEmpty() ? home.resolve(".config") : Path.of(xdg)).resolve("git");
    }

    /** The file of ignore rules, whether or not it is there. */
    Optional<Path> excludes() {
        return file("excludesFile", "ignore");
    }

    /** The file of attributes, whether or not it is there. */
    Optional<Path> attributes() {
        return file("attributesFile", "attributes");
    }

    private Optional<Path> file(String key, String usual) {
        Optional<String> named = repository.value("core", key);
        for (Path file : List.of(home.resolve(".gitconfig"), settings.resolve("config"), Path.of("/etc/gitconfig"))) {
            named = named.or(() -> in(file, key));
        }
        try {
            return Optional.of(named.map(this::resolved).orElse(settings.resolve(usual)));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> in(Path file, String key) {
        try {
            return RepositoryFormat.read(file).value("core", key);
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private Path resolved(String name) {
        return home.resolve(name.startsWith("~/") ? name.substring(2) : name);
    }
}
