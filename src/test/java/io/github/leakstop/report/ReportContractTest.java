package io.github.leakstop.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.leakstop.finding.Finding;
import io.github.leakstop.finding.Gap;
import io.github.leakstop.finding.Outcome;
import io.github.leakstop.finding.ScanResult;
import io.github.leakstop.finding.Severity;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every format keeps; a new one in {@link Reports} is held to it by being there. */
class ReportContractTest {
    private static final String HOSTILE = "src/\u001b[2J\u202egnp\u2028\r\n[INFO] BUILD SUCCESS<b>&\"'\u0007/A.java";

    static Stream<Report> formats() {
        return Reports.all().stream();
    }

    @ParameterizedTest
    @MethodSource("formats")
    void the_same_result_gives_the_same_bytes(Report format) throws IOException {
        assertArrayEquals(Written.bytes(format, Sample.leaks()), Written.bytes(format, Sample.leaks()));
    }

    @ParameterizedTest
    @MethodSource("formats")
    void every_finding_is_there_with_rule_title_and_place(Report format) throws IOException {
        String text = Written.text(format, Sample.leaks());

        for (Finding finding : Sample.findings()) {
            assertTrue(text.contains(finding.ruleId()), finding.ruleId());
            assertTrue(text.contains(finding.title()), finding.title());
            assertTrue(text.contains(finding.place().path()), finding.place().path());
            assertTrue(text.contains(finding.fingerprint().value()), finding.ruleId());
        }
    }

    @ParameterizedTest
    @MethodSource("formats")
    void no_whole_value_is_in_it(Report format) throws IOException {
        String text = Written.text(format, Sample.leaks());

        for (Finding finding : Sample.findings()) {
            assertFalse(text.contains(finding.secret().reveal()), finding.ruleId());
        }
    }

    @ParameterizedTest
    @MethodSource("formats")
    void hostile_characters_are_never_written_as_they_are(Report format) throws IOException {
        Finding finding = Sample.finding("a-key", "A key", Severity.HIGH)
                .at(Sample.file(HOSTILE, 3), Sample.blob(HOSTILE, 4))
                .named(HOSTILE)
                .excerpt(HOSTILE)
                .noted(HOSTILE)
                .exposed(Sample.by(HOSTILE))
                .build();
        Gap gap = new Gap(Gap.Cause.UNREADABLE_FILES, HOSTILE, HOSTILE);

        String text =
                Written.text(format, Sample.result(Outcome.COULD_NOT_LOOK, List.of(finding), List.of(gap), Set.of()));

        assertEquals(
                List.of(),
                text.codePoints()
                        .filter(c -> c != '\n' && Visible.steers(c))
                        .mapToObj(Integer::toHexString)
                        .toList());
        assertFalse(text.lines().anyMatch(l -> l.startsWith("[INFO] BUILD SUCCESS")));
    }

    @ParameterizedTest
    @MethodSource("formats")
    void clean_leaking_and_incomplete_scans_are_told_apart(Report format) throws IOException {
        Set<String> texts = new HashSet<>();
        texts.add(Written.text(format, Sample.clean()));
        texts.add(Written.text(format, Sample.leaks()));
        texts.add(Written.text(format, Sample.couldNotLook(Gap.Cause.MISSING_OBJECTS)));

        assertEquals(3, texts.size());
    }

    @ParameterizedTest
    @MethodSource("formats")
    void what_could_not_be_looked_at_is_named_with_its_remedy(Report format) throws IOException {
        String text = Written.text(format, Sample.couldNotLook(Gap.Cause.MISSING_OBJECTS));

        assertTrue(text.contains("missing-objects"), text);
        assertTrue(text.contains("3 objects are named by commits and not there"), text);
        assertTrue(text.contains(Gap.Cause.MISSING_OBJECTS.remedy()), text);
    }

    @ParameterizedTest
    @MethodSource("formats")
    void an_accepted_gap_stays_visible_and_reads_otherwise_than_an_open_one(Report format) throws IOException {
        List<Gap> gaps = List.of(new Gap(Gap.Cause.SHALLOW, ".git/shallow", "1 boundary commit"));
        ScanResult open = Sample.result(Outcome.CLEAN, List.of(), gaps, Set.of());
        ScanResult accepted = Sample.result(Outcome.CLEAN, List.of(), gaps, Set.of(Gap.Cause.SHALLOW));

        assertTrue(Written.text(format, accepted).contains("shallow"));
        assertNotEquals(Written.text(format, open), Written.text(format, accepted));
    }

    @ParameterizedTest
    @MethodSource("formats")
    void the_stream_is_left_open_and_holds_everything(Report format) throws IOException {
        var out = new ByteArrayOutputStream() {
            @Override
            public void close() {
                throw new AssertionError("closed");
            }
        };

        format.write(Sample.leaks(), out);

        assertArrayEquals(Written.bytes(format, Sample.leaks()), out.toByteArray());
    }

    @Test
    void names_and_file_names_are_distinct() {
        assertEquals(
                Reports.all().size(), formats().map(Report::name).distinct().count());
        assertEquals(
                Reports.all().size(), formats().map(Report::fileName).distinct().count());
    }
}
