package io.github.leakstop.report;

import io.github.leakstop.finding.Gap;
import io.github.leakstop.finding.ScanResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What could not be looked at, cause by cause: what, where, what to do. */
final class GapLines {
    private static final int PLACES = 3;
    private static final int LONGEST_DETAIL = 200;

    private final Paint paint;

    GapLines(Paint paint) {
        this.paint = paint;
    }

    void put(ScanResult result, Page page) {
        if (result.gaps().isEmpty()) {
            return;
        }
        Map<Gap.Cause, List<Gap>> byCause = new TreeMap<>();
        result.gaps()
                .forEach(g -> byCause.computeIfAbsent(g.cause(), c -> new ArrayList<>())
                        .add(g));
        int indent = 2
                + byCause.keySet().stream().mapToInt(c -> c.id().length()).max().orElse(0)
                + 2;
        page.gap();
        page.line(paint.on(Paint.Tone.STRONG, "Not looked at:"));
        byCause.forEach((cause, gaps) -> put(cause, gaps, result.accepted().contains(cause), indent, page));
    }

    private void put(Gap.Cause cause, List<Gap> gaps, boolean accepted, int indent, Page page) {
        Paint.Tone tone = accepted ? Paint.Tone.FAINT : Paint.Tone.WARNING;
        String label = "  " + paint.on(tone, cause.id())
                + " ".repeat(indent - 2 - cause.id().length());
        page.labelled(label, indent, cause.meaning() + (accepted ? " (accepted)" : ""));
        String under = " ".repeat(indent);
        gaps.stream().limit(PLACES).forEach(g -> page.labelled(under, indent, place(g)));
        if (gaps.size() > PLACES) {
            page.line(under + "and " + (gaps.size() - PLACES) + " more; the report has them all");
        }
        if (!accepted) {
            page.labelled(
                    under, indent, "To do: " + cause.remedy() + "; or accept it: -Dleakstop.accept=" + cause.id());
        }
    }

    private static String place(Gap gap) {
        return Visible.of(gap.where()) + ": " + Visible.of(gap.detail(), LONGEST_DETAIL);
    }
}
