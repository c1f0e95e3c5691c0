package io.github.leakstop.scan;

import io.github.leakstop.finding.Exposure;
import io.github.leakstop.record.ScanRecord;
import io.github.leakstop.source.git.Advance;
import io.github.leakstop.source.git.GitRepository;
import io.github.leakstop.source.git.StoreState;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * How far objects got, from memory where that holds still: refs and store are what they were, or HEAD went forward and the answer
 * follows from the old one. Not thread-safe, save for what is foreseen.
 */
final class ExposureMemory {
    private final GitRepository repository;
    private final StoreState state;
    private final ScanRecord.Exposed before;
    private ScanRecord.Exposed exposed;
    private Optional<Foreseen> foreseen = Optional.empty();
    private boolean isOld;

    ExposureMemory(GitRepository repository, StoreState state, ScanRecord.Exposed before) {
        this.repository = repository;
        this.state = state;
        this.before = before;
        this.isOld = !state.all().isEmpty() && before.state().equals(state.all());
        this.exposed = isOld ? before : new ScanRecord.Exposed(state.all(), state.refs(), repository.kept(), Map.of());
    }

    /**
     * HEAD went forward from a commit, and blobs stand at these paths behind it; to be told before exposures are asked for.
     *
     * @param upTo who beside HEAD and refs is known to reach what was reached before
     */
    void advance(String from, Map<String, List<String>> paths, Exposure.Reach upTo) {
        if (!isOld && !state.refs().isEmpty() && !before.exposures().isEmpty()) {
            Advance advance = new Advance(from, before.refs(), state.refs());
            exposed = exposed.with(repository.lasting(advance, before.exposures(), paths, upTo));
        }
    }

    /** HEAD's commit of a state, if since then no ref moved otherwise than along with HEAD, and commits hold all of some objects. */
    Optional<String> headOf(String then, Set<String> objects) {
        return Optional.ofNullable(before.refs().get("HEAD"))
                .filter(head -> before.state().equals(then)
                        && new Advance(head, before.refs(), state.refs()).movesNothingElse()
                        && objects.stream().allMatch(this::wasCommitted));
    }

    private boolean wasCommitted(String object) {
        Exposure exposure = before.exposures().get(object);
        return exposure != null && exposure.first().isPresent() && exposure.reach() != Exposure.Reach.INDEX;
    }

    /** Those of some objects that no ref, reflog or stash reached. */
    Set<String> unreachable(Set<String> objects) {
        Set<String> unreachable = new HashSet<>();
        for (String object : objects) {
            Exposure exposure = before.exposures().get(object);
            if (exposure != null && exposure.reach().compareTo(Exposure.Reach.REFLOG) > 0) {
                unreachable.add(object);
            }
        }
        return unreachable;
    }

    /** Whether reflogs and the stash name what they named, and beside it only commits that HEAD came by. */
    boolean keepsWhatWasKept(Set<String> commits) {
        if (before.kept().isEmpty() || exposed.kept().isEmpty()) {
            return false;
        }
        Set<String> more = new HashSet<>(exposed.kept().get());
        boolean lost = !more.containsAll(before.kept().get());
        more.removeAll(before.kept().get());
        more.removeAll(commits);
        more.remove(before.refs().get("HEAD"));
        return !lost && more.isEmpty();
    }

    /** Begins to find out how far objects got of which some are asked for soon. */
    void foresee(Set<String> objects) {
        Set<String> open = new TreeSet<>(objects);
        open.removeAll(exposed.exposures().keySet());
        if (!open.isEmpty()) {
            foreseen =
                    Optional.of(new Foreseen(open, exposed, Beside.begin("exposure", () -> repository.exposure(open))));
        }
    }

    /** Whether exposures were begun with, so that what is to be remembered waits for nothing else. */
    boolean foresees() {
        return foreseen.isPresent();
    }

    /** Whether all that is known was known before. */
    boolean isOld() {
        return isOld;
    }

    /** All that is known, to be remembered. */
    ScanRecord.Exposed all() {
        return foreseen.map(Foreseen::all).orElse(exposed);
    }

    /** How far some objects got. */
    Map<String, Exposure> of(Set<String> objects) {
        Map<String, Exposure> all = new HashMap<>(exposed.exposures());
        Set<String> open = new TreeSet<>(objects);
        open.removeAll(all.keySet());
        if (!open.isEmpty()) {
            Map<String, Exposure> found = found(open);
            all.putAll(found);
            isOld &= found.isEmpty();
        }
        if (!isOld) {
            exposed = exposed.with(all);
        }
        Map<String, Exposure> asked = new HashMap<>(all);
        asked.keySet().retainAll(objects);
        return asked;
    }

    private Map<String, Exposure> found(Set<String> open) {
        if (foreseen.isEmpty() || !foreseen.get().objects().containsAll(open)) {
            return repository.exposure(open);
        }
        return foreseen.get().of(open);
    }
}
