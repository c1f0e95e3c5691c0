package io.github.leakstop.merge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.leakstop.finding.Gap;
import io.github.leakstop.finding.ScanResult;
import io.github.leakstop.finding.Severity;
import io.github.leakstop.report.Sample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page that tells users how a merge ends must tell what the code does: each of its rows is played. */
class MergeOutcomesTest {
    private static final Pattern ROW = Pattern.compile("(?m)^\\| ([^|]+) \\| ([^|]+) \\|$");

    @TempDir
    Path folder;

    private final Map<String, String> played = new LinkedHashMap<>();

    @Test
    void the_page_tells_how_a_merge_ends_whatever_it_meets() throws Exception {
        play("all reports are there, and clean", two().expecting("bot", "shop"));
        play("a report with findings that failed its scan", two().in("bot", Sample.leaks()));
        play(
                "a report with findings that its scan told only (`failOn=never` there)",
                two().in("bot", Reported.told(Sample.findings().get(0))));
        play(
                "the same, and `leakstop.failOn` of the merge draws the line",
                two().in("bot", Reported.told(Sample.findings().get(0))).failingOn(Severity.HIGH));
        play(
                "findings that failed their scan, and `failOn=never` of the merge",
                two().in("bot", Sample.leaks()).neverFailing());
        play("a report that says could-not-look", two().in("bot", blind()));
        play(
                "the same, and `failOn=never` of the merge",
                two().in("bot", blind()).neverFailing());
        play(
                "the same, and the merge accepts all causes that it names",
                two().in("bot", blind()).accepting(Gap.Cause.SHALLOW, Gap.Cause.CORRUPT_OBJECTS));
        play(
                "a report that says could-not-look and names no cause",
                two().in("bot", Reported.blind()).accepting(Gap.Cause.values()));
        play("a name of `leakstop.expect` without a report", two().expecting("bot", "shop", "tools"));
        play(
                "a place of `leakstop.from` that is not there, or holds no report",
                two().from("reports", "no-reports-here"));
        play("a report that is no JSON, or cut off, or lacks a field", broken("\"outcome\"", "\"outcomes\""));
        play("a report of another `schemaVersion`", broken("\"schemaVersion\" : 1", "\"schemaVersion\" : 2"));
        play("a report with a value that is not redacted", broken("(32 characters)", "in plain sight"));
        play(
                "a missing report, accepted as `missing-reports`",
                two().expecting("bot", "shop", "tools").accepting(Gap.Cause.MISSING_REPORTS));
        play(
                "a broken report, accepted as `unreadable-reports`",
                broken("\"outcome\"", "\"outcomes\"").accepting(Gap.Cause.UNREADABLE_REPORTS));
        play("a report whose name `leakstop.expect` does not have", two().expecting("bot"));
        play(
                "leaks in one report, and another that is missing",
                two().in("bot", Sample.leaks()).expecting("bot", "shop", "tools"));
        play("two reports of one name", two().in("bot/target/leakstop", Sample.clean()));

        assertEquals(told(), played);
    }

    private void play(String row, Reported reported) {
        try {
            played.put(row, reported.outcome().name().toLowerCase(Locale.ROOT).replace('_', ' '));
        } catch (DoubledNameException e) {
            played.put(row, "could not look, and no report is written");
        }
    }

    private Reported two() throws IOException {
        Path fresh = Files.createTempDirectory(folder, "estate");
        return new Reported(fresh).in("bot", Sample.clean()).in("shop", Sample.clean());
    }

    private static ScanResult blind() {
        return Reported.blind(Gap.Cause.SHALLOW, Gap.Cause.CORRUPT_OBJECTS);
    }

    private Reported broken(String from, String to) throws IOException {
        Path fresh = Files.createTempDirectory(folder, "estate");
        Reported reported = new Reported(fresh).in("bot", Sample.leaks()).in("shop", Sample.clean());
        Path report = fresh.resolve("reports/bot/leakstop.json");
        Files.writeString(report, Files.readString(report).replace(from, to));
        return reported;
    }

    private static Map<String, String> told() throws IOException {
        String page = Files.readString(Path.of("docs/outcomes.md"));
        int start = page.indexOf("## What `merge` makes of reports");
        String section = page.substring(start, page.indexOf("\n## ", start));
        Map<String, String> rows = new LinkedHashMap<>();
        for (MatchResult row : ROW.matcher(section).results().toList()) {
            if (!row.group(1).equals("what it meets")) {
                rows.put(row.group(1), row.group(2));
            }
        }
        return rows;
    }
}
