package io.github.leakstop.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edu.hm.hafner.analysis.FileReaderFactory;
import edu.hm.hafner.analysis.Issue;
import edu.hm.hafner.analysis.parser.violations.JUnitAdapter;
import io.github.leakstop.finding.Finding;
import io.github.leakstop.finding.Gap;
import io.github.leakstop.finding.Outcome;
import io.github.leakstop.finding.Severity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

class JunitReportTest {
    private final Report format = new JunitReport();

    @Test
    void what_fails_the_build_is_a_failed_test_and_what_is_told_a_skipped_one() throws IOException {
        Parsed xml = new Parsed(Written.bytes(format, Sample.leaks()));

        assertEquals(4, xml.all("failure").size());
        assertEquals(1, xml.all("skipped").size());
        assertEquals(
                "told, does not fail the build", lastClause(xml.all("skipped").get(0)));
    }

    @Test
    void the_counts_of_the_suite_agree_with_its_tests() throws IOException {
        Finding excused = Sample.finding("a-key", "A key", Severity.HIGH)
                .excused("baseline", "known")
                .build();
        List<Gap> gaps = List.of(
                new Gap(Gap.Cause.SHALLOW, ".git/shallow", "1 boundary commit"),
                new Gap(Gap.Cause.CORRUPT_OBJECTS, "objects/pack/a.pack", "bad checksum"));
        Parsed xml = new Parsed(Written.bytes(
                format, Sample.result(Outcome.COULD_NOT_LOOK, List.of(excused), gaps, Set.of(Gap.Cause.SHALLOW))));

        assertEquals("4", xml.root().getAttribute("tests"));
        assertEquals("0", xml.root().getAttribute("failures"));
        assertEquals("1", xml.root().getAttribute("errors"));
        assertEquals("2", xml.root().getAttribute("skipped"));
        assertEquals(4, xml.all("testcase").size());
        assertEquals(1, xml.all("error").size());
        assertEquals(2, xml.all("skipped").size());
    }

    @Test
    void a_clean_scan_is_one_test_that_passed() throws IOException {
        Parsed xml = new Parsed(Written.bytes(format, Sample.clean()));

        assertEquals(1, xml.all("testcase").size());
        assertEquals("scan", xml.all("testcase").get(0).getAttribute("name"));
    }

    @Test
    void file_and_line_arrive_in_the_parser_of_jenkins(@TempDir Path folder) throws IOException {
        Path file =
                new ReportFolder(folder).write(Sample.leaks(), List.of(format)).get(0);

        Set<String> places = new JUnitAdapter()
                .parse(new FileReaderFactory(file)).stream()
                        .map((Issue i) -> i.getFileName() + ":" + i.getLineStart())
                        .collect(Collectors.toSet());

        assertTrue(places.contains("src/main/resources/application.properties:14"), places.toString());
        assertTrue(places.contains("deploy/release.sh:7"), places.toString());
    }

    private static String lastClause(Element element) {
        String message = element.getAttribute("message");
        return message.substring(message.lastIndexOf(": ") + 2);
    }
}
