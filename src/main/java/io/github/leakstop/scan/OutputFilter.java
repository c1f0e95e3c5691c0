package io.github.leakstop.scan;

import io.github.leakstop.source.TreeFile;
import java.nio.file.Path;
import java.util.List;

/** Leaves out the folders that leakstop itself writes its reports to, so that no scan finds the last one's words. */
final class OutputFilter {
    private final List<String> prefixes;

    OutputFilter(Path root, List<Path> outputs) {
        Path top = root.toAbsolutePath().normalize();
        this.prefixes = outputs.stream()
                .map(output -> output.toAbsolutePath().normalize())
                .filter(output -> output.startsWith(top) && !output.equals(top))
                .map(output -> top.relativize(output)
                                .toString()
                                .replace(output.getFileSystem().getSeparator(), "/") + "/")
                .toList();
    }

    boolean takes(TreeFile file) {
        return prefixes.stream().noneMatch(file.path()::startsWith);
    }
}
