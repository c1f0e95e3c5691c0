package io.github.leakstop.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.leakstop.finding.Exposure;
import io.github.leakstop.finding.Finding;
import io.github.leakstop.finding.Gap;
import io.github.leakstop.finding.Location;
import io.github.leakstop.finding.Origin;
import io.github.leakstop.finding.Outcome;
import io.github.leakstop.finding.ScanResult;
import io.github.leakstop.finding.Secret;
import io.github.leakstop.finding.Severity;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What was written reads back: every field but the value, of which a report holds what may be shown. */
class JsonReportReaderTest {
    private final Report format = new JsonReport();

    @Property(tries = 300)
    void what_is_read_is_written_again_byte_for_byte(@ForAll("results") ScanResult result) throws Exception {
        byte[] written = Written.bytes(format, result);

        assertArrayEquals(written, Written.bytes(format, read(written)));
    }

    @Property(tries = 300)
    void findings_read_back_equal_but_for_the_withheld_value(@ForAll("results") ScanResult result) throws Exception {
        ScanResult read = read(Written.bytes(format, result));

        assertEquals(result.findings().stream().map(Sample::withheld).toList(), read.findings());
        assertEquals(result.failing(), read.failing());
        assertEquals(result.gaps(), read.gaps());
        assertEquals(result.accepted(), read.accepted());
        assertEquals(result.coverage(), read.coverage());
        assertEquals(result.outcome(), read.outcome());
        assertTrue(read.findings().stream().noneMatch(f -> f.secret().isKnown()));
    }

    @Property(tries = 300)
    void a_report_cut_off_anywhere_is_refused(@ForAll("results") ScanResult result, @ForAll double share)
            throws Exception {
        String written = Written.text(format, result).strip();
        int end = (int) (Math.abs(share % 1) * written.length());

        assertThrows(UnreadableReportException.class, () -> read(written.substring(0, end)));
    }

    @Test
    void a_form_of_another_version_is_refused_by_its_number() {
        assertEquals(
                "schemaVersion is 2, and this version of leakstop reads 1",
                refusal(leaks().replace("\"schemaVersion\" : 1", "\"schemaVersion\" : 2")));
    }

    @Test
    void a_field_that_is_missing_or_of_another_kind_is_named_with_its_place() {
        assertEquals("findings[1].remedy is missing", refusal(second("\"remedy\"", "\"remedies\"")));
        assertEquals("findings[1].fails is no true or false", refusal(second("\"fails\" : true", "\"fails\" : 1")));
        assertEquals(
                "findings[1].severity is a word that this version does not know",
                refusal(second("\"severity\" : \"critical\"", "\"severity\" : \"dire\"")));
        assertEquals("it is no object", refusal("[]"));
        assertEquals("it is no object", refusal(""));
    }

    @Test
    void a_value_that_is_not_redacted_is_refused_and_not_repeated() {
        String value = Sample.hex("whole", 32);
        String refusal = refusal(leaks().replaceFirst("\"value\" : \"[^\"]+\"", "\"value\" : \"" + value + "\""));

        assertEquals("findings[0].value is not redacted as leakstop redacts", refusal);
    }

    @Test
    void what_is_no_json_is_refused_without_a_word_of_it() {
        String value = Sample.hex("loose", 32);

        assertFalse(refusal("{\"schemaVersion\" : " + value).contains(value));
        assertTrue(refusal("{\"schemaVersion\" : 1,\n  x").contains("line 2"));
    }

    @Test
    void an_outcome_that_its_findings_contradict_is_refused() {
        String contradiction = "outcome and findings contradict each other";

        assertEquals(contradiction, refusal(leaks().replace("\"outcome\" : \"leaks\"", "\"outcome\" : \"clean\"")));
        assertEquals(contradiction, refusal(leaks().replace("\"fails\" : true", "\"fails\" : false")));
    }

    @Test
    void a_field_of_a_later_version_is_passed_over() throws Exception {
        String later = leaks().replace("\"fingerprint\"", "\"later\" : {\"x\" : [1]}, \"fingerprint\"");

        assertEquals(5, read(later).findings().size());
    }

    private String leaks() {
        try {
            return Written.text(format, Sample.leaks());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** The report with a word of its second finding changed. */
    private String second(String from, String to) {
        String text = leaks();
        int second = text.indexOf("\"fingerprint\"", text.indexOf("\"fingerprint\"") + 1);
        int at = text.indexOf(from, second);
        assertTrue(at > 0, from);
        return text.substring(0, at) + to + text.substring(at + from.length());
    }

    private static String refusal(String report) {
        return assertThrows(UnreadableReportException.class, () -> read(report)).getMessage();
    }

    private static ScanResult read(String report) throws IOException, UnreadableReportException {
        return read(report.getBytes(StandardCharsets.UTF_8));
    }

    private static ScanResult read(byte[] report) throws IOException, UnreadableReportException {
        return JsonReportReader.read(new ByteArrayInputStream(report));
    }

    @Provide
    Arbitrary<ScanResult> results() {
        Arbitrary<List<Gap>> gaps = Combinators.combine(Arbitraries.of(Gap.Cause.class), texts(), texts())
                .as(Gap::new)
                .list()
                .ofMaxSize(3);
        Arbitrary<Set<Gap.Cause>> accepted =
                Arbitraries.of(Gap.Cause.class).set().ofMaxSize(3);
        return Combinators.combine(findings().list().ofMaxSize(4), gaps, accepted, Arbitraries.of(true, false))
                .as((findings, missed, causes, blind) -> {
                    ScanResult seen = Sample.result(Outcome.LEAKS, findings, missed, causes);
                    Outcome outcome = seen.failing().isEmpty() ? Outcome.CLEAN : Outcome.LEAKS;
                    return Sample.result(blind ? Outcome.COULD_NOT_LOOK : outcome, findings, missed, causes);
                });
    }

    private Arbitrary<Finding> findings() {
        Arbitrary<Secret> secrets = Arbitraries.oneOf(texts().map(Secret::random), texts().map(Secret::chosen));
        Arbitrary<Location> places = Combinators.combine(
                        texts(),
                        Arbitraries.of(Origin.class),
                        texts(),
                        texts(),
                        Arbitraries.integers().between(0, 9))
                .as((repository, origin, path, object, n) ->
                        new Location(repository, origin, path, object, n, n, n + 1, n + 2));
        Arbitrary<Exposure> exposures = Arbitraries.oneOf(
                Arbitraries.of(Sample.inHead(), Sample.inHistory(), Sample.reachedBy(Exposure.Reach.STASH)),
                texts().map(Sample::by));
        return Combinators.combine(
                        secrets,
                        Arbitraries.of(Severity.class),
                        places.list().ofMinSize(1).ofMaxSize(3),
                        exposures.optional(),
                        texts(),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.of("", "inline", "baseline"))
                .as((secret, severity, where, exposure, text, set, excuse) -> {
                    Sample.Part part = Sample.finding("rule-" + text.length(), text, severity)
                            .value(secret)
                            .at(where.toArray(Location[]::new))
                            .named(text)
                            .excerpt(text)
                            .noted(text)
                            .inSet(set);
                    exposure.ifPresent(part::exposed);
                    return excuse.isEmpty()
                            ? part.build()
                            : part.excused(excuse, text).build();
                });
    }

    private static Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withChars("ab/.-_ {}[]<>&\"'\\\u001b\u202e\n\u00e4\u6b27\u2026")
                .ofMaxLength(30);
    }
}
