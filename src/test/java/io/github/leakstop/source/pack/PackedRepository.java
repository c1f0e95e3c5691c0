package io.github.leakstop.source.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.TreeFormatter;

/** A real repository whose objects the git program packs in the ways that a test asks for. */
final class PackedRepository {
    private final Path folder;
    private final Git git;
    private Optional<ObjectId> tip = Optional.empty();

    private PackedRepository(Path folder, Git git) {
        this.folder = folder;
        this.git = git;
    }

    /** Words behind {@code git}, for each way to pack: as usual, deep, without deltas, with bases by their ids. */
    static List<String> packings() {
        return List.of(
                "repack -adq",
                "repack -adfq --depth=250 --window=50",
                "repack -adq --depth=0",
                "-c repack.usedeltabaseoffset=false repack -adfq --depth=50");
    }

    static PackedRepository withVersions(Path folder, int versions, Random random) throws Exception {
        PackedRepository made = new PackedRepository(
                folder, Git.init().setDirectory(folder.toFile()).call());
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            lines.add("line " + i + " " + Long.toHexString(random.nextLong()));
        }
        for (int version = 0; version < versions; version++) {
            lines.set(random.nextInt(lines.size()), "changed in " + version + " " + random.nextLong());
            lines.add(random.nextInt(lines.size()), "added in " + version);
            made.commit("file" + random.nextInt(3) + ".txt", String.join("\n", lines));
        }
        return made;
    }

    Repository jgit() {
        return git.getRepository();
    }

    String commit(String path, String text) throws Exception {
        return commit(path, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Commits one file and returns the id of its blob. */
    String commit(String path, byte[] bytes) throws Exception {
        try (ObjectInserter objects = jgit().newObjectInserter()) {
            ObjectId blob = objects.insert(Constants.OBJ_BLOB, bytes);
            TreeFormatter tree = new TreeFormatter();
            tree.append(path, FileMode.REGULAR_FILE, blob);
            CommitBuilder commit = new CommitBuilder();
            commit.setTreeId(objects.insert(tree));
            commit.setAuthor(new PersonIdent("A", "a@example.org"));
            commit.setCommitter(commit.getAuthor());
            commit.setMessage("Change " + path);
            if (tip.isPresent()) {
                commit.setParentId(tip.get());
            }
            ObjectId id = objects.insert(commit);
            objects.flush();
            RefUpdate head = jgit().updateRef(Constants.HEAD);
            head.setNewObjectId(id);
            head.forceUpdate();
            tip = Optional.of(id);
            return blob.name();
        }
    }

    void git(String... arguments) throws Exception {
        run(arguments);
    }

    private String run(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("git", "-C", folder.toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), output);
        return output;
    }

    Set<String> objectIds() throws Exception {
        Set<String> ids = new TreeSet<>();
        for (String line :
                run("cat-file", "--batch-all-objects", "--batch-check").lines().toList()) {
            ids.add(ObjectId.fromString(line.substring(0, 40)).name());
        }
        return ids;
    }

    List<Pack> packs() throws IOException {
        List<Pack> packs = new ArrayList<>();
        for (Path index : indexes()) {
            packs.add(Pack.open(index));
        }
        return packs;
    }

    Path index() throws IOException {
        return indexes().get(0);
    }

    PackRecorder readPacks(int threads) throws IOException {
        PackRecorder recorder = new PackRecorder();
        for (Pack pack : packs()) {
            pack.read(threads, recorder::visitor);
        }
        return recorder;
    }

    private List<Path> indexes() throws IOException {
        List<Path> indexes = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder.resolve(".git/objects/pack"), "*.idx")) {
            files.forEach(indexes::add);
        }
        return indexes;
    }
}
