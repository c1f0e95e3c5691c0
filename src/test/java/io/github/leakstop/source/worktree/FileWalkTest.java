package io.github.leakstop.source.worktree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.leakstop.source.TreeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileWalkTest {
    @TempDir
    Path root;

    @Test
    void every_file_and_link_is_listed_in_order_of_its_path() throws IOException {
        write("b.txt");
        write("a/z.txt");
        write(".env");
        Files.createSymbolicLink(root.resolve("link"), Path.of("a"));
        assertEquals(List.of(".env", "a/z.txt", "b.txt", "link"), paths(FileWalk.of(root)));
    }

    @Test
    void output_folders_are_left_out_and_told() throws IOException {
        write("target/classes/a");
        write("web/node_modules/p/index.js");
        write("m/build/a");
        write("m/pom.xml");
        FileWalk walk = FileWalk.of(root);
        assertEquals(List.of("m/pom.xml"), paths(walk));
        assertEquals(List.of("m/build", "target", "web/node_modules"), walk.outputs());
    }

    @Test
    void a_source_package_named_build_or_target_is_no_output() throws IOException {
        write("src/main/java/com/acme/build/Build.java");
        write("m/src/test/java/target/Target.java");
        assertEquals(2, FileWalk.of(root).files().size());
    }

    @Test
    void gits_own_folder_is_not_walked_at_any_depth() throws IOException {
        write(".git/config");
        write("vendored/.git/config");
        write("vendored/.gitignore");
        assertEquals(List.of("vendored/.gitignore"), paths(FileWalk.of(root)));
    }

    @Test
    void a_root_inside_an_output_folder_is_walked_all_the_same() throws IOException {
        write("target/checkout/a.txt");
        assertEquals(List.of("a.txt"), paths(FileWalk.of(root.resolve("target/checkout"))));
    }

    @Test
    void a_root_that_is_not_there_is_an_error() {
        assertThrows(NoSuchFileException.class, () -> FileWalk.of(root.resolve("nowhere")));
    }

    private static List<String> paths(FileWalk walk) {
        return walk.files().stream().map(TreeFile::path).toList();
    }

    private void write(String path) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "x");
    }
}
