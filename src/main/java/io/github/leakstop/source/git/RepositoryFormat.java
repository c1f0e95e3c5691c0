package io.github.leakstop.source.git;

import io.github.leakstop.finding.Gap;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Judges whether a repository's format is one that JGit reads as git would.
 *
 * <p>JGit does not look at {@code extensions.*} but for the ref storage, so a repository that says "whoever does not know this
 * extension must not touch me" would be read all the same. The rules are those of git's {@code repository-version} page:
 * version 0 knows a few extensions and ignores the rest, version 1 demands that every one is known.
 */
final class RepositoryFormat {
    private static final Set<String> KNOWN = Set.of(
            "noop",
            "noop-v1",
            "preciousobjects",
            "partialclone",
            "worktreeconfig",
            "relativeworktrees",
            "objectformat",
            "refstorage");
    private static final Set<String> ONLY_IN_VERSION_1 = Set.of("objectformat", "refstorage", "compatobjectformat");

    private RepositoryFormat() {}

    /**
     * Reads a configuration file.
     *
     * @throws IOException when it cannot be read or is no configuration; the message holds nothing of its text
     */
    static Settings read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return Settings.NONE;
        }
        if (!Files.isReadable(file)) {
            throw new IOException("it cannot be read");
        }
        Optional<Settings> plain = PlainSettings.of(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
        return plain.isPresent() ? plain.get() : JGitSettings.read(file);
    }

    static List<Gap> faults(Settings settings) {
        String version = settings.value("core", "repositoryformatversion").orElse("0");
        if (!version.equals("0") && !version.equals("1")) {
            return List.of(unsupported("core.repositoryformatversion", "version " + version + " is not known"));
        }
        boolean strict = version.equals("1");
        List<Gap> faults = new ArrayList<>();
        for (String name : settings.names("extensions")) {
            String extension = name.toLowerCase(Locale.ROOT);
            String value = settings.value("extensions", name).orElse("");
            String key = "extensions." + name;
            if (!strict && !ONLY_IN_VERSION_1.contains(extension)) {
                continue;
            }
            if (!strict) {
                faults.add(unsupported(key, "it needs repository format version 1, and this one is 0"));
            } else if (!KNOWN.contains(extension)) {
                faults.add(unsupported(key, "the extension is not known, so the repository cannot be read safely"));
            } else if (extension.equals("objectformat") && !"sha1".equalsIgnoreCase(value)) {
                faults.add(unsupported(key, "objects are named by " + value + ", only sha1 is supported"));
            } else if (extension.equals("refstorage")
                    && !"files".equalsIgnoreCase(value)
                    && !"reftable".equalsIgnoreCase(value)) {
                faults.add(unsupported(key, "refs are stored as " + value + ", only files and reftable are supported"));
            }
        }
        return faults;
    }

    private static Gap unsupported(String key, String detail) {
        return new Gap(Gap.Cause.UNSUPPORTED_REPOSITORY, key, detail);
    }
}
