package io.github.leakstop.report;

import io.github.leakstop.finding.Finding;
import io.github.leakstop.finding.Gap;
import io.github.leakstop.finding.Location;
import io.github.leakstop.finding.ScanResult;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;

/**
 * One page to read and to pass on. It needs no script, no image and no other file; where its few lines of style are
 * forbidden, as by the content security policy of Jenkins, headings, tables and lists carry it alone.
 */
final class HtmlReport implements Report {
    private static final String STYLE = ":root{color-scheme:light dark}"
            + "body{font:16px/1.5 system-ui,sans-serif;max-width:70em;margin:2em auto;padding:0 1em}"
            + "table{border-collapse:collapse;width:100%}"
            + "th,td{text-align:left;vertical-align:top;padding:.3em .8em .3em 0;border-bottom:1px solid #8884}"
            + "section{margin:2em 0;padding-left:1em;border-left:.3em solid #888}"
            + ".critical,.high{border-color:#c00}.medium{border-color:#c80}"
            + "h1,h2{line-height:1.2}dt{font-weight:bold}dd{margin:0 0 .6em}td,dd,li{overflow-wrap:anywhere}";

    @Override
    public String name() {
        return "html";
    }

    @Override
    public String fileName() {
        return "leakstop.html";
    }

    @Override
    public void write(ScanResult result, OutputStream out) throws IOException {
        List<Incident> incidents = Incident.of(result);
        XmlText html = new XmlText(out).prolog("<!DOCTYPE html>\n");
        html.open("html", "lang", "en").newLine();
        html.open("head").newLine();
        html.empty("meta", "charset", "utf-8");
        html.open("meta", "name", "viewport", "content", "width=device-width,initial-scale=1")
                .close();
        html.leaf("title", "leakstop " + result.goal() + ": " + JsonText.word(result.outcome()));
        html.leaf("style", STYLE);
        html.close();
        html.open("body").newLine();
        html.leaf("h1", "leakstop " + result.goal() + ": " + Verdict.words(result));
        html.leaf("p", "Scanned " + Scanned.words(result));
        writeGaps(result, html);
        for (Incident incident : incidents) {
            write(incident, html);
        }
        writeExcused(result, html);
        if (!result.remarks().isEmpty()) {
            html.leaf("h2", "Remarks").open("ul").newLine();
            for (String remark : result.remarks()) {
                html.leaf("li", remark);
            }
            html.close();
        }
        html.leaf("p", "leakstop " + result.engine() + ", rules " + result.rules());
        html.close().close();
        html.finish();
    }

    private static void write(Incident incident, XmlText html) throws IOException {
        String severity = incident.severity().name();
        html.open("section", "class", severity.toLowerCase(Locale.ROOT)).newLine();
        html.leaf(
                "h2",
                severity + ": "
                        + String.join(
                                ", ",
                                incident.parts().stream()
                                        .map(Finding::title)
                                        .distinct()
                                        .toList()) + (incident.fails() ? "" : " (told, does not fail the build)"));
        html.open("table").newLine();
        row(html, "th", "What", "Value", "Place", "Line, masked");
        for (Finding part : incident.parts()) {
            row(html, "td", part.title(), part.secret().redacted(), Story.place(part.place()), part.excerpt());
        }
        html.close().open("dl").newLine();
        if (incident.exposure().isPresent()) {
            entry(html, "History", Story.exposure(incident.exposure().get()));
        }
        List<String> notes = incident.parts().stream()
                .flatMap(p -> p.notes().stream())
                .distinct()
                .toList();
        if (!notes.isEmpty()) {
            entry(html, "Note", String.join(", ", notes));
        }
        entry(html, "Do first", incident.worst().remedy().fix());
        entry(html, "Why", incident.worst().remedy().why());
        List<String> further = incident.furtherPlaces();
        if (!further.isEmpty()) {
            html.leaf("dt", "Also in").open("dd").open("ul").newLine();
            for (String place : further) {
                html.open("li").leaf("code", place).close();
            }
            html.close().close();
        }
        for (String reference : incident.worst().remedy().references()) {
            entry(html, "Read", reference);
        }
        for (Finding part : incident.parts()) {
            entry(html, "Rule and fingerprint", part.ruleId() + ", " + part.fingerprint());
        }
        html.close().close();
    }

    private static void writeGaps(ScanResult result, XmlText html) throws IOException {
        if (result.gaps().isEmpty()) {
            return;
        }
        html.leaf("h2", "Not looked at").open("table").newLine();
        row(html, "th", "Cause", "What", "Where", "Detail", "To do");
        for (Gap gap : result.gaps()) {
            boolean accepted = result.accepted().contains(gap.cause());
            row(
                    html,
                    "td",
                    gap.cause().id() + (accepted ? " (accepted)" : ""),
                    gap.cause().meaning(),
                    gap.where(),
                    gap.detail(),
                    accepted ? "" : gap.cause().remedy());
        }
        html.close();
    }

    private static void writeExcused(ScanResult result, XmlText html) throws IOException {
        List<Finding> excused =
                result.findings().stream().filter(f -> f.excuse().isPresent()).toList();
        if (excused.isEmpty()) {
            return;
        }
        html.leaf("h2", "Excused").open("table").newLine();
        row(html, "th", "What", "Place", "By", "Reason", "Rule", "Fingerprint");
        for (Finding finding : excused) {
            Location place = finding.place();
            Finding.Excuse excuse = finding.excuse().orElseThrow();
            row(
                    html,
                    "td",
                    finding.title(),
                    Story.place(place),
                    excuse.kind(),
                    excuse.reason(),
                    finding.ruleId(),
                    finding.fingerprint().value());
        }
        html.close();
    }

    private static void row(XmlText html, String cell, String... texts) throws IOException {
        html.open("tr");
        for (String text : texts) {
            html.leaf(cell, text);
        }
        html.close();
    }

    private static void entry(XmlText html, String term, String text) throws IOException {
        if (!text.isBlank()) {
            html.leaf("dt", term).leaf("dd", text);
        }
    }
}
