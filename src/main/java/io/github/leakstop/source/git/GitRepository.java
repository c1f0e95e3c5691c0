package io.github.leakstop.source.git;

import io.github.leakstop.finding.Exposure;
import io.github.leakstop.finding.Gap;
import io.github.leakstop.source.ContentSink;
import io.github.leakstop.source.pack.PackVisitor.Kind;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;

/**
 * A git repository, read and never written.
 *
 * <p>Nothing is forked and no file is made, neither in the repository nor in the user's home. No environment variable such as
 * {@code GIT_DIR} is honoured, and grafts and replaced objects are seen as what they really are. Paths are relative to
 * {@link #top()}, ids are 40 lower-case hex digits. Thread-safe.
 */
public final class GitRepository implements AutoCloseable {
    private static final int THREADS_FOR_RANGES = 2;

    private final RepositoryPlace place;
    private final Settings settings;
    private final Optional<File> workTree;
    private final JGit jgit;
    private final RepositoryState state;
    private final Histories histories;
    private final Map<Scope.Since, Range> ranges = new HashMap<>();

    GitRepository(RepositoryPlace place, Settings settings, Optional<File> workTree, JGit jgit) {
        this.place = place;
        this.settings = settings;
        this.workTree = workTree;
        this.jgit = jgit;
        this.state = new RepositoryState(place, settings, jgit);
        this.histories = new Histories(jgit, place, state);
    }

    /** Looks for a repository from a folder upwards, and judges whether it can be read. */
    public static Opening open(Path folder) {
        return RepositoryOpening.open(folder);
    }

    /** The top of the work tree; of a bare repository its git folder. */
    public Path top() {
        return workTree.isPresent() ? workTree.get().toPath() : place.gitFolder();
    }

    public boolean isBare() {
        return workTree.isEmpty();
    }

    /** The folder that linked worktrees share: objects, refs, configuration. */
    public Path commonFolder() {
        return place.commonFolder();
    }

    /** Full id of the commit that a revision names ({@code main}, {@code HEAD~3}, an abbreviated id), if it names one. */
    public Optional<String> resolve(String revision) {
        try {
            return Optional.ofNullable(jgit.repository().resolve(revision + "^{commit}"))
                    .map(ObjectId::name);
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    /**
     * The bytes of a file in a commit; empty where the commit has none at the path.
     *
     * @param commit full id
     * @param path from the top, with {@code /}
     * @throws IOException where the object is missing, damaged or larger than {@code most} bytes
     */
    public Optional<byte[]> file(String commit, String path, int most) throws IOException {
        ObjectId blob = jgit.repository().resolve(commit + ":" + path);
        if (blob == null) {
            return Optional.empty();
        }
        ObjectLoader loader = jgit.repository().open(blob);
        return loader.getType() == Constants.OBJ_BLOB ? Optional.of(loader.getBytes(most)) : Optional.empty();
    }

    /** Id of HEAD's commit, empty while there is none. */
    public Optional<String> head() {
        return resolve(Constants.HEAD);
    }

    /** What is known to be out of sight before anything is read: history cut off, no commit yet. */
    public List<Gap> gaps() {
        return state.gaps();
    }

    /** A gap for each submodule that HEAD names; reads all trees of HEAD. */
    public List<Gap> submodules() {
        return histories.submodules();
    }

    /**
     * Yields every object of the store once, reachable or not, alternates included: blobs by id, and of commits and
     * annotated tags the message and identities. What cannot be read is told to the sink, and the rest goes on.
     *
     * <p>Keeps what the later questions need, so that they read nothing again.
     *
     * @param threads at least 1; the sink is called from that many at once
     */
    public ObjectTotals objects(ContentSink sink, Known known, int threads) {
        return histories.objects(sink, known, threads);
    }

    /**
     * Yields what {@link #objects} yields, but of the history behind HEAD and of the index, or of that behind some refs; and
     * tells what cannot be read of these.
     */
    public ObjectTotals behind(Scope.Behind scope, ContentSink sink, Known known, int threads) {
        return histories.behind(scope, sink, known, threads);
    }

    /** What the last call of {@link #objects} or {@link #behind} read. */
    public ReadObjects read() {
        return histories.read();
    }

    /** Yields the contents of some objects by their hex ids; what is not there is told. */
    public ObjectTotals contents(Collection<String> ids, ContentSink sink, int threads) {
        return NamedReading.of(
                ids, histories.objectFolder(), jgit::newObjectReader, state.isPartial(), sink, Known.NOTHING, threads);
    }

    /**
     * Yields what a range has: commits, annotated tags on them, and the blobs that they add. A commit adds a blob at a path where no parent has it, so what only a merge made is yielded, and so is a blob
     * that an older commit had and the range brings back.
     */
    public ObjectTotals added(Scope.Since since, ContentSink sink, Known known) {
        Range range = range(since);
        range.gaps().forEach(sink::missed);
        return NamedReading.of(
                range.all(),
                histories.objectFolder(),
                jgit::newObjectReader,
                state.isPartial(),
                sink,
                known,
                THREADS_FOR_RANGES);
    }

    /** Hex ids of the commits of a range. */
    public Set<String> commits(Scope.Since since) {
        return Set.copyOf(range(since).ids(Kind.COMMIT));
    }

    /** Every ref that is no other ref's second name, and HEAD, by full name, with the hex id that it names. */
    public SortedMap<String, String> refs() throws IOException {
        SortedMap<String, String> refs = new TreeMap<>(Refs.read(place, jgit).ids());
        head().ifPresent(id -> refs.put(Constants.HEAD, id));
        return refs;
    }

    /** Whether two commits have an ancestor in common, or one is the other's; as far as can be read. */
    public boolean areRelated(String one, String other) {
        return Ancestry.isShared(one, other, jgit.repository());
    }

    /** Those of some blobs that HEAD's tree does not hold, or all where it cannot be read. Reads that tree and no other. */
    public Set<String> notInHead(Set<String> blobs) {
        return HeadTree.lacking(blobs, jgit.repository());
    }

    /** Whether HEAD is a commit or comes after it, as far as can be read. */
    public boolean isHeadAfter(String commit) {
        return head().filter(head -> Ancestry.hasAncestor(head, commit, jgit.repository()))
                .isPresent();
    }

    /** What reflogs and the stash named when {@link #state} was asked for, hex ids; empty where it is too much to remember. */
    public Optional<Set<String>> kept() {
        return histories.kept();
    }

    /** Whether the index named one of some blobs when {@link #state} was asked for. */
    public boolean stagesAny(Set<String> blobs) {
        return histories.stagesAny(blobs);
    }

    /** The state of store and refs, without an object being read. */
    public StoreState state() {
        return histories.state();
    }

    /** Whether the store has an object, by the 20 bytes of its id; as the store is now and for as long as it is asked. */
    public Predicate<byte[]> presence() {
        ObjectStore store = ObjectStore.read(histories.objectFolder());
        return id -> store.number(id, 0) >= 0;
    }

    /**
     * What refs, HEAD, reflogs and index reach and the store does not have; for {@link Scope.Behind} what its tips reach, for
     * {@link Scope.Since} what is needed to tell the range. Empty is the certificate that nothing is missing. What cannot be read is told by
     * {@link #objects}, or here when that was not called.
     */
    public List<Gap> missing(Scope scope) {
        if (scope instanceof Scope.Since since) {
            return range(since).gaps();
        }
        return histories.missing(scope);
    }

    /**
     * All paths at which the commits of a scope hold some blobs; blobs that they do not hold are left out. For
     * {@link Scope.Everything}, what no reachable commit holds is looked for in unreachable ones, in the index, and in trees
     * that stand alone, whose paths begin at that tree.
     */
    public Map<String, List<String>> paths(Set<String> blobs, Scope scope) {
        if (scope instanceof Scope.Since since) {
            Map<String, List<String>> paths = new TreeMap<>();
            range(since).blobs().forEach((blob, places) -> {
                if (blobs.contains(blob) && !places.isEmpty()) {
                    paths.put(blob, List.copyOf(places));
                }
            });
            return paths;
        }
        return histories.of(scope).paths(blobs, scope);
    }

    /**
     * How far some blobs, commits or tags got.
     *
     * <p>A commit introduces a blob when its tree holds it, at whatever path, and the tree of no parent does. The first
     * commit is the one that introduces it and has no ancestor that held it; the last is one whose tree holds it and that no
     * commit follows whose tree does. Of several, the oldest and the newest by the committer's clock. What HEAD or refs reach
     * counts before the stash, that before reflogs, that before what nothing reaches. A commit or tag is its own first.
     * Objects that the store does not have are left out.
     */
    public Map<String, Exposure> exposure(Set<String> objects) {
        return histories.exposure(objects);
    }

    /**
     * Of how far objects got before HEAD went forward, what holds still.
     *
     * @param before by hex ids of blobs and commits
     * @param paths at least those at which the history behind HEAD holds the blobs
     * @param upTo {@code REF}, or who else is known to reach what was reached before, and beside it only what HEAD came by
     */
    public Map<String, Exposure> lasting(
            Advance advance, Map<String, Exposure> before, Map<String, List<String>> paths, Exposure.Reach upTo) {
        return advance.movesNothingElse()
                ? new LastingExposures(jgit.repository(), advance, range(advance.since()), upTo).of(before, paths)
                : Map.of();
    }

    /**
     * Lists the work tree by git's judgement; of a bare repository nothing.
     *
     * @param enterIgnored asked with the path of an ignored folder whether to list its files; those of one that is not
     *     entered are left out, save the tracked ones
     */
    public TreeListing listing(Predicate<String> enterIgnored) {
        if (isBare()) {
            return TreeListing.NONE;
        }
        return TreeListing.read(top(), place, settings, enterIgnored);
    }

    /** Yields {@code .git/config} and those of linked worktrees and included modules, where a remote's URL may hold a token. */
    public void configuration(ContentSink sink) {
        ConfigFiles.handOver(place.commonFolder(), sink);
    }

    private synchronized Range range(Scope.Since since) {
        return ranges.computeIfAbsent(since, key -> Range.of(key, jgit.repository(), state.isPartial()));
    }

    @Override
    public void close() {
        histories.close();
        jgit.close();
    }
}
