package io.github.leakstop.it;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.ResetCommand;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.util.SystemReader;

/** A project folder under git, written step by step; each commit is a day later than the last. */
public final class GitProject implements AutoCloseable {
    /** What the invoker puts beside a project, and what builds make. */
    private static final String NOT_TRACKED = "target/\nbuild.log\n*.groovy\ninvoker.properties\n";

    private final Path folder;
    private final Git git;
    private Instant now = Instant.parse("2024-03-01T09:00:00Z");

    private GitProject(Path folder, Git git) {
        this.folder = folder;
        this.git = git;
    }

    /** Makes a repository of a folder and commits what stands there. */
    public static GitProject begin(File folder) throws IOException, GitAPIException {
        SystemReader.setInstance(new QuietSystemReader());
        Git git = Git.init().setDirectory(folder).setInitialBranch("main").call();
        GitProject project = new GitProject(folder.toPath(), git);
        project.write(".gitignore", NOT_TRACKED);
        return project.commit("Begin");
    }

    public GitProject write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return this;
    }

    public GitProject delete(String path) throws IOException {
        Files.delete(folder.resolve(path));
        return this;
    }

    /** Commits the work tree as it is. */
    public GitProject commit(String message) throws GitAPIException {
        git.add().addFilepattern(".").call();
        git.add().addFilepattern(".").setUpdate(true).call();
        git.commit()
                .setMessage(message)
                .setAuthor(nextDay())
                .setCommitter(person())
                .setSign(false)
                .call();
        return this;
    }

    /** Puts the work tree's changes away in the stash. */
    public GitProject stash() throws GitAPIException {
        git.stashCreate().setPerson(nextDay()).setIncludeUntracked(true).call();
        return this;
    }

    /** Takes the last commit back; its objects stay, and nothing names them. */
    public GitProject forgetLastCommit() throws IOException, GitAPIException {
        git.reset().setMode(ResetCommand.ResetType.HARD).setRef("HEAD~1").call();
        Path logs = folder.resolve(".git/logs");
        if (Files.exists(logs)) {
            org.eclipse.jgit.util.FileUtils.delete(logs.toFile(), org.eclipse.jgit.util.FileUtils.RECURSIVE);
        }
        Files.deleteIfExists(folder.resolve(".git/ORIG_HEAD"));
        return this;
    }

    /** Makes the work tree's state the first and only commit of the branch. */
    public GitProject startHistoryAnew(String message) throws GitAPIException {
        git.checkout().setOrphan(true).setName("anew").call();
        commit(message);
        git.branchDelete().setBranchNames("main").setForce(true).call();
        git.branchRename().setNewName("main").call();
        return this;
    }

    /** Cuts the history off behind HEAD, as a checkout of depth 1 leaves it. */
    public GitProject makeShallow() throws IOException {
        String head = git.getRepository().resolve("HEAD").name();
        Files.writeString(folder.resolve(".git/shallow"), head + "\n");
        return this;
    }

    @Override
    public void close() {
        git.close();
    }

    private PersonIdent nextDay() {
        now = now.plus(Duration.ofDays(1));
        return person();
    }

    private PersonIdent person() {
        return new PersonIdent("Robin Trader", "robin@bot.example", now, ZoneOffset.UTC);
    }
}
