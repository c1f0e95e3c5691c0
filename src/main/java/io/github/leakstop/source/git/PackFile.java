package io.github.leakstop.source.git;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A pack or its index, as the folder that it lies in tells of it.
 *
 * @param bytes its size
 * @param modified when it was last written or met by git, in milliseconds since 1970
 */
record PackFile(String name, long bytes, long modified) {
    /** Those of a folder, by name; none where there is no such folder. */
    static List<PackFile> in(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder, "pack-*.{pack,idx}")) {
            stream.forEach(files::add);
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        Collections.sort(files);
        List<PackFile> packs = new ArrayList<>();
        for (Path file : files) {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            packs.add(new PackFile(
                    String.valueOf(file.getFileName()),
                    attributes.size(),
                    attributes.lastModifiedTime().toMillis()));
        }
        return packs;
    }
}
