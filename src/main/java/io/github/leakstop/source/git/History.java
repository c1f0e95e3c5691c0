package io.github.leakstop.source.git;

import io.github.leakstop.finding.Exposure;
import io.github.leakstop.finding.Exposure.Reach;
import io.github.leakstop.finding.Gap;
import io.github.leakstop.source.pack.PackVisitor.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Answers what needs all commits and trees of a repository, as it was when they were read. Thread-safe. */
final class History {
    private final ObjectGraph graph;
    private final List<Tip> tips;
    private final ObjectFetch fetch;
    private final Set<String> absentBefore;
    private final Commits commits;

    /** @param absentBefore hex ids of what is missing behind objects that were known and not read */
    History(ObjectGraph graph, List<Tip> tips, ObjectFetch fetch, Set<String> absentBefore) {
        this.graph = graph;
        this.tips = tips;
        this.fetch = fetch;
        this.absentBefore = absentBefore;
        this.commits = Commits.of(graph, tips);
    }

    ObjectGraph graph() {
        return graph;
    }

    List<Tip> tips() {
        return tips;
    }

    /** What the tips of a scope reach and the store does not have. */
    List<Gap> missing(Scope scope, boolean promised) {
        return new Certificate(graph, promised, absentBefore).gaps(tips(scope));
    }

    /** Whether all that was read is sound, and whatever it names is in the store or is missed by HEAD's history too. */
    boolean isWholeSaveWhatHeadLacks() {
        Set<String> others = new HashSet<>(graph.absentIds());
        others.removeAll(absentBefore);
        Reached reached = Reached.objects(graph);
        for (Tip tip : others.isEmpty() ? List.<Tip>of() : tips(new Scope.BehindHead())) {
            int number = graph.store().number(tip.id(), 0);
            if (number >= 0) {
                reached.add(number, negative -> others.remove(graph.absentId(negative)));
            }
        }
        return graph.isSound() && others.isEmpty();
    }

    Map<String, Exposure> exposure(Set<String> objects) {
        return graph.store().isLarge() ? alone(() -> exposed(objects)) : exposed(objects);
    }

    /** In a large store one thing after the other, since each takes its share of memory for an object. */
    private synchronized <T> T alone(Supplier<T> work) {
        return work.get();
    }

    private Map<String, Exposure> exposed(Set<String> objects) {
        Exposures pass = new Exposures(graph, commits, tips, numbers(objects));
        pass.follow();
        return told(pass);
    }

    /** Exposures where HEAD or refs reach all these objects; then what only others reach need not have been read. */
    Optional<Map<String, Exposure>> exposureOfVisible(Set<String> objects) {
        Exposures pass = new Exposures(graph, commits, tips, numbers(objects));
        pass.follow();
        return pass.areVisible() ? Optional.of(told(pass)) : Optional.empty();
    }

    private Map<String, Exposure> told(Exposures pass) {
        Map<Integer, Exposure> byNumber = pass.told(fetch);
        Map<String, Exposure> exposures = new TreeMap<>();
        byNumber.forEach((number, exposure) -> exposures.put(graph.store().name(number), exposure));
        return exposures;
    }

    /** Paths by blob; one that the scope's commits do not hold is looked for in the rest, then in the index. */
    Map<String, List<String>> paths(Set<String> blobs, Scope scope) {
        return graph.store().isLarge() ? alone(() -> placed(blobs, scope)) : placed(blobs, scope);
    }

    private Map<String, List<String>> placed(Set<String> blobs, Scope scope) {
        if (blobs.isEmpty()) {
            return Map.of();
        }
        int[] numbers = numbers(blobs);
        Set<Integer> asked = Arrays.stream(numbers).boxed().collect(Collectors.toSet());
        PathNames names = new PathNames(graph, new Leading(graph, numbers));
        Map<Integer, SortedSet<String>> found = names.in(roots(scope), fetch);
        if (scope instanceof Scope.Everything) {
            addMissing(found, asked, () -> names.in(unreachableRoots(), fetch));
            addMissing(found, asked, this::indexPaths);
            addMissing(found, asked, () -> names.in(looseRoots(), fetch));
        }
        Map<String, List<String>> paths = new TreeMap<>();
        found.forEach((number, places) -> paths.put(graph.store().name(number), List.copyOf(places)));
        return paths;
    }

    private static void addMissing(
            Map<Integer, SortedSet<String>> found, Set<Integer> asked, Supplier<Map<Integer, SortedSet<String>>> more) {
        if (!found.keySet().containsAll(asked)) {
            more.get().forEach((number, places) -> {
                if (asked.contains(number)) {
                    found.putIfAbsent(number, places);
                }
            });
        }
    }

    private BitSet roots(Scope scope) {
        BitSet trees = new BitSet();
        Reached reached = Reached.commits(graph);
        for (Tip tip : tips(scope)) {
            int number = graph.store().number(tip.id(), 0);
            reached.add(number, negative -> {});
            add(peeled(number), trees);
        }
        for (int c = 0; c < commits.count(); c++) {
            if (reached.has(commits.number(c))) {
                add(commits.tree(c), trees);
            }
        }
        return trees;
    }

    private List<Tip> tips(Scope scope) {
        return scope instanceof Scope.Behind behind
                ? tips.stream().filter(tip -> tip.isIn(behind)).toList()
                : tips;
    }

    private BitSet unreachableRoots() {
        BitSet trees = new BitSet();
        for (int c = 0; c < commits.count(); c++) {
            if (commits.reach(c) == Reach.UNREACHABLE) {
                add(commits.tree(c), trees);
            }
        }
        return trees;
    }

    /** Trees that nothing in the store names. */
    private BitSet looseRoots() {
        BitSet trees = new BitSet();
        for (int number = 0; number < graph.store().size(); number++) {
            add(number, trees);
        }
        for (int number = 0; number < graph.store().size(); number++) {
            for (int i = 0; i < graph.linkCount(number); i++) {
                if (graph.link(number, i) >= 0) {
                    trees.clear(graph.link(number, i));
                }
            }
        }
        return trees;
    }

    private Map<Integer, SortedSet<String>> indexPaths() {
        Map<Integer, SortedSet<String>> paths = new HashMap<>();
        for (Tip tip : tips) {
            if (tip.reach() == Reach.INDEX) {
                int number = graph.store().number(tip.id(), 0);
                paths.computeIfAbsent(number, key -> new TreeSet<>()).add(tip.name());
            }
        }
        return paths;
    }

    private void add(int number, BitSet trees) {
        if (number >= 0 && graph.is(number, Kind.TREE)) {
            trees.set(number);
        }
    }

    private int peeled(int number) {
        int at = number;
        while (at >= 0 && graph.is(at, Kind.TAG)) {
            at = graph.link(at, 0);
        }
        return at;
    }

    int number(String id) {
        return graph.store().number(id);
    }

    private int[] numbers(Collection<String> ids) {
        List<Integer> numbers = new ArrayList<>();
        for (String id : new TreeSet<>(ids)) {
            int number = graph.store().number(id);
            if (number >= 0) {
                numbers.add(number);
            }
        }
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }
}
