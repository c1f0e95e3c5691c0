package io.github.leakstop.source.git;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.annotations.Nullable;
import org.eclipse.jgit.errors.ConfigInvalidException;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;

/** Has JGit read a configuration that is not so plain. A class of its own, so that JGit's are not loaded before. */
final class JGitSettings {
    private JGitSettings() {}

    /** @throws IOException when it cannot be read or is no configuration; the message holds nothing of its text */
    static Settings read(Path file) throws IOException {
        LeanSystemReader.enter();
        try {
            FileBasedConfig config = new FileBasedConfig(file.toFile(), FS.DETECTED);
            config.load();
            return of(config);
        } catch (ConfigInvalidException e) {
            throw new IOException("it is no valid git configuration", e);
        } finally {
            LeanSystemReader.leave();
        }
    }

    static Settings of(Config config) {
        List<Settings.Entry> entries = new ArrayList<>();
        for (String section : config.getSections()) {
            for (String name : config.getNames(section)) {
                add(section, "", name, config.getString(section, null, name), entries);
            }
            for (String subsection : config.getSubsections(section)) {
                for (String name : config.getNames(section, subsection)) {
                    add(section, subsection, name, config.getString(section, subsection, name), entries);
                }
            }
        }
        return new Settings(entries);
    }

    private static void add(
            String section, String subsection, String name, @Nullable String value, List<Settings.Entry> entries) {
        if (value != null) {
            entries.add(new Settings.Entry(section, subsection, name, value));
        }
    }
}
