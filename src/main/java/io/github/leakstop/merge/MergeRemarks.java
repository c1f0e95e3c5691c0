package io.github.leakstop.merge;

import io.github.leakstop.finding.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What a reader of a merged report wants to know of the reports themselves. */
final class MergeRemarks {
    private static final int NAMED = 20;

    private final MergeRequest request;

    MergeRemarks(MergeRequest request) {
        this.request = request;
    }

    List<String> of(List<NamedReport> reports) {
        List<String> remarks = new ArrayList<>();
        remarks.add(summary(reports));
        if (!request.expected().isEmpty()) {
            List<String> unexpected = reports.stream()
                    .map(NamedReport::name)
                    .filter(name -> !request.expected().contains(name))
                    .toList();
            if (!unexpected.isEmpty()) {
                remarks.add("merged although leakstop.expect does not name " + named(unexpected));
            }
        }
        TreeSet<String> makers = reports.stream()
                .map(r -> r.result().engine() + " with rules " + r.result().rules())
                .collect(Collectors.toCollection(TreeSet::new));
        if (makers.size() > 1) {
            remarks.add("the reports come of different scanners: leakstop " + String.join("; ", makers));
        }
        reports.forEach(report -> remarks.addAll(report.remarks()));
        return remarks;
    }

    private static String summary(List<NamedReport> reports) {
        List<String> leaking = names(reports, Outcome.LEAKS);
        List<String> blind = names(reports, Outcome.COULD_NOT_LOOK);
        List<String> parts = new ArrayList<>();
        if (!leaking.isEmpty()) {
            parts.add(leaking.size() + " with leaks (" + named(leaking) + ")");
        }
        if (!blind.isEmpty()) {
            parts.add(blind.size() + " that could not look (" + named(blind) + ")");
        }
        parts.add(names(reports, Outcome.CLEAN).size() + " clean");
        return "merged " + reports.size() + (reports.size() == 1 ? " report: " : " reports: ")
                + String.join(", ", parts);
    }

    private static List<String> names(List<NamedReport> reports, Outcome outcome) {
        return reports.stream()
                .filter(report -> report.result().outcome() == outcome)
                .map(NamedReport::name)
                .toList();
    }

    private static String named(List<String> names) {
        String first = names.stream().limit(NAMED).collect(Collectors.joining(", "));
        int more = names.size() - NAMED;
        return more > 0 ? first + " and " + more + " more" : first;
    }
}
