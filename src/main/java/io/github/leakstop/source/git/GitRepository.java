package io.github.leakstop.source.git;

import io.github.leakstop.finding.Gap;
import io.github.leakstop.source.ContentSink;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;

/**
 * A git repository, read and never written.
 *
 * <p>Nothing is forked and no file is made, neither in the repository nor in the user's home. No environment variable such as
 * {@code GIT_DIR} is honoured. Thread-safe.
 */
public final class GitRepository implements AutoCloseable {
    private final RepositoryPlace place;
    private final Repository jgit;

    GitRepository(RepositoryPlace place, Repository jgit) {
        this.place = place;
        this.jgit = jgit;
    }

    /** Looks for a repository from a folder upwards, and judges whether it can be read. */
    public static Opening open(Path folder) {
        return RepositoryOpening.open(folder);
    }

    /** The top of the work tree; of a bare repository its git folder. */
    public Path top() {
        return isBare() ? place.gitFolder() : jgit.getWorkTree().toPath();
    }

    public boolean isBare() {
        return jgit.isBare();
    }

    /** The folder that linked worktrees share: objects, refs, configuration. */
    public Path commonFolder() {
        return place.commonFolder();
    }

    /** Full hex id of the commit that a revision names ({@code main}, {@code HEAD~3}, an abbreviated id), if it names one. */
    public Optional<String> resolve(String revision) {
        try {
            return Optional.ofNullable(jgit.resolve(revision + "^{commit}")).map(ObjectId::name);
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    /** Hex id of HEAD's commit, empty while there is none. */
    public Optional<String> head() {
        return resolve(Constants.HEAD);
    }

    /** What is known to be out of sight before anything is read. */
    public List<Gap> gaps() {
        return List.of();
    }

    /**
     * Yields every object of the store once, reachable or not, alternates included: blobs by hex id, and of commits and
     * annotated tags the message and identities. What cannot be read is told to the sink, and the rest goes on.
     *
     * @param threads at least 1; the sink is called from that many at once
     */
    public ObjectTotals objects(ContentSink sink, ObjectFilter filter, int threads) {
        ObjectStore store = ObjectStore.read(place.commonFolder().resolve("objects"));
        return new StoreReading(store, filter, sink, threads).run(jgit::newObjectReader);
    }

    /**
     * Lists the work tree by git's judgement; of a bare repository nothing.
     *
     * @param enterIgnored asked with the path of an ignored folder whether to list its files; those of one that is not
     *     entered are left out, save the tracked ones
     */
    public TreeListing listing(Predicate<String> enterIgnored) {
        if (isBare()) {
            return new TreeListing(List.of(), List.of(), List.of());
        }
        return TreeListing.read(top(), place, jgit.getConfig(), enterIgnored);
    }

    @Override
    public void close() {
        jgit.close();
        LeanSystemReader.leave();
    }
}
