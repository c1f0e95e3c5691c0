package io.github.leakstop.form;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The forms that all others are made of. Each method throws what its stream throws. */
public final class Form {
    private Form() {}

    /** Reads one value. */
    public interface Reader<T> {
        T read(DataInputStream in) throws IOException;
    }

    /** Writes one value. */
    public interface Writer<T> {
        void write(T value, DataOutputStream out) throws IOException;
    }

    public static String string(DataInputStream in) throws IOException {
        return new String(bytes(in, in.readInt()), StandardCharsets.UTF_8);
    }

    public static void string(String text, DataOutputStream out) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    public static List<String> strings(DataInputStream in) throws IOException {
        return list(in, Form::string);
    }

    public static void strings(Collection<String> texts, DataOutputStream out) throws IOException {
        list(texts, out, Form::string);
    }

    public static <T> List<T> list(DataInputStream in, Reader<T> reader) throws IOException {
        List<T> list = new ArrayList<>();
        for (int n = in.readInt(); n > 0; n--) {
            list.add(reader.read(in));
        }
        return list;
    }

    public static <T> void list(Collection<T> list, DataOutputStream out, Writer<T> writer) throws IOException {
        out.writeInt(list.size());
        for (T each : list) {
            writer.write(each, out);
        }
    }

    public static <T> Optional<T> optional(DataInputStream in, Reader<T> reader) throws IOException {
        return in.readBoolean() ? Optional.of(reader.read(in)) : Optional.empty();
    }

    public static <T> void optional(Optional<T> value, DataOutputStream out, Writer<T> writer) throws IOException {
        out.writeBoolean(value.isPresent());
        if (value.isPresent()) {
            writer.write(value.get(), out);
        }
    }

    public static <T> Map<String, T> map(DataInputStream in, Reader<T> reader) throws IOException {
        Map<String, T> map = new HashMap<>();
        for (int n = in.readInt(); n > 0; n--) {
            map.put(string(in), reader.read(in));
        }
        return map;
    }

    /** In the order of the keys, so that equal maps give equal bytes. */
    public static <T> void map(Map<String, T> map, DataOutputStream out, Writer<T> writer) throws IOException {
        out.writeInt(map.size());
        for (Map.Entry<String, T> entry : new TreeMap<>(map).entrySet()) {
            string(entry.getKey(), out);
            writer.write(entry.getValue(), out);
        }
    }

    public static byte[] bytes(DataInputStream in, int count) throws IOException {
        byte[] bytes = new byte[count];
        in.readFully(bytes);
        return bytes;
    }
}
