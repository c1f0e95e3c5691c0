package io.github.leakstop.scan;

import io.github.leakstop.finding.Gap;
import io.github.leakstop.form.Form;
import io.github.leakstop.form.GapForm;
import io.github.leakstop.rule.RulePackFile;
import io.github.leakstop.source.TreeFile;
import io.github.leakstop.source.git.StoreState;
import io.github.leakstop.source.git.TreeListing;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * All that a scan's result depends on and that is known before a content is read: what was asked, by which engine and rules,
 * the state of the store, what is out of sight in it, and the work tree's files by git's judgement. What files hold that are
 * read from disk is not in it, see {@link DiskDigest}.
 */
final class Circumstances {
    private Circumstances() {}

    /** As a digest in hex; empty where the state of the store is not known for certain. */
    static Optional<String> of(
            ScanRequest request,
            RulePackFile.Stamp rules,
            StoreState state,
            List<Gap> outOfSight,
            TreeListing listing,
            TreeFiles files) {
        if (state.all().isEmpty()) {
            return Optional.empty();
        }
        MessageDigest digest = sha256();
        try (DataOutputStream out =
                new DataOutputStream(new DigestOutputStream(OutputStream.nullOutputStream(), digest))) {
            asked(request, out);
            Form.string(rules.id(), out);
            out.writeInt(rules.checksum());
            Form.string(state.all(), out);
            Form.list(outOfSight, out, GapForm::write);
            Form.list(files.all(), out, Circumstances::file);
            Form.strings(listing.notEntered(), out);
            Form.list(listing.gaps(), out, GapForm::write);
        } catch (IOException e) {
            throw new UncheckedIOException("a digest takes all that is written to it", e);
        }
        return Optional.of(HexFormat.of().formatHex(digest.digest()));
    }

    /** All but how many threads work, and where is remembered what was seen. */
    private static void asked(ScanRequest request, DataOutputStream out) throws IOException {
        Form.string(request.goal().name(), out);
        Form.string(request.folder().toString(), out);
        Form.strings(request.includes(), out);
        Form.strings(request.excludes(), out);
        Form.optional(request.failOn(), out, (line, o) -> Form.string(line.name(), o));
        out.writeBoolean(request.neverFail());
        Form.strings(new TreeSet<>(request.accepted()).stream().map(Enum::name).toList(), out);
        out.writeBoolean(request.strict());
        Form.optional(request.part().since(), out, Form::string);
        Form.strings(request.part().refs(), out);
        Form.strings(request.outputs().stream().map(Path::toString).toList(), out);
        Form.string(request.engine(), out);
    }

    private static void file(TreeFile file, DataOutputStream out) throws IOException {
        Form.string(file.path(), out);
        Form.string(file.kind().name(), out);
        Form.string(file.blob().orElse(""), out);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
