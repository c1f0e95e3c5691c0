package io.github.leakstop.source.git;

import io.github.leakstop.finding.Exposure;
import io.github.leakstop.source.pack.PackVisitor.Kind;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.eclipse.jgit.annotations.Nullable;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.util.RawParseUtils;

/** Author and date of some commits and tags. */
final class CommitLines {
    private static final PersonIdent NOBODY = new PersonIdent("unknown", "", Instant.EPOCH, ZoneOffset.UTC);

    private final Map<Integer, Line> lines = new HashMap<>();

    /** When a commit was made and what is said of it. */
    private record Line(Instant committed, Exposure.Commit commit) {}

    private CommitLines() {}

    static CommitLines read(ObjectGraph graph, ObjectFetch fetch, BitSet wanted) {
        CommitLines lines = new CommitLines();
        wanted.stream().forEach(number -> lines.add(graph, number, NOBODY, NOBODY));
        fetch.read(wanted, (bytes, number) -> {
            try {
                if (graph.is(number, Kind.TAG)) {
                    PersonIdent tagger = person(bytes, RawParseUtils.tagger(bytes, 0));
                    lines.add(graph, number, tagger, tagger);
                } else {
                    lines.add(
                            graph,
                            number,
                            person(bytes, RawParseUtils.author(bytes, 0)),
                            person(bytes, RawParseUtils.committer(bytes, 0)));
                }
            } catch (RuntimeException e) {
                lines.add(graph, number, NOBODY, NOBODY);
            }
        });
        return lines;
    }

    private static @Nullable PersonIdent person(byte[] bytes, int at) {
        return at < 0 ? null : RawParseUtils.parsePersonIdent(bytes, at);
    }

    private void add(ObjectGraph graph, int number, @Nullable PersonIdent author, @Nullable PersonIdent committer) {
        PersonIdent by = author == null ? NOBODY : author;
        PersonIdent from = committer == null ? by : committer;
        OffsetDateTime date = OffsetDateTime.ofInstant(by.getWhenAsInstant(), by.getZoneOffset());
        lines.put(
                number,
                new Line(
                        from.getWhenAsInstant(),
                        new Exposure.Commit(graph.store().name(number), by.getName(), by.getEmailAddress(), date)));
    }

    Optional<Exposure.Commit> of(int number) {
        return Optional.ofNullable(lines.get(number)).map(Line::commit);
    }

    /** The one committed first; of equals the one with the smallest id. */
    Optional<Exposure.Commit> oldest(List<Integer> numbers) {
        return best(numbers, (line, best) -> line.committed().isBefore(best.committed()));
    }

    /** The one committed last; of equals the one with the smallest id. */
    Optional<Exposure.Commit> newest(List<Integer> numbers) {
        return best(numbers, (line, best) -> line.committed().isAfter(best.committed()));
    }

    private Optional<Exposure.Commit> best(List<Integer> numbers, BiPredicate<Line, Line> isBetter) {
        Optional<Line> best = Optional.empty();
        for (int number : numbers) {
            Line line = Objects.requireNonNull(lines.get(number));
            if (best.isEmpty()
                    || isBetter.test(line, best.get())
                    || line.committed().equals(best.get().committed())
                            && line.commit().id().compareTo(best.get().commit().id()) < 0) {
                best = Optional.of(line);
            }
        }
        return best.map(Line::commit);
    }
}
