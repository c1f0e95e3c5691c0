package io.github.leakstop.form;

import io.github.leakstop.finding.Exposure;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** How far a value got, as bytes. */
public final class ExposureForm {
    private ExposureForm() {}

    public static Exposure read(DataInputStream in) throws IOException {
        return new Exposure(
                Form.optional(in, ExposureForm::commit),
                Form.optional(in, ExposureForm::commit),
                in.readInt(),
                Form.strings(in),
                in.readBoolean(),
                Exposure.Reach.valueOf(Form.string(in)));
    }

    public static void write(Exposure exposure, DataOutputStream out) throws IOException {
        Form.optional(exposure.first(), out, ExposureForm::commit);
        Form.optional(exposure.last(), out, ExposureForm::commit);
        out.writeInt(exposure.commits());
        Form.strings(exposure.refs(), out);
        out.writeBoolean(exposure.inHead());
        Form.string(exposure.reach().name(), out);
    }

    private static Exposure.Commit commit(DataInputStream in) throws IOException {
        return new Exposure.Commit(Form.string(in), Form.string(in), Form.string(in), date(in));
    }

    private static void commit(Exposure.Commit commit, DataOutputStream out) throws IOException {
        Form.string(commit.id(), out);
        Form.string(commit.author(), out);
        Form.string(commit.email(), out);
        date(commit.date(), out);
    }

    private static OffsetDateTime date(DataInputStream in) throws IOException {
        Instant at = Instant.ofEpochSecond(in.readLong(), in.readInt());
        return OffsetDateTime.ofInstant(at, ZoneOffset.ofTotalSeconds(in.readInt()));
    }

    private static void date(OffsetDateTime date, DataOutputStream out) throws IOException {
        out.writeLong(date.toEpochSecond());
        out.writeInt(date.getNano());
        out.writeInt(date.getOffset().getTotalSeconds());
    }
}
