package io.github.leakstop.fork;

import io.github.leakstop.finding.Gap;
import io.github.leakstop.finding.Severity;
import io.github.leakstop.form.Form;
import io.github.leakstop.scan.Goal;
import io.github.leakstop.scan.HistoryPart;
import io.github.leakstop.scan.ScanRequest;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** How a request goes from one process to the other; both are of the same version. */
final class RequestForm {
    private RequestForm() {}

    static void write(ScanRequest request, DataOutputStream out) throws IOException {
        Form.string(request.goal().name(), out);
        Form.string(request.folder().toString(), out);
        Form.strings(request.includes(), out);
        Form.strings(request.excludes(), out);
        Form.strings(request.rulePacks().stream().map(Path::toString).toList(), out);
        Form.optional(request.failOn(), out, (line, o) -> Form.string(line.name(), o));
        out.writeBoolean(request.neverFail());
        Form.strings(
                new TreeSet<>(request.accepted()).stream().map(Gap.Cause::name).toList(), out);
        out.writeBoolean(request.strict());
        Form.optional(request.part().since(), out, Form::string);
        Form.strings(request.part().refs(), out);
        Form.strings(request.outputs().stream().map(Path::toString).toList(), out);
        out.writeBoolean(request.record());
        Form.optional(request.recordFolder(), out, (folder, o) -> Form.string(folder.toString(), o));
        out.writeInt(request.threads());
        Form.string(request.engine(), out);
        out.flush();
    }

    static ScanRequest read(DataInputStream in) throws IOException {
        return new ScanRequest(
                Goal.valueOf(Form.string(in)),
                Path.of(Form.string(in)),
                Form.strings(in),
                Form.strings(in),
                paths(in),
                Form.optional(in, i -> Severity.valueOf(Form.string(i))),
                in.readBoolean(),
                Form.strings(in).stream().map(Gap.Cause::valueOf).collect(Collectors.toSet()),
                in.readBoolean(),
                new HistoryPart(Form.optional(in, Form::string), Form.strings(in)),
                paths(in),
                in.readBoolean(),
                Form.optional(in, i -> Path.of(Form.string(i))),
                in.readInt(),
                Form.string(in));
    }

    private static List<Path> paths(DataInputStream in) throws IOException {
        return Form.strings(in).stream().map(Path::of).toList();
    }
}
