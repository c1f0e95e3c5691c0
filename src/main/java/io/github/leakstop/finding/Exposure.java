package io.github.leakstop.finding;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * How far a value got in history.
 *
 * @param first the first commit that held it, by topology; empty for what no commit holds
 * @param last the last commit that held it, empty while HEAD does or when no commit holds it
 * @param commits number of commits that introduced it
 * @param refs refs that still reach it, sorted, full names; empty when only unreachable objects, stash or reflog do
 * @param inHead HEAD's tree still holds it
 * @param reach who still reaches it
 */
public record Exposure(
        Optional<Commit> first, Optional<Commit> last, int commits, List<String> refs, boolean inHead, Reach reach) {
    public Exposure {
        refs = List.copyOf(refs);
    }

    /** What several tell of one value that stood in several objects, one after another or at once; at least one. */
    public static Exposure joined(List<Exposure> parts) {
        if (parts.size() == 1) {
            return parts.get(0);
        }
        Optional<Commit> first = Optional.empty();
        Optional<Commit> last = Optional.empty();
        int commits = 0;
        TreeSet<String> refs = new TreeSet<>();
        boolean inHead = false;
        Reach reach = Reach.UNCOMMITTED;
        for (Exposure part : parts) {
            first = isEarlier(part.first, first) ? part.first : first;
            last = isLater(part.last, last) ? part.last : last;
            commits += part.commits;
            refs.addAll(part.refs);
            inHead |= part.inHead;
            reach = part.reach.compareTo(reach) < 0 ? part.reach : reach;
        }
        return new Exposure(first, inHead ? Optional.empty() : last, commits, List.copyOf(refs), inHead, reach);
    }

    private static boolean isEarlier(Optional<Commit> one, Optional<Commit> other) {
        return one.isPresent()
                && (other.isEmpty() || one.get().date().compareTo(other.get().date()) < 0);
    }

    private static boolean isLater(Optional<Commit> one, Optional<Commit> other) {
        return one.isPresent()
                && (other.isEmpty() || one.get().date().compareTo(other.get().date()) > 0);
    }

    /** Whether it tells of this very commit and not of a content. */
    public boolean isOfCommit(String id) {
        return first.filter(commit -> commit.id().equals(id)).isPresent();
    }

    /** The same with other refs. */
    public Exposure reachedBy(List<String> others) {
        return new Exposure(first, last, commits, others, inHead, reach);
    }

    Exposure redacted(Redaction redaction) {
        return new Exposure(
                first.map(c -> c.redacted(redaction)),
                last.map(c -> c.redacted(redaction)),
                commits,
                redaction.hide(refs),
                inHead,
                reach);
    }

    /** A commit as the reports name it. */
    public record Commit(String id, String author, String email, OffsetDateTime date) {
        Commit redacted(Redaction redaction) {
            return new Commit(id, redaction.hide(author), redaction.hide(email), date);
        }

        public String shortId() {
            return id.substring(0, Math.min(id.length(), 7));
        }
    }

    /** From the most to the least visible. */
    public enum Reach {
        HEAD,
        REF,
        STASH,
        REFLOG,
        INDEX,
        UNREACHABLE,
        /** Never committed: only the work tree holds it. */
        UNCOMMITTED
    }
}
