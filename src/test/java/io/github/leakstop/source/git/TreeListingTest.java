package io.github.leakstop.source.git;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.leakstop.finding.Gap;
import io.github.leakstop.source.TreeFile;
import io.github.leakstop.source.TreeFile.Kind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TreeListingTest {
    private static final List<String> PATTERNS = List.of(
            "*.log",
            "!keep.log",
            "build/",
            "/a/c",
            "**/gen",
            "a/**/z.txt",
            "*.t?t",
            "!a/",
            "b/*",
            "[ab].cfg",
            "[broken",
            "# comment",
            "\\#hash",
            "trailing   ",
            "c",
            "!c/keep.log");
    private static final List<String> NAMES =
            List.of("a", "b", "c", "build", "gen", "x.log", "keep.log", "z.txt", "a.cfg", "#hash", "trailing");

    @TempDir
    Path folder;

    @TempDir
    Path outside;

    private TestRepository made;

    @BeforeEach
    void make_a_repository() throws Exception {
        made = TestRepository.in(folder);
    }

    @Test
    void tracked_untracked_and_ignored_files_are_told_apart() throws Exception {
        made.commit(".gitignore", "*.env\n");
        made.commit("src/App.java", "class App {}");
        made.write("new.txt", "new");
        made.write("local.env", "x");

        assertEquals(
                Map.of(
                        ".gitignore", Kind.TRACKED,
                        "src/App.java", Kind.TRACKED,
                        "new.txt", Kind.UNTRACKED,
                        "local.env", Kind.IGNORED),
                kinds());
    }

    @Test
    void ignore_rules_are_judged_as_git_judges_them() throws Exception {
        for (int round = 0; round < 30; round++) {
            Random random = new Random(round);
            Path inner = folder.resolve("round" + round);
            TestRepository repository = TestRepository.in(inner);
            for (int i = 0; i < 25; i++) {
                StringBuilder path = new StringBuilder(NAMES.get(random.nextInt(5)));
                for (int depth = random.nextInt(3); depth > 0; depth--) {
                    path.append('/').append(NAMES.get(random.nextInt(5)));
                }
                Path file = inner.resolve(path + "/" + NAMES.get(5 + random.nextInt(6)));
                Files.createDirectories(file.getParent());
                Files.writeString(file, "text");
            }
            for (String where : List.of(".gitignore", "a/.gitignore", "b/.gitignore", ".git/info/exclude")) {
                List<String> lines = random.ints(4, 0, PATTERNS.size())
                        .mapToObj(PATTERNS::get)
                        .toList();
                repository.write(where, String.join("\n", lines));
            }

            Set<String> expected =
                    lines(repository.git("-c", "core.quotePath=false", "ls-files", "-o", "--exclude-standard"));

            try (GitRepository opened = repository.open()) {
                Set<String> untracked = opened.listing(path -> true).files().stream()
                        .filter(file -> file.kind() == Kind.UNTRACKED)
                        .map(TreeFile::path)
                        .collect(Collectors.toCollection(TreeSet::new));
                assertEquals(expected, untracked, "round " + round);
            }
        }
    }

    @Test
    void a_tracked_file_stays_tracked_in_an_ignored_folder() throws Exception {
        made.commit("gen/kept.txt", "kept");
        made.commit(".gitignore", "gen/\n");
        made.write("gen/other.txt", "other");

        assertEquals(Map.of(".gitignore", Kind.TRACKED, "gen/kept.txt", Kind.TRACKED), kinds());
        assertEquals(Kind.IGNORED, kindsWithIgnored().get("gen/other.txt"));
    }

    @Test
    void a_file_that_is_gone_is_not_listed() throws Exception {
        made.commit("a.txt", "a");
        made.commit("dir/b.txt", "b");
        Files.delete(made.file("a.txt"));

        assertEquals(Set.of("dir/b.txt"), kinds().keySet());
    }

    @Test
    void a_repository_inside_is_named_and_not_entered() throws Exception {
        made.commit("a.txt", "a");
        TestRepository.in(folder.resolve("nested/inner")).commit("secret.txt", "s");

        try (GitRepository repository = made.open()) {
            TreeListing listing = repository.listing(path -> true);
            assertEquals(List.of("nested/inner"), listing.notEntered());
            assertEquals(
                    List.of("a.txt"),
                    listing.files().stream().map(TreeFile::path).toList());
        }
    }

    @Test
    void a_link_is_listed_and_never_followed() throws Exception {
        Files.writeString(outside.resolve("b.txt"), "b");
        made.commit("a.txt", "a");
        Files.createSymbolicLink(made.file("link"), outside);

        assertEquals(Map.of("a.txt", Kind.TRACKED, "link", Kind.UNTRACKED), kinds());
    }

    @Test
    void a_tracked_file_behind_a_linked_folder_is_not_followed_outside() throws Exception {
        made.commit("dir/b.txt", "b");
        Files.writeString(outside.resolve("b.txt"), "outside");
        Files.delete(made.file("dir/b.txt"));
        Files.deleteIfExists(made.file("dir"));
        Files.createSymbolicLink(made.file("dir"), outside);

        assertEquals(Set.of("dir"), kinds().keySet());
    }

    @Test
    void an_unchanged_file_is_known_by_its_blob_and_a_changed_one_is_not() throws Exception {
        made.commit("a.txt", "same");
        made.commit("b.txt", "before");
        for (String path : List.of("a.txt", "b.txt")) {
            Files.setLastModifiedTime(made.file(path), FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));
        }
        made.git("update-index", "--refresh");
        Files.writeString(made.file("b.txt"), "behind");

        try (GitRepository repository = made.open()) {
            Map<String, Optional<String>> blobs = repository.listing(path -> false).files().stream()
                    .collect(Collectors.toMap(TreeFile::path, TreeFile::blob));
            assertEquals(Optional.of(TestRepository.blob("same")), blobs.get("a.txt"));
            assertEquals(Optional.empty(), blobs.get("b.txt"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {".gitattributes", "deep/.gitattributes", ".git/info/attributes"})
    void no_blob_stands_for_a_file_where_a_filter_may_have_changed_it(String attributes) throws Exception {
        made.commit("a.txt", "same");
        Files.setLastModifiedTime(made.file("a.txt"), FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));
        made.git("update-index", "--refresh");
        made.write(attributes, "*.txt text\n");
        assertTrue(blobOfFirst().isPresent());

        made.write(attributes, "*.txt filter=crypt\n");

        assertEquals(Optional.empty(), blobOfFirst());
    }

    private Optional<String> blobOfFirst() {
        try (GitRepository repository = made.open()) {
            return repository.listing(path -> false).files().stream()
                    .filter(file -> file.path().equals("a.txt"))
                    .findFirst()
                    .flatMap(TreeFile::blob);
        }
    }

    @Test
    void a_file_as_young_as_the_index_is_not_trusted() throws Exception {
        made.commit("a.txt", "same");
        made.git("update-index", "--refresh");
        FileTime both = FileTime.from(Instant.parse("2024-05-05T05:05:05Z"));
        Files.setLastModifiedTime(made.file("a.txt"), both);
        made.git("update-index", "--refresh");
        Files.setLastModifiedTime(made.file(".git/index"), both);

        try (GitRepository repository = made.open()) {
            assertEquals(
                    Optional.empty(),
                    repository.listing(path -> false).files().get(0).blob());
        }
    }

    @Test
    void an_index_that_cannot_be_read_is_a_gap_and_the_files_are_listed() throws Exception {
        made.commit("a.txt", "a");
        Files.write(made.file(".git/index"), new byte[] {'D', 'I', 'R', 'C', 0, 0, 0, 9, 0});

        try (GitRepository repository = made.open()) {
            TreeListing listing = repository.listing(path -> false);
            assertEquals(
                    List.of(Gap.Cause.UNSUPPORTED_REPOSITORY),
                    listing.gaps().stream().map(Gap::cause).toList());
            assertEquals(
                    List.of("a.txt"),
                    listing.files().stream().map(TreeFile::path).toList());
        }
    }

    private Map<String, Kind> kinds() {
        return kinds(false);
    }

    private Map<String, Kind> kindsWithIgnored() {
        return kinds(true);
    }

    private Map<String, Kind> kinds(boolean enterIgnored) {
        try (GitRepository repository = made.open()) {
            TreeListing listing = repository.listing(path -> enterIgnored);
            assertTrue(listing.gaps().isEmpty(), listing.gaps().toString());
            return listing.files().stream()
                    .collect(Collectors.toMap(TreeFile::path, TreeFile::kind, (a, b) -> a, TreeMap::new));
        }
    }

    private static Set<String> lines(String text) {
        return text.lines().collect(Collectors.toCollection(TreeSet::new));
    }
}
