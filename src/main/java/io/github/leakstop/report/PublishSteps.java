package io.github.leakstop.report;

import io.github.leakstop.finding.Exposure;
import io.github.leakstop.finding.Finding;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What to do before a repository with leaks in it is published, in the order that matters. */
final class PublishSteps {
    private static final int INDENT = "  1. Replace  ".length();
    private static final int TITLES = 5;

    private final Paint paint;

    PublishSteps(Paint paint) {
        this.paint = paint;
    }

    void put(List<Incident> incidents, Page page) {
        if (incidents.isEmpty()) {
            return;
        }
        page.gap();
        page.line(paint.on(Paint.Tone.STRONG, "Before you publish this repository:"));
        step(
                1,
                "Revoke",
                titles(incidents) + ". Rewriting history takes nothing back: clones, forks and caches keep it.",
                page);
        step(
                2,
                "Check",
                "what was done with them" + since(incidents) + ": sign-ins, calls, orders, withdrawals.",
                page);
        step(3, "Replace", "them by new ones that come from the environment or a secret store.", page);
        step(
                4,
                "Rewrite",
                "history in a fresh clone: git filter-repo --replace-text FILE, the values one a line in a FILE outside"
                        + " the repository. Or keep what is revoked, knowingly.",
                page);
        boolean local = incidents.stream()
                .flatMap(i -> i.exposure().stream())
                .anyMatch(e -> Set.of(Exposure.Reach.STASH, Exposure.Reach.REFLOG, Exposure.Reach.UNREACHABLE)
                        .contains(e.reach()));
        if (local) {
            step(
                    5,
                    "Clear",
                    "what no push carries but a copied folder does: git stash clear; git reflog expire --expire=now"
                            + " --all; git gc --prune=now.",
                    page);
        }
        step(local ? 6 : 5, "Scan", "again: leakstop:history.", page);
    }

    private void step(int number, String word, String text, Page page) {
        String label = "  " + number + ". " + paint.on(Paint.Tone.STRONG, word);
        page.labelled(label + " ".repeat(INDENT - "  1. ".length() - word.length()), INDENT, text);
    }

    private static String titles(List<Incident> incidents) {
        List<String> titles = incidents.stream()
                .flatMap(i -> i.parts().stream())
                .map(Finding::title)
                .distinct()
                .toList();
        String named = titles.stream().limit(TITLES).map(Visible::of).collect(Collectors.joining(", "));
        int more = titles.size() - TITLES;
        return more > 0 ? named + " and " + more + " more" : named;
    }

    private static String since(List<Incident> incidents) {
        Optional<LocalDate> first = incidents.stream()
                .flatMap(i -> i.parts().stream())
                .flatMap(p -> p.exposure().stream())
                .flatMap(e -> e.first().stream())
                .map(c -> c.date().toLocalDate())
                .min(LocalDate::compareTo);
        return first.map(d -> " since " + d).orElse("");
    }
}
