package io.github.leakstop.source.worktree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.leakstop.finding.Gap;
import io.github.leakstop.finding.Origin;
import io.github.leakstop.source.Content;
import io.github.leakstop.source.ContentSink;
import io.github.leakstop.source.RecordingSink;
import io.github.leakstop.source.TreeFile;
import io.github.leakstop.source.WindowReader;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class WorkTreeSourceTest {
    @TempDir
    Path root;

    private final RecordingSink sink = new RecordingSink();

    @Test
    void each_listed_file_is_handed_over_whole_with_its_origin() throws Exception {
        write("a.txt", "one\ntwo");
        write(".env", "x=1");
        read(tracked("a.txt"), ignored(".env"));
        assertEquals(
                List.of(Origin.IGNORED, Origin.WORK_TREE),
                sink.seen.stream()
                        .sorted((a, b) -> a.name().compareTo(b.name()))
                        .map(RecordingSink.Seen::origin)
                        .toList());
        assertTrue(sink.seen.stream().anyMatch(s -> s.text().equals("one\ntwo") && s.firstLine() == 1));
        assertEquals(List.of(), sink.gaps);
    }

    @Test
    void an_empty_file_counts_as_looked_at() throws Exception {
        write("empty", "");
        read(tracked("empty"));
        assertEquals(List.of("empty"), sink.names());
    }

    @Test
    void several_threads_yield_every_file_exactly_once() throws Exception {
        List<TreeFile> files = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            write("d" + i % 7 + "/f" + i, "content " + i);
            files.add(TreeFile.untracked("d" + i % 7 + "/f" + i));
        }
        new WorkTreeSource(root, PathFilter.ALL, 4).read(files, sink);
        assertEquals(files.stream().map(TreeFile::path).sorted().toList(), sink.names());
        sink.seen.forEach(s -> assertEquals("content " + s.name().substring(4), s.text()));
    }

    @Test
    void ignored_files_count_only_in_sources_and_project_roots() throws Exception {
        List<String> counting = List.of(".env", "bot/local.yml", "bot/src/main/resources/keys.json", "src/x");
        List<String> passedOver = List.of(
                "target/classes/a", "logs/a.log", "node_modules/p/a", "bot/src/web/node_modules/a", "bot/target/src/a");
        List<TreeFile> files = new ArrayList<>(List.of(tracked("bot/pom.xml")));
        write("bot/pom.xml", "<project/>");
        for (String path : counting) {
            write(path, "x");
            files.add(ignored(path));
        }
        for (String path : passedOver) {
            write(path, "x");
            files.add(ignored(path));
        }
        new WorkTreeSource(root, PathFilter.ALL, 2).read(files, sink);
        assertEquals(
                List.of(".env", "bot/local.yml", "bot/pom.xml", "bot/src/main/resources/keys.json", "src/x"),
                sink.names());
        assertEquals(List.of(), sink.excluded);
    }

    @Test
    void what_the_filter_leaves_out_is_told_and_not_read() throws Exception {
        write("docs/a.md", "x");
        write("b.txt", "x");
        new WorkTreeSource(root, PathFilter.of(List.of(), List.of("docs/**")), 1)
                .read(List.of(tracked("docs/a.md"), tracked("b.txt")), sink);
        assertEquals(List.of("b.txt"), sink.names());
        assertEquals(List.of("docs/a.md"), sink.excluded);
    }

    @Test
    void a_file_gone_since_the_listing_is_a_vanished_file() throws Exception {
        read(tracked("gone"), tracked("also/gone"));
        assertEquals(List.of(Gap.Cause.VANISHED_FILES, Gap.Cause.VANISHED_FILES), causes());
    }

    @Test
    void a_folder_named_like_a_listed_file_is_a_vanished_file() throws Exception {
        Files.createDirectory(root.resolve("Config.java"));
        read(tracked("Config.java"));
        assertEquals(List.of(Gap.Cause.VANISHED_FILES), causes());
    }

    @Test
    void a_link_yields_its_text_and_is_not_followed(@TempDir Path outside) throws Exception {
        Files.writeString(outside.resolve("private"), "not ours");
        Files.createSymbolicLink(root.resolve("link"), outside.resolve("private"));
        Files.createSymbolicLink(root.resolve("broken"), Path.of("nowhere"));
        Files.createSymbolicLink(root.resolve("loop"), Path.of("loop"));
        read(tracked("link"), tracked("broken"), tracked("loop"));
        assertEquals(List.of("broken", "link", "loop"), sink.names());
        assertTrue(sink.seen.stream().anyMatch(s -> s.text().equals("nowhere")));
        assertTrue(sink.seen.stream().noneMatch(s -> s.text().contains("not ours")));
        assertEquals(List.of(), sink.gaps);
    }

    @Test
    void no_path_leads_out_of_the_root_through_a_linked_folder(@TempDir Path outside) throws Exception {
        Files.writeString(outside.resolve("private"), "not ours");
        Files.createSymbolicLink(root.resolve("folder"), outside);
        Files.createDirectory(root.resolve("real"));
        read(
                tracked("folder/private"),
                tracked("real/../folder/private"),
                tracked("../" + outside.getFileName() + "/private"));
        assertEquals(List.of(), sink.seen);
        assertEquals(List.of(Gap.Cause.VANISHED_FILES, Gap.Cause.VANISHED_FILES, Gap.Cause.VANISHED_FILES), causes());
    }

    @Test
    void a_name_that_no_file_can_have_is_a_gap_and_no_crash() throws Exception {
        read(tracked("nul\0inside"));
        assertEquals(List.of(Gap.Cause.UNREADABLE_FILES), causes());
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void a_read_error_is_a_gap_that_names_no_folder_of_this_machine() throws Exception {
        new WorkTreeSource(Path.of("/proc/self"), PathFilter.ALL, 1).read(List.of(tracked("mem")), sink);
        assertEquals(List.of(Gap.Cause.UNREADABLE_FILES), causes());
        assertFalse(sink.gaps.get(0).toString().contains("/proc"), sink.gaps::toString);
    }

    @Test
    void a_file_without_permission_is_a_gap() throws Exception {
        write("closed", "x");
        assumeTrue(root.resolve("closed").toFile().setReadable(false) && !Files.isReadable(root.resolve("closed")));
        read(tracked("closed"));
        assertEquals("permission denied", sink.gaps.get(0).detail());
    }

    @Test
    void a_pointer_of_git_lfs_is_read_and_told() throws Exception {
        write("model.bin", "version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 12\n");
        write("about.md", "we use version https://git-lfs.github.com/spec/v1\n");
        read(tracked("model.bin"), tracked("about.md"));
        assertEquals(List.of("about.md", "model.bin"), sink.names());
        assertEquals(List.of(Gap.Cause.LFS_POINTERS), causes());
    }

    @Test
    void a_sparse_file_beyond_the_buffer_arrives_in_bounded_windows() throws Exception {
        long size = 100L << 20;
        try (RandomAccessFile file = new RandomAccessFile(root.resolve("huge").toFile(), "rw")) {
            file.setLength(size);
        }
        AtomicLong fresh = new AtomicLong();
        ContentSink counting = new ContentSink() {
            @Override
            public void accept(Content c) {
                assertTrue(c.bytes().length <= WindowReader.WINDOW);
                fresh.addAndGet(c.length() - (c.firstByte() == 0 ? 0 : WindowReader.OVERLAP));
            }

            @Override
            public void missed(Gap gap) {
                throw new AssertionError(gap);
            }

            @Override
            public void excluded(String name) {
                throw new AssertionError(name);
            }
        };
        new WorkTreeSource(root, PathFilter.ALL, 2).read(List.of(tracked("huge")), counting);
        assertEquals(size, fresh.get());
    }

    @Test
    void an_error_of_the_sink_ends_the_reading_and_is_passed_on() throws Exception {
        write("a", "x");
        ContentSink failing = new ContentSink() {
            @Override
            public void accept(Content c) {
                throw new IllegalStateException("the sink is full");
            }

            @Override
            public void missed(Gap gap) {}

            @Override
            public void excluded(String name) {}
        };
        IllegalStateException e = assertThrows(
                IllegalStateException.class,
                () -> new WorkTreeSource(root, PathFilter.ALL, 2).read(List.of(tracked("a")), failing));
        assertEquals("the sink is full", e.getMessage());
    }

    @Test
    void nothing_listed_yields_nothing() throws Exception {
        read();
        assertEquals(List.of(), sink.seen);
    }

    private void read(TreeFile... files) throws InterruptedException {
        new WorkTreeSource(root, PathFilter.ALL, 2).read(Arrays.asList(files), sink);
    }

    private List<Gap.Cause> causes() {
        return sink.gaps.stream().map(Gap::cause).toList();
    }

    private void write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static TreeFile tracked(String path) {
        return TreeFile.untracked(path);
    }

    private static TreeFile ignored(String path) {
        return new TreeFile(path, TreeFile.Kind.IGNORED, Optional.empty());
    }
}
