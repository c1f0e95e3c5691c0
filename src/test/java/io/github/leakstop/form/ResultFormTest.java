package io.github.leakstop.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.leakstop.finding.Finding;
import io.github.leakstop.finding.Gap;
import io.github.leakstop.finding.Outcome;
import io.github.leakstop.finding.ScanResult;
import io.github.leakstop.finding.Severity;
import io.github.leakstop.report.Sample;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ResultFormTest {
    @Test
    void a_result_arrives_as_it_was_sent_save_for_values() throws IOException {
        List<Finding> findings = new ArrayList<>(Sample.findings());
        findings.add(Sample.finding("generic-secret", "Secret", Severity.LOW)
                .excused("allowlist", "a sample of the manual")
                .build());
        Gap gap = new Gap(Gap.Cause.SHALLOW, ".git/shallow", "it ends at 3 commits");
        ScanResult sent = Sample.result(Outcome.LEAKS, findings, List.of(gap), Set.of(Gap.Cause.SHALLOW));
        assertEquals(withheld(sent), arrived(bytes(sent)));
    }

    @Test
    void no_value_that_was_found_is_in_the_bytes() throws IOException {
        ScanResult sent = Sample.leaks();
        String bytes = new String(bytes(sent), StandardCharsets.ISO_8859_1);
        for (Finding finding : sent.findings()) {
            assertFalse(bytes.contains(finding.secret().reveal()), finding.ruleId());
        }
    }

    private static byte[] bytes(ScanResult result) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ResultForm.write(result, new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    private static ScanResult arrived(byte[] bytes) throws IOException {
        return ResultForm.read(new DataInputStream(new ByteArrayInputStream(bytes)));
    }

    private static ScanResult withheld(ScanResult result) {
        return new ScanResult(
                result.goal(),
                result.outcome(),
                result.findings().stream().map(Sample::withheld).toList(),
                result.failing(),
                result.gaps(),
                result.accepted(),
                result.coverage(),
                result.limits(),
                result.remarks(),
                result.started(),
                result.duration(),
                result.engine(),
                result.rules());
    }
}
