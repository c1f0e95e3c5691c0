package io.github.leakstop.scan;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One line of a file, as people write it: {@code src/Bot.java:12}, or {@code src/Bot.java:12@v1.0} in a commit.
 *
 * @param path as written
 * @param line from 1
 * @param commit anything that names one; empty for the work tree
 */
record LinePlace(String path, int line, Optional<String> commit) {
    private static final Pattern WRITTEN = Pattern.compile("(.+):([1-9]\\d{0,8})(?:@(\\S+))?");

    static LinePlace read(String written) throws InvalidRequestException {
        Matcher place = WRITTEN.matcher(written.strip());
        if (!place.matches()) {
            throw new InvalidRequestException("leakstop.explain is \"" + written.strip()
                    + "\"; it takes path:line, or path:line@commit for a line of an older version.");
        }
        return new LinePlace(
                place.group(1).replace('\\', '/'),
                Integer.parseInt(place.group(2)),
                Optional.ofNullable(place.group(3)));
    }
}
