package io.github.leakstop.fork;

import io.github.leakstop.finding.Gap;
import io.github.leakstop.finding.Severity;
import io.github.leakstop.scan.Goal;
import io.github.leakstop.scan.HistoryPart;
import io.github.leakstop.scan.ScanRequest;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** How a request goes from one process to the other; both are of the same version. */
final class RequestForm {
    private RequestForm() {}

    static void write(ScanRequest request, DataOutputStream out) throws IOException {
        out.writeUTF(request.goal().name());
        out.writeUTF(request.folder().toString());
        texts(request.includes(), out);
        texts(request.excludes(), out);
        texts(request.rulePacks().stream().map(Path::toString).toList(), out);
        texts(request.failOn().stream().map(Severity::name).toList(), out);
        out.writeBoolean(request.neverFail());
        texts(new TreeSet<>(request.accepted()).stream().map(Gap.Cause::name).toList(), out);
        out.writeBoolean(request.strict());
        texts(request.part().since().stream().toList(), out);
        texts(request.part().refs(), out);
        texts(request.outputs().stream().map(Path::toString).toList(), out);
        out.writeBoolean(request.record());
        texts(request.recordFolder().stream().map(Path::toString).toList(), out);
        out.writeInt(request.threads());
        out.writeUTF(request.engine());
        out.flush();
    }

    static ScanRequest read(DataInputStream in) throws IOException {
        return new ScanRequest(
                Goal.valueOf(in.readUTF()),
                Path.of(in.readUTF()),
                texts(in),
                texts(in),
                paths(in),
                first(texts(in)).map(Severity::valueOf),
                in.readBoolean(),
                texts(in).stream().map(Gap.Cause::valueOf).collect(Collectors.toSet()),
                in.readBoolean(),
                new HistoryPart(first(texts(in)), texts(in)),
                paths(in),
                in.readBoolean(),
                first(paths(in)),
                in.readInt(),
                in.readUTF());
    }

    private static List<Path> paths(DataInputStream in) throws IOException {
        return texts(in).stream().map(Path::of).toList();
    }

    private static <T> Optional<T> first(List<T> list) {
        return list.stream().findFirst();
    }

    private static void texts(Collection<String> texts, DataOutputStream out) throws IOException {
        out.writeInt(texts.size());
        for (String text : texts) {
            out.writeUTF(text);
        }
    }

    private static List<String> texts(DataInputStream in) throws IOException {
        List<String> texts = new ArrayList<>();
        for (int n = in.readInt(); n > 0; n--) {
            texts.add(in.readUTF());
        }
        return texts;
    }
}
