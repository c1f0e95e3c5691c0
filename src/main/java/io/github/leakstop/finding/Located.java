package io.github.leakstop.finding;

import java.util.List;

/**
 * A detection with the places that hold its content.
 *
 * @param detection what was detected
 * @param origin kind of place
 * @param object hex id of the git object, or empty for a file that is not looked at as an object
 * @param paths every path that holds it, relative to the repository's top, the newest first; never empty
 */
public record Located(Detection detection, Origin origin, String object, List<String> paths) {
    public Located {
        paths = List.copyOf(paths);
    }
}
