package io.github.leakstop.source.worktree;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The user's includes and excludes over paths relative to the repository's top. Immutable and thread-safe.
 *
 * <p>Patterns are Ant's, case-sensitive: {@code ?} is one character, {@code *} any within a name, {@code **} any number of
 * folders, a trailing {@code /} all below; and from globs {@code {a,b}} and {@code [a-z]}.
 */
public final class PathFilter {
    public static final PathFilter ALL = of(List.of(), List.of());

    private final List<Pattern> includes;
    private final List<Pattern> excludes;

    private PathFilter(List<Pattern> includes, List<Pattern> excludes) {
        this.includes = includes;
        this.excludes = excludes;
    }

    /**
     * Compiles the patterns.
     *
     * @param includes empty means everything
     * @param excludes beat includes
     * @throws IllegalArgumentException for a bad pattern; the message quotes it and says what to write
     */
    public static PathFilter of(List<String> includes, List<String> excludes) {
        return new PathFilter(compiled(includes), compiled(excludes));
    }

    private static List<Pattern> compiled(List<String> patterns) {
        List<Pattern> compiled = new ArrayList<>();
        for (String pattern : patterns) {
            compiled.add(PathPattern.compile(pattern));
        }
        return List.copyOf(compiled);
    }

    /** True when an include matches, or there is none, and no exclude does. */
    public boolean takes(String path) {
        return (includes.isEmpty() || matches(includes, path)) && !matches(excludes, path);
    }

    private static boolean matches(List<Pattern> patterns, String path) {
        for (Pattern pattern : patterns) {
            if (pattern.matcher(path).matches()) {
                return true;
            }
        }
        return false;
    }
}
