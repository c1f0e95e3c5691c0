package io.github.leakstop.report;

import io.github.leakstop.finding.Exposure;
import io.github.leakstop.finding.Finding;
import io.github.leakstop.finding.Gap;
import io.github.leakstop.finding.Outcome;
import io.github.leakstop.finding.ScanResult;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * JUnit's XML as Surefire writes it: what fails the build is a failed test, what is only told or excused a skipped one, a gap
 * an error. The first test is the scan itself, so a clean file is not an empty one.
 */
final class JunitReport implements Report {
    private static final String PLACE = "leakstop.";

    @Override
    public String name() {
        return "junit";
    }

    @Override
    public String fileName() {
        return "leakstop-junit.xml";
    }

    @Override
    public void write(ScanResult result, OutputStream out) throws IOException {
        List<Gap> open = result.outcome() == Outcome.COULD_NOT_LOOK
                ? result.gaps().stream()
                        .filter(g -> !result.accepted().contains(g.cause()))
                        .toList()
                : List.of();
        long failures = result.findings().stream().filter(result::fails).count();
        int tests = 1 + result.findings().size() + result.gaps().size();
        long skipped = tests - 1 - failures - open.size();
        XmlText xml = new XmlText(out).prolog("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        xml.open(
                        "testsuite",
                        "name",
                        PLACE + result.goal(),
                        "tests",
                        Integer.toString(tests),
                        "failures",
                        Long.toString(failures),
                        "errors",
                        Integer.toString(open.size()),
                        "skipped",
                        Long.toString(skipped),
                        "time",
                        seconds(result.duration()))
                .newLine();
        xml.open("testcase", "classname", PLACE + result.goal(), "name", "scan", "time", seconds(result.duration()));
        xml.leaf("system-out", Scanned.words(result)).close();
        for (Finding finding : result.findings()) {
            write(finding, result.fails(finding), xml);
        }
        for (Gap gap : result.gaps()) {
            write(gap, open.contains(gap), result.accepted().contains(gap.cause()), xml);
        }
        xml.close();
        xml.finish();
    }

    private static void write(Finding finding, boolean fails, XmlText xml) throws IOException {
        String place = Story.place(finding.place());
        String message = finding.title() + " " + finding.secret().redacted() + " in " + place;
        xml.open("testcase", "classname", PLACE + finding.ruleId(), "name", place, "time", "0");
        if (fails) {
            xml.open("failure", "message", message, "type", finding.ruleId());
            xml.text(place).newLine();
            Optional<String> history = finding.exposure().map(Story::exposure);
            if (history.isPresent()) {
                xml.text(finding.exposure().flatMap(Exposure::first).isPresent() ? "since " : "")
                        .text(history.get())
                        .newLine();
            }
            xml.text("first: " + finding.remedy().fix()).newLine();
            xml.text("fingerprint: " + finding.fingerprint()).newLine();
            xml.close();
        } else {
            String why = finding.excuse()
                    .map(e -> "excused by " + e.kind() + ": " + e.reason())
                    .orElse("told, does not fail the build");
            xml.open("skipped", "message", message + ": " + why);
            xml.text("fingerprint: " + finding.fingerprint()).close();
        }
        xml.close();
    }

    private static void write(Gap gap, boolean open, boolean accepted, XmlText xml) throws IOException {
        String message = gap.cause().meaning() + ": " + gap.detail();
        xml.open("testcase", "classname", PLACE + gap.cause().id(), "name", gap.where(), "time", "0");
        if (open) {
            xml.leaf(
                    "error",
                    "To do: " + gap.cause().remedy() + "; or accept it: -Dleakstop.accept="
                            + gap.cause().id(),
                    "message",
                    message,
                    "type",
                    gap.cause().id());
        } else {
            xml.leaf("skipped", "", "message", message + (accepted ? " (accepted)" : ""));
        }
        xml.close();
    }

    private static String seconds(Duration duration) {
        String millis = Long.toString(1_000 + duration.toMillisPart());
        return duration.toSeconds() + "." + millis.substring(1);
    }
}
