package io.github.leakstop.triage;

import static io.github.leakstop.triage.Given.ACME_SECRET;
import static io.github.leakstop.triage.Given.findings;
import static io.github.leakstop.triage.Given.ignored;
import static io.github.leakstop.triage.Given.in;
import static io.github.leakstop.triage.Given.some;
import static io.github.leakstop.triage.Given.value;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.leakstop.finding.Detection.InlineAllow;
import io.github.leakstop.finding.Finding;
import io.github.leakstop.finding.Severity;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FailLineTest {
    @ParameterizedTest(name = "{0}: gate {1}, before publishing {2}")
    @CsvSource({"CRITICAL, true, true", "HIGH, true, true", "MEDIUM, false, true", "LOW, false, false"})
    void each_severity_fails_as_the_design_says(Severity severity, boolean gate, boolean publishing) {
        assertEquals(gate, FailLine.GATE.fails(worth(severity)));
        assertEquals(publishing, FailLine.BEFORE_PUBLISHING.fails(worth(severity)));
    }

    @ParameterizedTest
    @EnumSource(Severity.class)
    void a_line_of_ones_own_takes_in_its_severity_and_worse(Severity line) {
        for (Severity severity : Severity.values()) {
            assertEquals(severity.compareTo(line) <= 0, FailLine.at(line).fails(worth(severity)));
        }
    }

    @ParameterizedTest
    @EnumSource(Severity.class)
    void never_fails_nothing(Severity severity) {
        assertEquals(false, FailLine.NEVER.fails(worth(severity)));
    }

    @Test
    void what_only_ignored_files_hold_never_fails() {
        Finding finding =
                findings(ignored(".env").holds(some(ACME_SECRET, value(1)))).get(0);
        assertEquals(false, FailLine.at(Severity.LOW).fails(finding));
    }

    @Test
    void an_excused_finding_never_fails() {
        Finding finding = findings(in("a").holds(
                                Set.of(),
                                List.of(new InlineAllow(1, "acme-secret", "a sample", false)),
                                some(ACME_SECRET, value(1))))
                .get(0);
        assertEquals(false, FailLine.at(Severity.LOW).fails(finding));
    }

    @Test
    void the_failing_ones_are_named_by_their_fingerprints() {
        List<Finding> findings = findings(in("a").holds(
                        some(ACME_SECRET, value(1)),
                        some(ACME_SECRET, value(2)).at(2, 1).worth(Severity.LOW)));
        assertEquals(Set.of(findings.get(0).fingerprint()), FailLine.GATE.failing(findings));
    }

    private static Finding worth(Severity severity) {
        return findings(in("a").holds(some(ACME_SECRET, value(1)).worth(severity)))
                .get(0);
    }
}
