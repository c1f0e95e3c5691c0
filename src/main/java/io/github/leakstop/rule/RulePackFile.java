package io.github.leakstop.rule;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;

/**
 * The compiled form of a pack, made for a quick start: reading YAML costs more than a warm build has.
 *
 * <p>Layout: magic, version of the format, CRC-32 of the rest (four bytes each, big endian); then a table of texts, each
 * once, the first of them the pack's id, and the rules as numbers that point into it. The same pack gives the same bytes.
 */
public final class RulePackFile {
    private static final int MAGIC = 0x4c53_5250;
    private static final int VERSION = 1;
    private static final int CHECKSUM = 8;
    private static final int HEADER = 12;

    private RulePackFile() {}

    public static byte[] write(RulePack pack) {
        PackOutput out = new PackOutput();
        out.text(pack.id());
        out.named(pack.mentions());
        out.named(pack.words());
        out.number(pack.rules().size());
        for (Rule rule : pack.rules()) {
            RuleOutput.write(rule, out);
        }
        byte[] body = out.bytes();
        return ByteBuffer.allocate(HEADER + body.length)
                .putInt(MAGIC)
                .putInt(VERSION)
                .putInt(checksum(body, 0))
                .put(body)
                .array();
    }

    /**
     * What tells one pack from another.
     *
     * @param id of the pack, see {@link RulePack#id}
     * @param checksum of all that it holds, texts for people included
     */
    public record Stamp(String id, int checksum) {}

    /** The stamp of a pack as it would be written. */
    public static Stamp stamp(RulePack pack) {
        return new Stamp(pack.id(), ByteBuffer.wrap(write(pack)).getInt(CHECKSUM));
    }

    /** Reads the stamp of a compiled pack, and no more of it than that needs. */
    static Stamp stamp(InputStream in) throws IOException {
        DataInputStream data = new DataInputStream(in);
        data.skipNBytes(CHECKSUM);
        int checksum = data.readInt();
        number(data);
        byte[] id = data.readNBytes(number(data));
        return new Stamp(new String(id, StandardCharsets.UTF_8), checksum);
    }

    private static int number(DataInputStream in) throws IOException {
        int value = 0;
        byte b = -1;
        for (int shift = 0; b < 0; shift += 7) {
            b = in.readByte();
            value |= (b & 0x7f) << shift;
        }
        return value;
    }

    /** @throws IOException where the bytes are no pack, one of another version, or damaged */
    public static RulePack read(byte[] bytes) throws IOException {
        if (bytes.length < HEADER || ByteBuffer.wrap(bytes).getInt() != MAGIC) {
            throw new IOException("this is no compiled rule pack");
        }
        int version = ByteBuffer.wrap(bytes).getInt(4);
        if (version != VERSION) {
            throw new IOException("the compiled rule pack has format " + version + ", this leakstop reads " + VERSION);
        }
        if (ByteBuffer.wrap(bytes).getInt(CHECKSUM) != checksum(bytes, HEADER)) {
            throw new IOException("the compiled rule pack is damaged: its checksum does not match");
        }
        PackInput in = new PackInput(bytes, HEADER);
        String id = in.text();
        Map<String, List<String>> mentions = in.named();
        Map<String, List<String>> words = in.named();
        RuleInput input = new RuleInput(in);
        int size = in.number();
        List<Rule> rules = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            rules.add(input.read());
        }
        return new RulePack(id, rules, mentions, words);
    }

    private static int checksum(byte[] bytes, int from) {
        CRC32 crc = new CRC32();
        crc.update(bytes, from, bytes.length - from);
        return (int) crc.getValue();
    }
}
