package io.github.leakstop.source.git;

import io.github.leakstop.finding.Exposure;
import io.github.leakstop.finding.Exposure.Reach;
import io.github.leakstop.finding.Gap;
import io.github.leakstop.source.ContentSink;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a store and keeps what later questions need, so that they read nothing again. Thread-safe. */
final class Histories implements Closeable {
    private static final int THREADS_FOR_LINKS = 2;
    private static final int MOST_KEPT = 10_000;

    private final JGit jgit;
    private final RepositoryPlace place;
    private final RepositoryState state;
    private final Map<Scope, History> certificates = new HashMap<>();
    private final Map<Scope, History> whole = new HashMap<>();
    /** What HEAD and refs reach, without contents. */
    private Optional<History> visible = Optional.empty();

    private Optional<History> everything = Optional.empty();
    private List<Gap> unreadable = List.of();
    private List<Tip> ofState = List.of();
    private ReadObjects read = ReadObjects.NONE;
    private Optional<ObjectStore> listed = Optional.empty();

    Histories(JGit jgit, RepositoryPlace place, RepositoryState state) {
        this.jgit = jgit;
        this.place = place;
        this.state = state;
    }

    synchronized ObjectTotals objects(ContentSink sink, Known known, int threads) {
        ObjectGraph graph = newGraph(sink);
        BitSet unknown = graph.store().numbers(id -> !known.isWhole(id));
        boolean all = unknown.cardinality() == graph.store().size();
        letGo();
        Selection selection = all ? new Selection.Unread(graph) : new Selection.New(graph, unknown);
        ObjectTotals totals = new StoreReading(graph, selection, known, sink, threads).run(jgit::newObjectReader);
        History history = history(graph, tips(sink), known.absent());
        letGo();
        certificates.put(new Scope.Everything(), history);
        if (all) {
            keep(history);
        }
        read = ReadObjects.of(graph, graph.read(), history.isWholeSaveWhatHeadLacks(), graph.absentIds());
        return totals;
    }

    synchronized ObjectTotals behind(Scope.Behind scope, ContentSink sink, Known known, int threads) {
        ObjectGraph graph = newGraph(sink);
        List<Tip> tips = tips(sink);
        TipReading reading = new TipReading(graph, tips, scope, known, sink, threads);
        ObjectTotals totals = reading.run(jgit::newObjectReader);
        History history = history(graph, tips, known.absent());
        certificates.put(scope, history);
        if (!reading.stopped()) {
            whole.put(scope, history);
        }
        if (!reading.walked()) {
            keep(history);
        }
        read = reading.read();
        return totals;
    }

    /** What the last reading read. */
    synchronized ReadObjects read() {
        return read;
    }

    List<Gap> missing(Scope scope) {
        Optional<History> certificate = certificate(scope);
        if (certificate.isPresent()) {
            return certificate.get().missing(scope, state.isPartial());
        }
        List<Gap> gaps = new ArrayList<>(everything().missing(scope, state.isPartial()));
        gaps.addAll(unreadable());
        return gaps;
    }

    /** A gap for each submodule that HEAD names; of a large store told by JGit, whose index is let go after that. */
    List<Gap> submodules() {
        Optional<ObjectStore> store = listed();
        if (store.filter(ObjectStore::isLarge).isPresent()) {
            List<Gap> gaps = state.submodules();
            letGo();
            return gaps;
        }
        try {
            Optional<String> head = Refs.head(place, jgit);
            if (store.isPresent() && head.isPresent()) {
                try (StorePicker picker = new StorePicker(store.get(), jgit::newObjectReader)) {
                    return Submodules.of(head.get(), store.get(), picker);
                }
            }
        } catch (IOException | RuntimeException leftToJGit) {
            // it goes as far as it can
        }
        return state.submodules();
    }

    private synchronized Optional<ObjectStore> listed() {
        return listed;
    }

    private synchronized Optional<History> certificate(Scope scope) {
        return Optional.ofNullable(certificates.get(scope));
    }

    private synchronized List<Gap> unreadable() {
        return unreadable;
    }

    /** A history that has all links of a scope. */
    synchronized History of(Scope scope) {
        return whole.containsKey(scope) ? whole.get(scope) : everything();
    }

    /** What a reading kept, or commits and trees read now. */
    synchronized History everything() {
        if (everything.isEmpty()) {
            GapList gaps = new GapList();
            Optional<History> part = part();
            ObjectGraph graph = part.map(History::graph).map(ObjectGraph::new).orElseGet(() -> newGraph(gaps));
            StoreReading.ofLinks(graph, gaps, THREADS_FOR_LINKS).run(jgit::newObjectReader);
            keep(history(graph, part.map(History::tips).orElseGet(() -> tips(gaps)), Set.of()));
            unreadable = gaps.told();
        }
        return everything.orElseThrow();
    }

    /** How far objects got: where HEAD or refs reach them all, what else there is has no part in it and stays unread. */
    Map<String, Exposure> exposure(Set<String> objects) {
        Optional<Map<String, Exposure>> told = visible().flatMap(history -> history.exposureOfVisible(objects));
        return told.orElseGet(() -> everything().exposure(objects));
    }

    /**
     * What HEAD and refs reach, if that is few enough commits to walk and all of it can be read; of no use where everything
     * was read.
     */
    private synchronized Optional<History> visible() {
        if (everything.isPresent() || visible.isPresent()) {
            return everything.isPresent() ? Optional.empty() : visible;
        }
        GapList gaps = new GapList();
        Optional<History> part = part();
        ObjectGraph graph = part.map(History::graph).map(ObjectGraph::new).orElseGet(() -> newGraph(gaps));
        List<Tip> tips = part.map(History::tips).orElseGet(() -> tips(gaps));
        if (!gaps.told().isEmpty() || graph.isDamaged() || !TipReading.isWalkable(graph.store())) {
            return Optional.empty();
        }
        BitSet starts = new BitSet();
        for (Tip tip : tips) {
            int number = graph.store().number(tip.id(), 0);
            if (number >= 0 && tip.reach().compareTo(Reach.REF) <= 0) {
                starts.set(number);
            }
        }
        try (StorePicker picker = new StorePicker(graph.store(), jgit::newObjectReader)) {
            LinkWalk walk = new LinkWalk(graph, picker, Known.NOTHING);
            if (walk.run(starts, new BitSet(), TipReading.commitsToWalk(graph.store()))) {
                visible = Optional.of(history(graph, tips, Set.of()));
            }
        } catch (IOException notClosed) {
            return Optional.empty();
        }
        return visible;
    }

    /** A history that has all links of what it reached, and not of everything. */
    private Optional<History> part() {
        return visible.isPresent() ? visible : whole.values().stream().findFirst();
    }

    synchronized boolean stagesAny(Set<String> blobs) {
        return ofState.stream()
                .anyMatch(tip -> tip.reach() == Reach.INDEX
                        && blobs.contains(HexFormat.of().formatHex(tip.id())));
    }

    /** What reflogs and the stash named when the state was asked for; empty where it is too much to remember. */
    synchronized Optional<Set<String>> kept() {
        Set<String> kept = new HashSet<>();
        for (Tip tip : ofState) {
            if (tip.reach() == Reach.STASH || tip.reach() == Reach.REFLOG) {
                kept.add(HexFormat.of().formatHex(tip.id()));
            }
        }
        return kept.size() > MOST_KEPT ? Optional.empty() : Optional.of(kept);
    }

    /** The store's state as names tell it. */
    synchronized StoreState state() {
        GapList gaps = new GapList();
        List<Tip> tips = tips(gaps);
        ofState = tips;
        try {
            Set<String> shallow = state.shallow();
            return StoreState.of(objectFolder(), shallow, tips, gaps.told().isEmpty());
        } catch (IOException e) {
            return StoreState.of(objectFolder(), Set.of(), tips, false);
        }
    }

    Path objectFolder() {
        return place.commonFolder().resolve("objects");
    }

    /** Lets JGit forget its own indexes of the packs, 28 bytes an object, until it is asked for an object again. */
    private void letGo() {
        jgit.forgetPacks();
    }

    private void keep(History history) {
        everything = Optional.of(history);
        unreadable = List.of();
        ObjectStore store = history.graph().store();
        if (store.isLarge()) {
            store.letGoOfIndexes();
        }
    }

    /** Nothing is asked any more. */
    @Override
    public synchronized void close() {
        everything.ifPresent(history -> history.graph().store().close());
    }

    private History history(ObjectGraph graph, List<Tip> tips, Set<String> absentBefore) {
        return new History(graph, tips, new ObjectFetch(graph, jgit::newObjectReader), absentBefore);
    }

    private List<Tip> tips(ContentSink sink) {
        List<Gap> gaps = new ArrayList<>();
        List<Tip> tips = Tips.read(jgit, place, gaps);
        gaps.forEach(sink::missed);
        return tips;
    }

    private ObjectGraph newGraph(ContentSink sink) {
        Set<String> shallow = Set.of();
        try {
            shallow = state.shallow();
        } catch (IOException e) {
            sink.missed(ObjectStore.corrupt("shallow", "the list of cut off commits cannot be read"));
        }
        ObjectStore store = ObjectStore.read(objectFolder());
        listed = Optional.of(store);
        return new ObjectGraph(store, shallow);
    }
}
