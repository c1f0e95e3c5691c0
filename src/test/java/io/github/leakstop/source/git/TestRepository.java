package io.github.leakstop.source.git;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.TreeFormatter;

/** A real repository, made with JGit; the git program makes what JGit cannot, and must be installed for that. */
final class TestRepository {
    private final Path folder;
    private final Repository jgit;
    private Instant clock = Instant.parse("2024-01-01T00:00:00Z");

    private TestRepository(Path folder, Repository jgit) {
        this.folder = folder;
        this.jgit = jgit;
    }

    static TestRepository in(Path folder) throws GitAPIException, IOException {
        Files.createDirectories(folder);
        return new TestRepository(
                folder,
                Git.init()
                        .setInitialBranch("main")
                        .setDirectory(folder.toFile())
                        .call()
                        .getRepository());
    }

    Path folder() {
        return folder;
    }

    Path file(String path) {
        return folder.resolve(path);
    }

    Repository jgit() {
        return jgit;
    }

    Git porcelain() {
        return new Git(jgit);
    }

    Path write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    /** Writes one file, adds it and commits the index; returns the commit. */
    String commit(String path, String text) throws Exception {
        write(path, text);
        porcelain().add().addFilepattern(path).call();
        return commitIndex("Change " + path);
    }

    String remove(String path) throws Exception {
        porcelain().rm().addFilepattern(path).call();
        return commitIndex("Remove " + path);
    }

    String commitIndex(String message) throws Exception {
        PersonIdent person = person();
        return porcelain()
                .commit()
                .setMessage(message)
                .setAuthor(person)
                .setCommitter(person)
                .setSign(false)
                .call()
                .name();
    }

    PersonIdent person() {
        clock = clock.plus(Duration.ofMinutes(1));
        return new PersonIdent("Ada", "ada@example.org", clock, ZoneOffset.ofHours(1));
    }

    /** Stores a commit of one flat tree and points no ref at it. */
    String bareCommit(Map<String, String> files, String... parents) throws IOException {
        try (ObjectInserter objects = jgit.newObjectInserter()) {
            TreeFormatter tree = new TreeFormatter();
            for (Map.Entry<String, String> file : new TreeMap<>(files).entrySet()) {
                byte[] bytes = file.getValue().getBytes(StandardCharsets.UTF_8);
                tree.append(file.getKey(), FileMode.REGULAR_FILE, objects.insert(Constants.OBJ_BLOB, bytes));
            }
            CommitBuilder commit = new CommitBuilder();
            commit.setTreeId(objects.insert(tree));
            commit.setAuthor(person());
            commit.setCommitter(commit.getAuthor());
            commit.setMessage("A commit made by hand");
            commit.setParentIds(Arrays.stream(parents).map(ObjectId::fromString).toList());
            ObjectId id = objects.insert(commit);
            objects.flush();
            return id.name();
        }
    }

    void point(String ref, String commit) throws IOException {
        RefUpdate update = jgit.updateRef(ref);
        update.setNewObjectId(ObjectId.fromString(commit));
        update.forceUpdate();
    }

    static String blob(String text) {
        return blob(text.getBytes(StandardCharsets.UTF_8));
    }

    static String blob(byte[] bytes) {
        try (ObjectInserter.Formatter objects = new ObjectInserter.Formatter()) {
            return objects.idFor(Constants.OBJ_BLOB, bytes).name();
        }
    }

    String storeBlob(byte[] bytes) throws IOException {
        try (ObjectInserter objects = jgit.newObjectInserter()) {
            String id = objects.insert(Constants.OBJ_BLOB, bytes).name();
            objects.flush();
            return id;
        }
    }

    String treeOf(String commit) throws IOException {
        return jgit.resolve(commit + "^{tree}").name();
    }

    Path looseFile(String id) {
        return folder.resolve(".git/objects/" + id.substring(0, 2) + "/" + id.substring(2));
    }

    /** Puts other bytes into a file that git wrote read-only. */
    static void overwrite(Path file, byte[] bytes) throws IOException {
        assertTrue(file.toFile().setWritable(true));
        Files.write(file, bytes);
    }

    void deleteLoose(String id) throws IOException {
        Files.delete(looseFile(id));
    }

    List<Path> packFiles(String extension) throws IOException {
        return packsIn(folder.resolve(".git/objects/pack"), extension);
    }

    static List<Path> packsIn(Path folder, String extension) throws IOException {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "pack-*." + extension)) {
            found.forEach(files::add);
        }
        files.sort(null);
        return files;
    }

    /** Runs the git program in this repository and returns what it printed. */
    String git(String... arguments) throws Exception {
        return git(folder, arguments);
    }

    static String git(Path folder, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("git", "-c", "protocol.file.allow=always"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().put("GIT_CONFIG_NOSYSTEM", "1");
        builder.environment().put("GIT_AUTHOR_NAME", "Ada");
        builder.environment().put("GIT_AUTHOR_EMAIL", "ada@example.org");
        builder.environment().put("GIT_COMMITTER_NAME", "Ada");
        builder.environment().put("GIT_COMMITTER_EMAIL", "ada@example.org");
        Process process = builder.redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), () -> String.join(" ", command) + "\n" + output);
        return output;
    }

    /** Ids of every object but trees, by git's own account. */
    static Set<String> idsByGit(Path folder) throws Exception {
        return git(folder, "cat-file", "--batch-all-objects", "--batch-check")
                .lines()
                .filter(line -> !line.contains(" tree "))
                .map(line -> line.substring(0, 40))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    GitRepository open() {
        return open(folder);
    }

    static GitRepository open(Path folder) {
        return assertInstanceOf(Opening.Found.class, GitRepository.open(folder)).repository();
    }

    /** Reads every object with two threads. */
    Seen read() {
        return read(folder);
    }

    static Seen read(Path folder) {
        try (GitRepository repository = open(folder)) {
            return Seen.in(repository);
        }
    }

    /** Knows these objects, and nothing of what they name. */
    static Known knowing(Set<String> ids) {
        return new Known() {
            @Override
            public boolean has(byte[] id) {
                return ids.contains(HexFormat.of().formatHex(id));
            }

            @Override
            public boolean isWhole(byte[] id) {
                return false;
            }

            @Override
            public Set<String> absent() {
                return Set.of();
            }
        };
    }
}
