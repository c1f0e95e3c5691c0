package io.github.leakstop.scan;

import io.github.leakstop.source.git.GitRepository;
import io.github.leakstop.source.git.Scope;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Makes out what a user means who asks for a part of the history; for one use. */
final class PartReader {
    private final GitRepository repository;
    private final Optional<Span> span;
    private final List<String> patterns;
    private final SortedMap<String, String> refs;
    private final RefNames names;

    PartReader(HistoryPart part, GitRepository repository) throws InvalidRequestException {
        this.repository = repository;
        this.span = part.since().map(Span::of);
        this.patterns = part.refs();
        try {
            this.refs = repository.refs();
        } catch (IOException e) {
            throw new InvalidRequestException(
                    "The refs of the repository cannot be read, so nothing is known of what leakstop.since or"
                            + " leakstop.refs name. See what git for-each-ref says.",
                    e);
        }
        this.names = new RefNames(refs.keySet());
    }

    Universe universe() throws InvalidRequestException {
        SortedMap<String, String> chosen = chosen();
        Set<String> ends = ends(chosen);
        boolean hasTree = isOfHead(ends);
        List<String> limits = new ArrayList<>();
        limits.add(limit(chosen.size()));
        if (!hasTree) {
            limits.add("not the work tree");
        }
        return new Universe(scope(chosen, ends), hasTree, limits);
    }

    private Scope scope(SortedMap<String, String> chosen, Set<String> ends) throws InvalidRequestException {
        if (span.isEmpty()) {
            return new Scope.BehindRefs(chosen.keySet());
        }
        String base = commit(span.get().base());
        if (span.get().parted()) {
            for (String end : ends) {
                requireCommonAncestor(base, end);
            }
        }
        return new Scope.Since(base, ends);
    }

    private String limit(int chosen) {
        String of = patterns.isEmpty()
                ? ""
                : String.format("%d of %d refs (%s)", chosen, names.count(), String.join(", ", patterns));
        return span.map(asked -> asked.limit() + (of.isEmpty() ? "" : " on " + of))
                .orElse("only what is behind " + of);
    }

    /** The refs that are asked for, with the objects that they name. */
    private SortedMap<String, String> chosen() throws InvalidRequestException {
        SortedMap<String, String> chosen = new TreeMap<>();
        for (String pattern : patterns) {
            Set<String> matching = names.matching(pattern);
            if (matching.isEmpty()) {
                throw new InvalidRequestException(String.format(
                        "leakstop.refs names %s, and no ref here is called so.%s git for-each-ref lists them.",
                        pattern, names.hint(pattern)));
            }
            refs.forEach((name, id) -> {
                if (matching.contains(name)) {
                    chosen.put(name, id);
                }
            });
        }
        return chosen;
    }

    private Set<String> ends(SortedMap<String, String> chosen) throws InvalidRequestException {
        String end = span.map(Span::end).orElse("");
        if (end.isEmpty()) {
            return patterns.isEmpty() ? repository.head().map(Set::of).orElse(Set.of()) : Set.copyOf(chosen.values());
        }
        if (!patterns.isEmpty()) {
            throw new InvalidRequestException(String.format(
                    "leakstop.since ends with %s, and leakstop.refs names other ends. Name them in one of the two.",
                    end));
        }
        return Set.of(commit(end));
    }

    /** Whether HEAD is among the ends, so that what lies in the work tree belongs to what is asked for. */
    private boolean isOfHead(Set<String> ends) {
        Optional<String> head = repository.head();
        return head.isEmpty() || ends.stream().map(repository::resolve).anyMatch(head::equals);
    }

    private String commit(String revision) throws InvalidRequestException {
        return repository
                .resolve(revision)
                .orElseThrow(() -> new InvalidRequestException(String.format(
                        "leakstop.since names %s, which is no commit, branch or tag here.%s Fetch it, or name another.",
                        revision, names.hint(revision))));
    }

    private void requireCommonAncestor(String base, String end) throws InvalidRequestException {
        Optional<String> commit = repository.resolve(end);
        if (commit.isPresent() && !repository.areRelated(base, commit.get())) {
            throw new InvalidRequestException("leakstop.since has three dots, which ask for what was added since both"
                    + " sides parted, and they have no commit in common here. Fetch the whole history, or write two"
                    + " dots.");
        }
    }
}
