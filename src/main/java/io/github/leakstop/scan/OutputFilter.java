package io.github.leakstop.scan;

import io.github.leakstop.source.TreeFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Leaves out the folders that leakstop itself writes its reports to, so that no scan finds the last one's words. */
final class OutputFilter {
    private final List<String> prefixes = new ArrayList<>();

    OutputFilter(Path root, List<Path> outputs) {
        Path top = root.toAbsolutePath().normalize();
        for (Path output : outputs) {
            Path folder = output.toAbsolutePath().normalize();
            if (folder.startsWith(top) && !folder.equals(top)) {
                String path = top.relativize(folder).toString();
                prefixes.add(path.replace(folder.getFileSystem().getSeparator(), "/") + "/");
            }
        }
    }

    boolean takes(TreeFile file) {
        for (String prefix : prefixes) {
            if (file.path().startsWith(prefix)) {
                return false;
            }
        }
        return true;
    }
}
