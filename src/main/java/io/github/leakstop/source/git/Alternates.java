package io.github.leakstop.source.git;

import io.github.leakstop.finding.Gap;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Follows {@code objects/info/alternates}, as deep as they go, each folder once; gitrepository-layout(5). */
final class Alternates {
    private Alternates() {}

    /** The object folder itself and all that it borrows from; one that is not there is a gap. */
    static List<Path> of(Path objects, List<Gap> gaps) {
        Set<Path> folders = new LinkedHashSet<>();
        List<Path> open = new ArrayList<>(List.of(objects.normalize()));
        while (!open.isEmpty()) {
            Path folder = open.remove(0);
            if (folders.add(folder)) {
                open.addAll(namedBy(folder, gaps));
            }
        }
        return List.copyOf(folders);
    }

    private static List<Path> namedBy(Path objects, List<Gap> gaps) {
        Path file = objects.resolve("info").resolve("alternates");
        List<Path> named = new ArrayList<>();
        if (!Files.exists(file)) {
            return named;
        }
        try {
            for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                if (line.isBlank() || line.startsWith("#")) {
                    continue;
                }
                Path folder = objects.resolve(unquoted(line)).normalize();
                if (Files.isDirectory(folder) && Files.isReadable(folder)) {
                    named.add(folder);
                } else {
                    gaps.add(missing("a folder that it borrows objects from is not there or unreadable"));
                }
            }
        } catch (IOException | InvalidPathException e) {
            gaps.add(missing("it cannot be read"));
        }
        return named;
    }

    private static Gap missing(String detail) {
        return new Gap(Gap.Cause.MISSING_OBJECTS, "objects/info/alternates", detail);
    }

    private static String unquoted(String line) {
        if (line.length() < 2 || !line.startsWith("\"") || !line.endsWith("\"")) {
            return line;
        }
        return line.substring(1, line.length() - 1).replace("\\\"", "\"").replace("\\\\", "\\");
    }
}
