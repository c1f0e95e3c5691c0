package io.github.leakstop.source.git;

import java.util.Objects;
import org.eclipse.jgit.annotations.Nullable;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.ConfigConstants;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;

/**
 * Keeps JGit from forking git, from measuring the file system's clock and from writing into the user's home.
 *
 * <p>Left alone, JGit asks {@code git} for its system configuration and, in a fresh home, spends three seconds on probe files
 * in {@code .git} to learn the resolution of time stamps, which it then saves in the home. Reading needs none of it.
 *
 * <p>JGit has one reader for all its users. This one is in place only while a repository is open; the last to leave puts back
 * the one that was there.
 */
final class LeanSystemReader extends SystemReader.Delegate {
    private final SystemReader previous;
    private int users;

    private LeanSystemReader(SystemReader previous) {
        super(previous);
        this.previous = previous;
    }

    static void enter() {
        synchronized (LeanSystemReader.class) {
            SystemReader current = SystemReader.getInstance();
            if (current instanceof LeanSystemReader lean) {
                lean.users++;
                return;
            }
            LeanSystemReader lean = new LeanSystemReader(current);
            lean.users = 1;
            SystemReader.setInstance(lean);
            ReaderMemory.install();
        }
    }

    static void leave() {
        synchronized (LeanSystemReader.class) {
            if (SystemReader.getInstance() instanceof LeanSystemReader lean) {
                lean.users--;
                if (lean.users == 0) {
                    SystemReader.setInstance(lean.previous);
                }
            }
        }
    }

    @Override
    public FileBasedConfig openUserConfig(@Nullable Config parent, FS fs) {
        return new NoFile(parent, fs);
    }

    @Override
    public FileBasedConfig openSystemConfig(@Nullable Config parent, FS fs) {
        return new NoFile(parent, fs);
    }

    @Override
    public FileBasedConfig openJGitConfig(@Nullable Config parent, FS fs) {
        return new NoFile(parent, fs);
    }

    /** A configuration without a file that claims to have measured the clock. */
    private static final class NoFile extends FileBasedConfig {
        NoFile(@Nullable Config parent, FS fs) {
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
        public @Nullable String getString(String section, @Nullable String subsection, String name) {
            if (Objects.equals(section, ConfigConstants.CONFIG_FILESYSTEM_SECTION)) {
                if (Objects.equals(name, ConfigConstants.CONFIG_KEY_TIMESTAMP_RESOLUTION)) {
                    return "1 seconds";
                }
                if (Objects.equals(name, ConfigConstants.CONFIG_KEY_MIN_RACY_THRESHOLD)) {
                    return "0 nanoseconds";
                }
            }
            return super.getString(section, subsection, name);
        }
    }
}
