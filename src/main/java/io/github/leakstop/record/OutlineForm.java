package io.github.leakstop.record;

import io.github.leakstop.finding.Candidate;
import io.github.leakstop.finding.Detection;
import io.github.leakstop.finding.Evidence;
import io.github.leakstop.finding.Severity;
import io.github.leakstop.finding.Strides;
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
                RecordForm.list(in, OutlineForm::candidate),
                Set.copyOf(RecordForm.list(in, RecordForm::string)),
                RecordForm.list(in, OutlineForm::allow));
    }

    static void write(DetectionOutline outline, DataOutputStream out) throws IOException {
        RecordForm.list(outline.candidates(), out, OutlineForm::candidate);
        RecordForm.list(new TreeSet<>(outline.mentions()), out, RecordForm::string);
        RecordForm.list(outline.allows(), out, OutlineForm::allow);
    }

    private static CandidateOutline candidate(DataInputStream in) throws IOException {
        Strides strides = new Strides(RecordForm.list(in, DataInputStream::readInt));
        Candidate blank = new Candidate(
                RecordForm.string(in),
                RecordForm.string(in),
                Severity.valueOf(RecordForm.string(in)),
                CandidateOutline.secret(in.readBoolean(), ""),
                RecordForm.string(in),
                in.readInt(),
                in.readInt(),
                in.readInt(),
                in.readInt(),
                in.readLong(),
                RecordForm.string(in),
                evidence(in),
                evidence(in),
                in.readInt(),
                RecordForm.list(in, RecordForm::string));
        return new CandidateOutline(blank, strides);
    }

    private static void candidate(CandidateOutline outline, DataOutputStream out) throws IOException {
        RecordForm.list(outline.strides().bytes(), out, (stride, o) -> o.writeInt(stride));
        Candidate blank = outline.blank();
        RecordForm.string(blank.ruleId(), out);
        RecordForm.string(blank.provider(), out);
        RecordForm.string(blank.severity().name(), out);
        out.writeBoolean(blank.secret().isChosen());
        RecordForm.string(blank.name(), out);
        out.writeInt(blank.line());
        out.writeInt(blank.column());
        out.writeInt(blank.endLine());
        out.writeInt(blank.endColumn());
        out.writeLong(blank.start());
        RecordForm.string(blank.excerpt(), out);
        evidence(blank.evidence(), out);
        evidence(blank.needed(), out);
        out.writeInt(blank.company());
        RecordForm.list(blank.notes(), out, RecordForm::string);
    }

    private static Set<Evidence> evidence(DataInputStream in) throws IOException {
        return Set.copyOf(RecordForm.list(in, i -> Evidence.valueOf(RecordForm.string(i))));
    }

    private static void evidence(Set<Evidence> evidence, DataOutputStream out) throws IOException {
        RecordForm.list(new TreeSet<>(evidence), out, (each, o) -> RecordForm.string(each.name(), o));
    }

    private static Detection.InlineAllow allow(DataInputStream in) throws IOException {
        return new Detection.InlineAllow(in.readInt(), RecordForm.string(in), RecordForm.string(in), in.readBoolean());
    }

    private static void allow(Detection.InlineAllow allow, DataOutputStream out) throws IOException {
        out.writeInt(allow.line());
        RecordForm.string(allow.ruleId(), out);
        RecordForm.string(allow.reason(), out);
        out.writeBoolean(allow.alone());
    }
}
