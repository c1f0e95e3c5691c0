package io.github.leakstop.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.leakstop.finding.Finding;
import io.github.leakstop.finding.Outcome;
import io.github.leakstop.finding.Severity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HtmlReportTest {
    private final Report format = new HtmlReport();

    @Test
    void it_needs_no_script_no_style_attribute_and_no_other_file() throws IOException {
        String html = Written.text(format, Sample.leaks());

        assertFalse(html.contains("<script"), html);
        assertFalse(html.contains(" style="), html);
        assertFalse(html.contains(" src="), html);
        assertFalse(html.contains("<link"), html);
    }

    @Test
    void markup_from_the_repository_is_shown_and_not_obeyed() throws IOException {
        String hostile = "<img src=x onerror=alert(1)>&\"'</table>";
        Finding finding = Sample.finding("a-key", "A key", Severity.HIGH)
                .at(Sample.file(hostile, 3), Sample.blob("b" + hostile, 1))
                .excerpt(hostile)
                .noted(hostile)
                .exposed(Sample.by(hostile))
                .build();

        String html = Written.text(format, Sample.result(Outcome.LEAKS, List.of(finding), List.of(), Set.of()));

        assertFalse(html.contains("<img"), html);
        assertTrue(html.contains("&lt;img src=x onerror=alert(1)"), html);
    }

    @Test
    void every_element_is_closed_so_any_reader_understands_it() throws IOException {
        String html = Written.text(format, Sample.leaks());

        Parsed page = new Parsed(html.substring(html.indexOf('\n') + 1).getBytes(StandardCharsets.UTF_8));

        assertEquals(
                List.of(
                        "CRITICAL: OKX secret key, OKX passphrase, OKX API key",
                        "HIGH: GitHub personal access token",
                        "MEDIUM: Password (told, does not fail the build)"),
                page.all("h2").stream().map(e -> e.getTextContent()).toList());
    }

    @Test
    void an_excused_finding_stands_apart_with_its_reason() throws IOException {
        Finding finding = Sample.finding("a-key", "A key", Severity.HIGH)
                .excused("baseline", "known since 2024")
                .build();

        String html = Written.text(format, Sample.result(Outcome.CLEAN, List.of(finding), List.of(), Set.of()));

        assertTrue(html.indexOf("<h2>Excused</h2>") < html.indexOf("known since 2024"), html);
        assertTrue(html.contains("<h1>leakstop check: no leak found.</h1>"), html);
    }
}
