package io.github.leakstop.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.leakstop.finding.Finding;
import io.github.leakstop.finding.Gap;
import io.github.leakstop.finding.Outcome;
import io.github.leakstop.finding.ScanResult;
import io.github.leakstop.finding.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EssenceTest {
    private static final String REPORT = "target/leakstop/leakstop.json";

    @Test
    void leaks_are_counted_placed_dated_and_come_with_the_first_thing_to_do() {
        String since = " (since " + Sample.FIRST_COMMIT.substring(0, 7) + ", 2023-05-04)";

        assertEquals(
                List.of(
                        "2 leaked credentials: 1 critical, 1 high",
                        "[okx-secret-key] OKX secret key in src/main/resources/application.properties:14" + since,
                        "[github-token] GitHub personal access token in deploy/release.sh:7" + since,
                        "First: Delete the OKX secret key where it was issued, then make a new one and keep it in the"
                                + " environment.",
                        "Report: " + REPORT),
                lines(Sample.leaks()));
    }

    @Test
    void many_leaks_still_take_six_lines_at_most() {
        List<Finding> many = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            many.add(Sample.finding("a-key", "A key", Severity.HIGH)
                    .at(Sample.file("A" + i + ".java", 1))
                    .build());
        }

        List<String> lines = lines(Sample.result(Outcome.LEAKS, many, List.of(), Set.of()));

        assertEquals(6, lines.size());
        assertEquals("9 leaked credentials: 9 high; the worst 3:", lines.get(0));
    }

    @Test
    void what_could_not_be_looked_at_is_told_with_place_remedy_and_accept_name() {
        assertEquals(
                List.of(
                        "could not look at everything: objects that commits or trees name are missing"
                                + " (objects/pack: 3 objects are named by commits and not there)",
                        "To do: run git fsck and fetch from a full clone; or accept it:"
                                + " -Dleakstop.accept=missing-objects",
                        "Report: " + REPORT),
                lines(Sample.couldNotLook(Gap.Cause.MISSING_OBJECTS)));
    }

    @Test
    void accepted_gaps_are_not_named_as_the_cause() {
        List<Gap> gaps = List.of(
                new Gap(Gap.Cause.SHALLOW, ".git/shallow", "1 boundary commit"),
                new Gap(Gap.Cause.CORRUPT_OBJECTS, "objects/pack/a.pack", "bad checksum"));

        List<String> lines = lines(Sample.result(Outcome.COULD_NOT_LOOK, List.of(), gaps, Set.of(Gap.Cause.SHALLOW)));

        assertTrue(lines.get(0).contains("damaged"), lines.get(0));
        assertEquals(3, lines.size());
    }

    @Test
    void leaks_found_beside_a_gap_are_told_in_six_lines_too() {
        List<Gap> gaps = List.of(
                new Gap(Gap.Cause.PARTIAL_CLONE, ".git/config", "remote.origin.promisor"),
                new Gap(Gap.Cause.MISSING_OBJECTS, "objects", "1 missing"),
                new Gap(Gap.Cause.CORRUPT_OBJECTS, "objects/pack/a.pack", "bad checksum"));

        List<String> lines = lines(Sample.result(Outcome.COULD_NOT_LOOK, Sample.findings(), gaps, Set.of()));

        assertEquals(6, lines.size());
        assertTrue(lines.get(0).contains("(and 1 more)"), lines.get(0));
        assertTrue(lines.get(4).startsWith("Beside that, 2 leaked credentials"), lines.get(4));
    }

    private static List<String> lines(ScanResult result) {
        return Essence.of(result, REPORT).lines().toList();
    }
}
