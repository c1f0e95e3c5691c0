package io.github.leakstop.source;

/**
 * Tells folders whose files a build puts into its artifact as they are, by Maven's standard directory layout:
 * {@code src/main/resources}, {@code src/main/webapp}. What lies there is given away whether git knows it or not.
 */
public final class PackagedFolders {
    private PackagedFolders() {}

    /** @param path of a file, relative to the root with {@code /} */
    public static boolean hold(String path) {
        String rooted = "/" + path;
        return (rooted.contains("/src/main/resources/") || rooted.contains("/src/main/webapp/"))
                && !OutputFolders.hold(path.substring(0, Math.max(0, path.lastIndexOf('/'))));
    }
}
