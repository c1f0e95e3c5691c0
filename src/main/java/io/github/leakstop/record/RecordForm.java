package io.github.leakstop.record;

import io.github.leakstop.form.ExposureForm;
import io.github.leakstop.form.Form;
import io.github.leakstop.form.GapForm;
import io.github.leakstop.record.ScanRecord.Done;
import io.github.leakstop.record.ScanRecord.Exposed;
import io.github.leakstop.record.ScanRecord.Lacking;
import io.github.leakstop.record.ScanRecord.Places;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Set;
import java.util.TreeSet;

/** How a record is written down, behind its key: big-endian, strings in UTF-8 behind their length. */
final class RecordForm {
    private RecordForm() {}

    static ScanRecord read(DataInputStream in, String key) throws IOException {
        return new ScanRecord(
                key,
                Form.string(in),
                Form.map(in, DataInputStream::readLong),
                Form.string(in),
                table(in),
                new Lacking(Form.string(in), Set.copyOf(Form.strings(in))),
                Form.list(in, i -> Set.copyOf(Form.strings(i))),
                table(in),
                Form.map(in, i -> new Done(Form.string(i), Form.list(i, GapForm::read))),
                Form.map(in, RecordForm::places),
                new Exposed(
                        Form.string(in),
                        Form.map(in, Form::string),
                        Form.optional(in, i -> Set.copyOf(Form.strings(i))),
                        Form.map(in, ExposureForm::read)),
                Form.map(in, OutlineForm::read));
    }

    /** Names of packs alone, which stand near the beginning. */
    static Set<String> packs(DataInputStream in) throws IOException {
        Form.string(in);
        return Form.map(in, DataInputStream::readLong).keySet();
    }

    static void write(ScanRecord record, DataOutputStream out) throws IOException {
        Form.string(record.store(), out);
        Form.map(record.packs(), out, (size, o) -> o.writeLong(size));
        Form.string(record.shallow(), out);
        table(record.known(), out);
        Form.string(record.lacking().head(), out);
        Form.strings(new TreeSet<>(record.lacking().ids()), out);
        Form.list(record.speeches(), out, (speech, o) -> Form.strings(new TreeSet<>(speech), o));
        table(record.speaking(), out);
        Form.map(record.done(), out, (done, o) -> {
            Form.string(done.state(), o);
            Form.list(done.missing(), o, GapForm::write);
        });
        Form.map(record.places(), out, RecordForm::places);
        Form.string(record.exposed().state(), out);
        Form.map(record.exposed().refs(), out, Form::string);
        Form.optional(record.exposed().kept(), out, (kept, o) -> Form.strings(new TreeSet<>(kept), o));
        Form.map(record.exposed().exposures(), out, ExposureForm::write);
        Form.map(record.outlines(), out, OutlineForm::write);
    }

    private static Places places(DataInputStream in) throws IOException {
        return new Places(
                Form.string(in),
                Set.copyOf(Form.strings(in)),
                Form.map(in, Form::strings),
                Set.copyOf(Form.strings(in)));
    }

    private static void places(Places places, DataOutputStream out) throws IOException {
        Form.string(places.state(), out);
        Form.strings(new TreeSet<>(places.asked()), out);
        Form.map(places.paths(), out, (paths, o) -> Form.strings(paths, o));
        Form.strings(new TreeSet<>(places.reached()), out);
    }

    private static IdTable table(DataInputStream in) throws IOException {
        int count = in.readInt();
        byte[] ids = Form.bytes(in, Math.multiplyExact(count, IdTable.ID));
        char[] marks = new char[count];
        ByteBuffer.wrap(Form.bytes(in, Math.multiplyExact(count, Character.BYTES)))
                .asCharBuffer()
                .get(marks);
        return new IdTable(ids, marks);
    }

    private static void table(IdTable table, DataOutputStream out) throws IOException {
        out.writeInt(table.size());
        out.write(table.ids());
        ByteBuffer marks = ByteBuffer.allocate(table.size() * Character.BYTES);
        marks.asCharBuffer().put(table.marks());
        out.write(marks.array());
    }
}
