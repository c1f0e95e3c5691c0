package io.github.leakstop.form;

import io.github.leakstop.finding.Coverage;
import io.github.leakstop.finding.Fingerprint;
import io.github.leakstop.finding.Gap;
import io.github.leakstop.finding.Outcome;
import io.github.leakstop.finding.ScanResult;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;

/** A whole result as bytes: as much as a report holds, and when it was made. */
public final class ResultForm {
    private ResultForm() {}

    public static ScanResult read(DataInputStream in) throws IOException {
        return new ScanResult(
                Form.string(in),
                Outcome.valueOf(Form.string(in)),
                Form.list(in, FindingForm::read),
                Form.strings(in).stream().map(Fingerprint::new).collect(Collectors.toSet()),
                Form.list(in, GapForm::read),
                Set.copyOf(Form.list(in, i -> Gap.Cause.valueOf(Form.string(i)))),
                coverage(in),
                Form.strings(in),
                Form.strings(in),
                Instant.ofEpochMilli(in.readLong()),
                Duration.ofMillis(in.readLong()),
                Form.string(in),
                Form.string(in));
    }

    public static void write(ScanResult result, DataOutputStream out) throws IOException {
        Form.string(result.goal(), out);
        Form.string(result.outcome().name(), out);
        Form.list(result.findings(), out, FindingForm::write);
        Form.list(result.failing(), out, (failing, o) -> Form.string(failing.value(), o));
        Form.list(result.gaps(), out, GapForm::write);
        Form.list(result.accepted(), out, (cause, o) -> Form.string(cause.name(), o));
        coverage(result.coverage(), out);
        Form.strings(result.limits(), out);
        Form.strings(result.remarks(), out);
        out.writeLong(result.started().toEpochMilli());
        out.writeLong(result.duration().toMillis());
        Form.string(result.engine(), out);
        Form.string(result.rules(), out);
    }

    private static Coverage coverage(DataInputStream in) throws IOException {
        return new Coverage(
                in.readLong(),
                in.readLong(),
                in.readLong(),
                in.readLong(),
                in.readLong(),
                in.readLong(),
                in.readLong());
    }

    private static void coverage(Coverage coverage, DataOutputStream out) throws IOException {
        out.writeLong(coverage.files());
        out.writeLong(coverage.blobs());
        out.writeLong(coverage.commits());
        out.writeLong(coverage.tags());
        out.writeLong(coverage.bytes());
        out.writeLong(coverage.excluded());
        out.writeLong(coverage.remembered());
    }
}
