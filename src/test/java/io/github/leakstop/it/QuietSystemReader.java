package io.github.leakstop.it;

import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;

/** Keeps the user's configuration out of the repositories that tests make, and JGit from measuring the disk's clock. */
final class QuietSystemReader extends SystemReader.Delegate {
    QuietSystemReader() {
        super(SystemReader.getInstance());
    }

    @Override
    public FileBasedConfig openUserConfig(Config parent, FS fs) {
        return new NoFile(parent, fs);
    }

    @Override
    public FileBasedConfig openSystemConfig(Config parent, FS fs) {
        return new NoFile(parent, fs);
    }

    @Override
    public FileBasedConfig openJGitConfig(Config parent, FS fs) {
        return new NoFile(parent, fs);
    }

    private static final class NoFile extends FileBasedConfig {
        NoFile(Config parent, FS fs) {
            super(parent, null, fs);
        }

        @Override
        public void load() {}

        @Override
        public void save() {}

        @Override
        public boolean isOutdated() {
            return false;
        }

        @Override
        public String getString(String section, String subsection, String name) {
            if ("filesystem".equals(section)) {
                return "timestampResolution".equals(name) ? "1 seconds" : "0 nanoseconds";
            }
            return super.getString(section, subsection, name);
        }
    }
}
