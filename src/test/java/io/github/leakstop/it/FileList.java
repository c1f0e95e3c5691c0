package io.github.leakstop.it;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files under a folder, to see what a build wrote. */
public final class FileList {
    private final List<String> files;

    private FileList(List<String> files) {
        this.files = files;
    }

    public static FileList of(File folder) throws IOException {
        Path top = folder.toPath();
        try (Stream<Path> all = Files.walk(top)) {
            return new FileList(all.filter(Files::isRegularFile)
                    .map(file -> top.relativize(file).toString().replace(File.separatorChar, '/'))
                    .sorted()
                    .toList());
        }
    }

    /** All but the files that begin so. */
    public FileList without(String... prefixes) {
        return new FileList(files.stream()
                .filter(file -> Stream.of(prefixes).noneMatch(file::startsWith))
                .toList());
    }

    public void remember(File where) throws IOException {
        Files.write(where.toPath(), files);
    }

    public void equalsThat(File remembered) throws IOException {
        check(Files.readAllLines(remembered.toPath()));
    }

    public void isEmpty() {
        check(List.of());
    }

    private void check(List<String> expected) {
        if (!files.equals(expected)) {
            throw new AssertionError("expected " + expected + " but there are " + files);
        }
    }
}
