package io.github.leakstop.record;

import io.github.leakstop.finding.Candidate;
import io.github.leakstop.finding.Detection;
import io.github.leakstop.finding.Evidence;
import io.github.leakstop.finding.Severity;
import io.github.leakstop.finding.Strides;
import io.github.leakstop.form.Form;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;

/** How the outline of a detection is written down, in the manner of {@link RecordForm}. */
final class OutlineForm {
    private OutlineForm() {}

    static DetectionOutline read(DataInputStream in) throws IOException {
        return new DetectionOutline(
                Form.list(in, OutlineForm::candidate), Set.copyOf(Form.strings(in)), Form.list(in, OutlineForm::allow));
    }

    static void write(DetectionOutline outline, DataOutputStream out) throws IOException {
        Form.list(outline.candidates(), out, OutlineForm::candidate);
        Form.strings(new TreeSet<>(outline.mentions()), out);
        Form.list(outline.allows(), out, OutlineForm::allow);
    }

    private static CandidateOutline candidate(DataInputStream in) throws IOException {
        Strides strides = new Strides(Form.list(in, DataInputStream::readInt));
        Candidate blank = new Candidate(
                Form.string(in),
                Form.string(in),
                Severity.valueOf(Form.string(in)),
                CandidateOutline.secret(in.readBoolean(), ""),
                Form.string(in),
                in.readInt(),
                in.readInt(),
                in.readInt(),
                in.readInt(),
                in.readLong(),
                Form.string(in),
                evidence(in),
                evidence(in),
                in.readInt(),
                Form.strings(in));
        return new CandidateOutline(blank, strides);
    }

    private static void candidate(CandidateOutline outline, DataOutputStream out) throws IOException {
        Form.list(outline.strides().bytes(), out, (stride, o) -> o.writeInt(stride));
        Candidate blank = outline.blank();
        Form.string(blank.ruleId(), out);
        Form.string(blank.provider(), out);
        Form.string(blank.severity().name(), out);
        out.writeBoolean(blank.secret().isChosen());
        Form.string(blank.name(), out);
        out.writeInt(blank.line());
        out.writeInt(blank.column());
        out.writeInt(blank.endLine());
        out.writeInt(blank.endColumn());
        out.writeLong(blank.start());
        Form.string(blank.excerpt(), out);
        evidence(blank.evidence(), out);
        evidence(blank.needed(), out);
        out.writeInt(blank.company());
        Form.strings(blank.notes(), out);
    }

    private static Set<Evidence> evidence(DataInputStream in) throws IOException {
        return Set.copyOf(Form.list(in, i -> Evidence.valueOf(Form.string(i))));
    }

    private static void evidence(Set<Evidence> evidence, DataOutputStream out) throws IOException {
        Form.list(new TreeSet<>(evidence), out, (each, o) -> Form.string(each.name(), o));
    }

    private static Detection.InlineAllow allow(DataInputStream in) throws IOException {
        return new Detection.InlineAllow(in.readInt(), Form.string(in), Form.string(in), in.readBoolean());
    }

    private static void allow(Detection.InlineAllow allow, DataOutputStream out) throws IOException {
        out.writeInt(allow.line());
        Form.string(allow.ruleId(), out);
        Form.string(allow.reason(), out);
        out.writeBoolean(allow.alone());
    }
}
