package io.github.leakstop.it;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.MergeCommand;
import org.eclipse.jgit.api.ResetCommand;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.util.SystemReader;

/** A project folder under git, written step by step; each commit is a day later than the last. */
public final class GitProject implements AutoCloseable {
    /** What the invoker puts beside a project, and what builds make. */
    private static final String NOT_TRACKED = "target/\nbuild.log\n*.groovy\ninvoker.properties\n";

    private static final String ROBIN = "Robin Trader";

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

    /** Has git ignore what fits the pattern. */
    public GitProject ignore(String pattern) throws IOException {
        return write(".gitignore", NOT_TRACKED + pattern + "\n");
    }

    public GitProject write(String path, byte[] bytes) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
        return this;
    }

    public GitProject delete(String path) throws IOException {
        Files.delete(folder.resolve(path));
        return this;
    }

    /** Commits the work tree as it is. */
    public GitProject commit(String message) throws GitAPIException {
        return commit(message, ROBIN);
    }

    /** The same, by an author of that name. */
    public GitProject commit(String message, String author) throws GitAPIException {
        git.add().addFilepattern(".").call();
        git.add().addFilepattern(".").setUpdate(true).call();
        git.commit()
                .setMessage(message)
                .setAuthor(nextDay(author))
                .setCommitter(person())
                .setSign(false)
                .call();
        return this;
    }

    /** Adds the work tree to the index, and commits nothing. */
    public GitProject stage() throws GitAPIException {
        git.add().addFilepattern(".").call();
        return this;
    }

    /** Begins a branch here. */
    public GitProject branch(String name) throws GitAPIException {
        git.checkout().setCreateBranch(true).setName(name).call();
        return this;
    }

    /** Goes to a branch that there is. */
    public GitProject checkout(String name) throws GitAPIException {
        git.checkout().setName(name).call();
        return this;
    }

    /** Begins a merge of a branch, to be ended by {@link #commit}. */
    public GitProject beginMerge(String name) throws IOException, GitAPIException {
        git.merge()
                .include(git.getRepository().findRef(name))
                .setCommit(false)
                .setFastForward(MergeCommand.FastForwardMode.NO_FF)
                .call();
        return this;
    }

    /** An annotated tag of HEAD. */
    public GitProject tag(String name, String message) throws GitAPIException {
        git.tag()
                .setName(name)
                .setMessage(message)
                .setTagger(person())
                .setAnnotated(true)
                .setSigned(false)
                .call();
        return this;
    }

    /** Packs what refs, index and reflog reach; unreachable objects stay loose. */
    public GitProject pack() throws GitAPIException {
        git.gc().call();
        return this;
    }

    /** Names a remote in {@code .git/config}. */
    public GitProject remote(String name, String url) throws IOException {
        git.getRepository().getConfig().setString("remote", name, "url", url);
        git.getRepository().getConfig().save();
        return this;
    }

    /** Goes back one commit, which the reflog still names. */
    public GitProject goBack() throws GitAPIException {
        git.reset().setMode(ResetCommand.ResetType.HARD).setRef("HEAD~1").call();
        return this;
    }

    /** Puts the work tree's changes away in the stash. */
    public GitProject stash() throws GitAPIException {
        git.stashCreate().setPerson(nextDay(ROBIN)).setIncludeUntracked(true).call();
        return this;
    }

    /** Takes the last commit back; its objects stay, and nothing names them. */
    public GitProject forgetLastCommit() throws IOException, GitAPIException {
        goBack().forgetReflogs();
        Files.deleteIfExists(folder.resolve(".git/ORIG_HEAD"));
        return this;
    }

    /** Takes the reflogs away, with all that they alone named. */
    public GitProject forgetReflogs() throws IOException {
        Path logs = folder.resolve(".git/logs");
        if (Files.exists(logs)) {
            org.eclipse.jgit.util.FileUtils.delete(logs.toFile(), org.eclipse.jgit.util.FileUtils.RECURSIVE);
        }
        return this;
    }

    /** The hex id that a revision names. */
    public String id(String revision) throws IOException {
        return git.getRepository().resolve(revision).name();
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
        Files.writeString(folder.resolve(".git/shallow"), id("HEAD") + "\n");
        return this;
    }

    @Override
    public void close() {
        git.close();
    }

    private PersonIdent nextDay(String name) {
        now = now.plus(Duration.ofDays(1));
        return person(name);
    }

    private PersonIdent person() {
        return person(ROBIN);
    }

    private PersonIdent person(String name) {
        return new PersonIdent(name, "robin@bot.example", now, ZoneOffset.UTC);
    }
}
