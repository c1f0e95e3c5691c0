package io.github.leakstop.form;

import io.github.leakstop.finding.Finding;
import io.github.leakstop.finding.Fingerprint;
import io.github.leakstop.finding.Location;
import io.github.leakstop.finding.Origin;
import io.github.leakstop.finding.Remedy;
import io.github.leakstop.finding.Secret;
import io.github.leakstop.finding.Severity;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** A finding as bytes. Of its value no more goes in than a report shows, and a withheld one comes out. */
final class FindingForm {
    private FindingForm() {}

    static Finding read(DataInputStream in) throws IOException {
        return new Finding(
                new Fingerprint(Form.string(in)),
                Form.string(in),
                Form.string(in),
                Severity.valueOf(Form.string(in)),
                Secret.withheld(Form.string(in)),
                Form.string(in),
                Form.list(in, FindingForm::location),
                Form.string(in),
                Form.optional(in, ExposureForm::read),
                in.readInt(),
                new Remedy(Form.string(in), Form.string(in), Form.strings(in)),
                Form.strings(in),
                Form.optional(in, FindingForm::excuse));
    }

    static void write(Finding finding, DataOutputStream out) throws IOException {
        Form.string(finding.fingerprint().value(), out);
        Form.string(finding.ruleId(), out);
        Form.string(finding.title(), out);
        Form.string(finding.severity().name(), out);
        Form.string(finding.secret().redacted(), out);
        Form.string(finding.name(), out);
        Form.list(finding.locations(), out, FindingForm::location);
        Form.string(finding.excerpt(), out);
        Form.optional(finding.exposure(), out, ExposureForm::write);
        out.writeInt(finding.set());
        Form.string(finding.remedy().why(), out);
        Form.string(finding.remedy().fix(), out);
        Form.strings(finding.remedy().references(), out);
        Form.strings(finding.notes(), out);
        Form.optional(finding.excuse(), out, FindingForm::excuse);
    }

    private static Location location(DataInputStream in) throws IOException {
        return new Location(
                Form.string(in),
                Origin.valueOf(Form.string(in)),
                Form.string(in),
                Form.string(in),
                in.readInt(),
                in.readInt(),
                in.readInt(),
                in.readInt());
    }

    private static void location(Location location, DataOutputStream out) throws IOException {
        Form.string(location.repository(), out);
        Form.string(location.origin().name(), out);
        Form.string(location.path(), out);
        Form.string(location.object(), out);
        out.writeInt(location.line());
        out.writeInt(location.column());
        out.writeInt(location.endLine());
        out.writeInt(location.endColumn());
    }

    private static Finding.Excuse excuse(DataInputStream in) throws IOException {
        return new Finding.Excuse(Form.string(in), Form.string(in));
    }

    private static void excuse(Finding.Excuse excuse, DataOutputStream out) throws IOException {
        Form.string(excuse.kind(), out);
        Form.string(excuse.reason(), out);
    }
}
