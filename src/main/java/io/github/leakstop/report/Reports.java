package io.github.leakstop.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The formats there are. */
public final class Reports {
    private static final List<Report> ALL =
            List.of(new JsonReport(), new SarifReport(), new JunitReport(), new HtmlReport(), new GitlabReport());

    private Reports() {}

    public static List<Report> all() {
        return ALL;
    }

    /**
     * The formats of these names, in the order of {@link #all()}, each once.
     *
     * @throws IllegalArgumentException for a name that no format has; its message lists the names there are
     */
    public static List<Report> named(Collection<String> names) {
        List<Report> named = new ArrayList<>();
        Set<String> unknown = new LinkedHashSet<>(names);
        for (Report report : ALL) {
            if (unknown.remove(report.name())) {
                named.add(report);
            }
        }
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("there is no report named '"
                    + unknown.iterator().next() + "'; known are "
                    + ALL.stream().map(Report::name).collect(Collectors.joining(", ")));
        }
        return named;
    }
}
