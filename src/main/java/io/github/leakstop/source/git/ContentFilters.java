package io.github.leakstop.source.git;

import io.github.leakstop.source.TreeFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tells whether files of a work tree may hold something else than their blobs: gitattributes(5), filter.
 *
 * <p>A file that Git LFS or git-crypt has put in place of a pointer or a cipher text is unchanged for git, and yet its blob
 * says nothing of what is in it. Line ends, {@code ident} and encodings change no secret and are no filter here.
 */
final class ContentFilters {
    private static final String NAME = ".gitattributes";
    private static final String FILTER = "filter=";

    private ContentFilters() {}

    static boolean mayApply(Path top, List<TreeFile> files, RepositoryPlace place, UserFiles user) {
        List<Path> sources = new ArrayList<>();
        for (TreeFile file : files) {
            if (file.path().equals(NAME) || file.path().endsWith("/" + NAME)) {
                sources.add(top.resolve(file.path()));
            }
        }
        sources.add(place.commonFolder().resolve("info").resolve("attributes"));
        sources.add(Path.of("/etc/gitattributes"));
        user.attributes().ifPresent(sources::add);
        for (Path source : sources) {
            if (namesOne(source)) {
                return true;
            }
        }
        return false;
    }

    /** The files, none of which is known by its blob. */
    static List<TreeFile> withoutBlobs(List<TreeFile> files) {
        return files.stream()
                .map(file -> new TreeFile(file.path(), file.kind(), Optional.empty()))
                .toList();
    }

    /** One that cannot be read may name one. */
    private static boolean namesOne(Path file) {
        try {
            return Files.isRegularFile(file)
                    && new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(FILTER);
        } catch (IOException e) {
            return true;
        }
    }
}
