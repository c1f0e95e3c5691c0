package io.github.leakstop.rule;

import io.github.leakstop.finding.Evidence;
import io.github.leakstop.finding.Remedy;
import io.github.leakstop.finding.Severity;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * The compiled form of a pack, made for a quick start: reading YAML costs more than a warm build has.
 *
 * <p>Layout: magic, version of the format, CRC-32 of the rest (four bytes each, big endian); then a table of texts, each
 * once, and the rules as numbers that point into it. The same pack gives the same bytes.
 */
public final class RulePackFile {
    private static final int MAGIC = 0x4c53_5250;
    private static final int VERSION = 1;
    private static final int HEADER = 12;

    private RulePackFile() {}

    public static byte[] write(RulePack pack) {
        PackOutput out = new PackOutput();
        out.text(pack.id());
        out.lists(pack.mentions());
        out.lists(pack.words());
        out.number(pack.rules().size());
        pack.rules().forEach(rule -> write(rule, out));
        byte[] body = out.bytes();
        return ByteBuffer.allocate(HEADER + body.length)
                .putInt(MAGIC)
                .putInt(VERSION)
                .putInt(checksum(body, 0))
                .put(body)
                .array();
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
        if (ByteBuffer.wrap(bytes).getInt(8) != checksum(bytes, HEADER)) {
            throw new IOException("the compiled rule pack is damaged: its checksum does not match");
        }
        PackInput in = new PackInput(bytes, HEADER);
        String id = in.text();
        Map<String, List<String>> mentions = in.lists();
        Map<String, List<String>> words = in.lists();
        int size = in.number();
        List<Rule> rules = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            rules.add(readRule(in));
        }
        return new RulePack(id, rules, mentions, words);
    }

    private static void write(Rule rule, PackOutput out) {
        out.text(rule.id());
        out.text(rule.provider());
        out.text(rule.title());
        out.text(rule.severity().name());
        out.text(rule.role().name());
        out.texts(rule.keywords());
        out.texts(rule.names());
        out.text(rule.shape().map(Shape::text).orElse(""));
        out.text(rule.pattern().orElse(""));
        out.number(rule.chosen() ? 1 : 0);
        out.texts(rule.validators());
        out.number(rule.when().size());
        for (When when : rule.when()) {
            out.text(when.severity().name());
            out.texts(when.all().stream().map(Enum::name).sorted().toList());
        }
        out.texts(rule.companions());
        out.texts(rule.over());
        out.texts(rule.formerly());
        out.texts(rule.samples().stream().sorted().toList());
        out.text(rule.remedy().why());
        out.text(rule.remedy().fix());
        out.texts(rule.remedy().references());
    }

    private static Rule readRule(PackInput in) {
        return new Rule(
                in.text(),
                in.text(),
                in.text(),
                Severity.valueOf(in.text()),
                Role.valueOf(in.text()),
                in.texts(),
                in.texts(),
                Optional.of(in.text()).filter(t -> !t.isEmpty()).map(Shape::parse),
                Optional.of(in.text()).filter(t -> !t.isEmpty()),
                in.number() == 1,
                in.texts(),
                readWhen(in),
                in.texts(),
                in.texts(),
                in.texts(),
                Set.copyOf(in.texts()),
                new Remedy(in.text(), in.text(), in.texts()));
    }

    private static List<When> readWhen(PackInput in) {
        int size = in.number();
        List<When> lines = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            Severity severity = Severity.valueOf(in.text());
            Set<Evidence> all = EnumSet.noneOf(Evidence.class);
            in.texts().forEach(e -> all.add(Evidence.valueOf(e)));
            lines.add(new When(all, severity));
        }
        return lines;
    }

    private static int checksum(byte[] bytes, int from) {
        CRC32 crc = new CRC32();
        crc.update(bytes, from, bytes.length - from);
        return (int) crc.getValue();
    }
}
