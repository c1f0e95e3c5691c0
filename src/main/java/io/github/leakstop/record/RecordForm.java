package io.github.leakstop.record;

import io.github.leakstop.finding.Exposure;
import io.github.leakstop.finding.Gap;
import io.github.leakstop.record.ScanRecord.Done;
import io.github.leakstop.record.ScanRecord.Exposed;
import io.github.leakstop.record.ScanRecord.Places;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** How a record is written down, behind its key: big-endian, strings in UTF-8 behind their length. */
final class RecordForm {
    private RecordForm() {}

    interface Reader<T> {
        T read(DataInputStream in) throws IOException;
    }

    interface Writer<T> {
        void write(T value, DataOutputStream out) throws IOException;
    }

    static ScanRecord read(DataInputStream in, String key) throws IOException {
        return new ScanRecord(
                key,
                string(in),
                map(in, DataInputStream::readLong),
                string(in),
                table(in),
                list(in, i -> Set.copyOf(list(i, RecordForm::string))),
                table(in),
                map(in, i -> new Done(string(i), list(i, RecordForm::gap))),
                map(in, RecordForm::places),
                new Exposed(string(in), map(in, RecordForm::exposure)),
                map(in, OutlineForm::read));
    }

    static void write(ScanRecord record, DataOutputStream out) throws IOException {
        string(record.store(), out);
        map(record.packs(), out, (size, o) -> o.writeLong(size));
        string(record.shallow(), out);
        table(record.known(), out);
        list(record.speeches(), out, (speech, o) -> list(new TreeSet<>(speech), o, RecordForm::string));
        table(record.speaking(), out);
        map(record.done(), out, (done, o) -> {
            string(done.state(), o);
            list(done.missing(), o, RecordForm::gap);
        });
        map(record.places(), out, RecordForm::places);
        string(record.exposed().state(), out);
        map(record.exposed().exposures(), out, RecordForm::exposure);
        map(record.outlines(), out, OutlineForm::write);
    }

    private static Places places(DataInputStream in) throws IOException {
        return new Places(
                string(in),
                Set.copyOf(list(in, RecordForm::string)),
                map(in, i -> list(i, RecordForm::string)),
                Set.copyOf(list(in, RecordForm::string)));
    }

    private static void places(Places places, DataOutputStream out) throws IOException {
        string(places.state(), out);
        list(new TreeSet<>(places.asked()), out, RecordForm::string);
        map(places.paths(), out, (paths, o) -> list(paths, o, RecordForm::string));
        list(new TreeSet<>(places.reached()), out, RecordForm::string);
    }

    private static Gap gap(DataInputStream in) throws IOException {
        return new Gap(Gap.Cause.valueOf(string(in)), string(in), string(in));
    }

    private static void gap(Gap gap, DataOutputStream out) throws IOException {
        string(gap.cause().name(), out);
        string(gap.where(), out);
        string(gap.detail(), out);
    }

    private static Exposure exposure(DataInputStream in) throws IOException {
        return new Exposure(
                commit(in),
                commit(in),
                in.readInt(),
                list(in, RecordForm::string),
                in.readBoolean(),
                Exposure.Reach.valueOf(string(in)));
    }

    private static void exposure(Exposure exposure, DataOutputStream out) throws IOException {
        commit(exposure.first(), out);
        commit(exposure.last(), out);
        out.writeInt(exposure.commits());
        list(exposure.refs(), out, RecordForm::string);
        out.writeBoolean(exposure.inHead());
        string(exposure.reach().name(), out);
    }

    private static Optional<Exposure.Commit> commit(DataInputStream in) throws IOException {
        return in.readBoolean()
                ? Optional.of(new Exposure.Commit(string(in), string(in), string(in), OffsetDateTime.parse(string(in))))
                : Optional.empty();
    }

    private static void commit(Optional<Exposure.Commit> commit, DataOutputStream out) throws IOException {
        out.writeBoolean(commit.isPresent());
        if (commit.isPresent()) {
            string(commit.get().id(), out);
            string(commit.get().author(), out);
            string(commit.get().email(), out);
            string(commit.get().date().toString(), out);
        }
    }

    private static IdTable table(DataInputStream in) throws IOException {
        int count = in.readInt();
        byte[] ids = bytes(in, Math.multiplyExact(count, IdTable.ID));
        char[] marks = new char[count];
        ByteBuffer.wrap(bytes(in, Math.multiplyExact(count, Character.BYTES)))
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

    static <T> List<T> list(DataInputStream in, Reader<T> reader) throws IOException {
        List<T> list = new ArrayList<>();
        for (int n = in.readInt(); n > 0; n--) {
            list.add(reader.read(in));
        }
        return list;
    }

    static <T> void list(Collection<T> list, DataOutputStream out, Writer<T> writer) throws IOException {
        out.writeInt(list.size());
        for (T each : list) {
            writer.write(each, out);
        }
    }

    private static <T> Map<String, T> map(DataInputStream in, Reader<T> reader) throws IOException {
        Map<String, T> map = new HashMap<>();
        for (int n = in.readInt(); n > 0; n--) {
            map.put(string(in), reader.read(in));
        }
        return map;
    }

    private static <T> void map(Map<String, T> map, DataOutputStream out, Writer<T> writer) throws IOException {
        out.writeInt(map.size());
        for (Map.Entry<String, T> entry : new TreeMap<>(map).entrySet()) {
            string(entry.getKey(), out);
            writer.write(entry.getValue(), out);
        }
    }

    static String string(DataInputStream in) throws IOException {
        return new String(bytes(in, in.readInt()), StandardCharsets.UTF_8);
    }

    static void string(String text, DataOutputStream out) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    /** Lengths can be relied on, since the record's checksum was right. */
    private static byte[] bytes(DataInputStream in, int count) throws IOException {
        byte[] bytes = new byte[count];
        in.readFully(bytes);
        return bytes;
    }
}
