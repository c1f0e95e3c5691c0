package io.github.leakstop.report;

import io.github.leakstop.finding.Exposure;
import io.github.leakstop.finding.Finding;
import io.github.leakstop.finding.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The words that all formats for people share: where a value lies, since when, and who still reaches it. */
final class Story {
    private static final int REFS_NAMED = 3;
    private static final int LONGEST_NAME = 40;

    private Story() {}

    /** {@code src/main/App.java:14}, {@code commit 3f2a91c, line 2}; without the line where there is none. */
    static String place(Location at) {
        String path = Visible.of(at.fullPath());
        return switch (at.origin()) {
            case WORK_TREE, HISTORY, GIT_CONFIG -> at.line() > 0 ? path + ":" + at.line() : path;
            case IGNORED -> (at.line() > 0 ? path + ":" + at.line() : path) + " (ignored by git)";
            case COMMIT -> "commit " + path + (at.line() > 0 ? ", line " + at.line() : "");
            case TAG -> "tag " + path + (at.line() > 0 ? ", line " + at.line() : "");
        };
    }

    /** {@code 3f2a91c, 2023-05-04}, or empty for what no commit holds. */
    static Optional<String> firstCommit(Finding finding) {
        return finding.exposure().flatMap(Exposure::first).map(Story::commit);
    }

    static String commit(Exposure.Commit commit) {
        return commit.shortId() + ", " + commit.date().toLocalDate();
    }

    static String author(Exposure.Commit commit) {
        String name = commit.author().isBlank() ? commit.email() : commit.author();
        return Visible.of(name.strip(), LONGEST_NAME);
    }

    /** One clause: since when and by whom, whether HEAD still holds it, and who reaches it if not. */
    static String exposure(Exposure exposure) {
        List<String> clauses = new ArrayList<>();
        exposure.first().ifPresent(c -> clauses.add(commit(c) + ", " + author(c)));
        clauses.add(reach(exposure));
        return String.join("; ", clauses);
    }

    private static String reach(Exposure exposure) {
        if (exposure.inHead()) {
            return "still in HEAD";
        }
        String last = exposure.last()
                .map(c -> ", last in " + c.shortId() + " (" + c.date().toLocalDate() + ")")
                .orElse("");
        return switch (exposure.reach()) {
            case HEAD -> "only in history" + last;
            case REF -> "not in HEAD, but reached by " + refs(exposure.refs()) + last;
            case STASH -> "only in a stash";
            case REFLOG -> "only in the reflog of this clone";
            case INDEX -> "in the index, not committed yet";
            case UNREACHABLE -> "in no branch or tag any more, but still in the object store";
            case UNCOMMITTED -> "not committed yet";
        };
    }

    private static String refs(List<String> refs) {
        if (refs.isEmpty()) {
            return "another ref";
        }
        String named = String.join(
                ", ",
                refs.stream()
                        .limit(REFS_NAMED)
                        .map(r -> Visible.of(r.replaceFirst("(^|/)refs/(heads|tags|remotes)/", "$1"), LONGEST_NAME))
                        .toList());
        int more = refs.size() - REFS_NAMED;
        return more > 0 ? named + " and " + more + " more" : named;
    }
}
