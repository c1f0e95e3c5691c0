package io.github.leakstop.source.git;

import io.github.leakstop.finding.Gap;
import io.github.leakstop.finding.Origin;
import io.github.leakstop.source.Content;
import io.github.leakstop.source.ContentSink;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The configuration files inside a git folder: its own, those of linked worktrees and of included modules. */
final class ConfigFiles {
    private static final Set<String> NAMES = Set.of("config", "config.worktree");
    private static final List<String> FOLDERS = List.of("worktrees", "modules");

    private ConfigFiles() {}

    /** Hands each file over, named as below {@code .git}. */
    static void handOver(Path gitFolder, ContentSink sink) {
        for (Path file : in(gitFolder, sink)) {
            String name = name(gitFolder, file);
            try {
                byte[] bytes = Files.readAllBytes(file);
                sink.accept(Content.whole(Origin.GIT_CONFIG, name, bytes, bytes.length));
            } catch (IOException e) {
                sink.missed(new Gap(Gap.Cause.UNREADABLE_FILES, name, "it cannot be read"));
            }
        }
    }

    private static List<Path> in(Path gitFolder, ContentSink sink) {
        List<Path> files = new ArrayList<>();
        NAMES.stream()
                .sorted()
                .map(gitFolder::resolve)
                .filter(Files::isRegularFile)
                .forEach(files::add);
        for (String folder : FOLDERS) {
            Path below = gitFolder.resolve(folder);
            if (!Files.isDirectory(below)) {
                continue;
            }
            try (Stream<Path> walk = Files.walk(below)) {
                walk.filter(ConfigFiles::isConfig).sorted().forEach(files::add);
            } catch (IOException | UncheckedIOException e) {
                sink.missed(new Gap(Gap.Cause.UNREADABLE_FILES, ".git/" + folder, "it cannot be listed"));
            }
        }
        return files;
    }

    /** A module's folder has a HEAD; a ref may be called config as well, and lies elsewhere. */
    private static boolean isConfig(Path file) {
        return NAMES.contains(String.valueOf(file.getFileName()))
                && Files.isRegularFile(file)
                && Files.exists(file.resolveSibling("HEAD"));
    }

    private static String name(Path gitFolder, Path file) {
        return ".git/" + gitFolder.relativize(file).toString().replace('\\', '/');
    }
}
