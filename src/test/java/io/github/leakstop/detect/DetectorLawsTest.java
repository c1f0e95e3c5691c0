package io.github.leakstop.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.leakstop.finding.Candidate;
import io.github.leakstop.finding.Detection;
import io.github.leakstop.rule.BuiltInRules;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class DetectorLawsTest {
    private static final Detector DETECTOR = Packs.detector();

    @Property(tries = 200)
    void a_planted_credential_is_found_wherever_it_stands(
            @ForAll long seed,
            @ForAll("lines") List<String> before,
            @ForAll("lines") List<String> behind,
            @ForAll("lineBreaks") String lineBreak) {
        Planted planted = new Planted(seed);
        String key = planted.uuid();
        String secret = planted.upperHex();
        String text = String.join(lineBreak, before)
                + lineBreak
                + "acme.key = \"" + key + "\"" + lineBreak
                + "acme.secret = \"" + secret + "\"" + lineBreak
                + String.join(lineBreak, behind);

        assertEquals(List.of(key, secret), firmValues(detect(Packs.bytes(text))));
    }

    @Property(tries = 60)
    void a_planted_credential_is_found_in_every_encoding(
            @ForAll long seed, @ForAll("encodings") Charset encoding, @ForAll boolean marked) {
        String secret = new Planted(seed).upperHex();
        String text = "# 账户 说明 (notes)\nacme_secret = '" + secret + "'\n# 结束\n";
        byte[] bytes = encoded(text, encoding, marked);

        Candidate found = detect(bytes).candidates().get(0);

        assertEquals(secret, found.secret().reveal());
        assertEquals(2, found.line());
        assertEquals("acme_secret = '".length() + 1, found.column());
        byte[] raw = Arrays.copyOfRange(bytes, (int) found.start(), bytes.length);
        assertTrue(new String(raw, encoding).startsWith(secret));
    }

    @Property(tries = 60)
    void nul_bytes_round_it_do_not_hide_a_pair(@ForAll long seed, @ForAll("noise") byte[] noise) {
        Planted planted = new Planted(seed);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        String key = planted.uuid();
        String secret = planted.upperHex();
        bytes.writeBytes(noise);
        bytes.writeBytes(Packs.bytes("\0" + key + "\0\1" + secret + "\0"));
        bytes.writeBytes(noise);

        assertEquals(List.of(key, secret), firmValues(detect(bytes.toByteArray())));
    }

    @Property(tries = 100)
    void the_same_bytes_give_the_same_answer(@ForAll long seed, @ForAll("lines") List<String> lines) {
        Planted planted = new Planted(seed);
        byte[] bytes = Packs.bytes(
                String.join("\n", lines) + "\nacme_key='" + planted.uuid() + "' secret='" + planted.upperHex() + "'");

        assertEquals(detect(bytes), detect(bytes));
        assertEquals(detect(bytes), Packs.detector().detect(bytes, bytes.length, 1, 0));
    }

    @Property(tries = 100)
    void no_excerpt_and_no_name_holds_a_planted_value(@ForAll long seed, @ForAll("joints") String joint) {
        Planted planted = new Planted(seed);
        List<String> values = List.of(planted.uuid(), planted.upperHex(), planted.passphrase());
        byte[] bytes = Packs.bytes("acme.key='%s'%sacme.secret='%s'%spassphrase='%s'"
                .formatted(values.get(0), joint, values.get(1), joint, values.get(2)));

        for (Candidate candidate : detect(bytes).candidates()) {
            for (String value : values) {
                assertFalse(candidate.excerpt().contains(value));
                assertFalse(candidate.name().contains(value));
            }
        }
    }

    @Property(tries = 60)
    void work_grows_with_the_length_and_no_faster(@ForAll("hostile") String unit) {
        long one = steps(unit, 100_000);
        long four = steps(unit, 400_000);

        assertTrue(four <= 4.4 * one + 10_000, () -> one + " steps, then " + four);
    }

    @Property(tries = 30)
    void megabytes_cost_the_rules_in_proportion_to_their_length(@ForAll("megabytes") String unit) throws IOException {
        long one = steps(Detector.of(BuiltInRules.load()), unit, 250_000);
        long four = steps(Detector.of(BuiltInRules.load()), unit, 1_000_000);

        assertTrue(four <= 4.4 * one + 10_000, () -> one + " steps, then " + four);
    }

    @Provide
    Arbitrary<String> megabytes() {
        return Arbitraries.of(
                "\"",
                "'\"`",
                "x",
                "passwor ",
                "okx_api_ke secre toke ",
                "0123456789abcdef",
                "deadbeef\n",
                "password=",
                "password: [\n",
                "token(\"",
                "${key:",
                "-----BEGIN PRIVATE KEY-----\n",
                "://a:b",
                "eyJ");
    }

    private static long steps(String unit, int length) {
        return steps(DETECTOR, unit, length);
    }

    private static long steps(Detector detector, String unit, int length) {
        byte[] bytes = Packs.bytes(unit.repeat(length / unit.length()));
        Work work = new Work();
        detector.detect(bytes, bytes.length, 1, 0, Trace.SILENT, work);
        return work.steps();
    }

    private static Detection detect(byte[] bytes) {
        return DETECTOR.detect(bytes, bytes.length, 1, 0);
    }

    private static List<String> firmValues(Detection detection) {
        return detection.candidates().stream()
                .filter(Candidate::isFirm)
                .filter(c -> c.provider().equals("acme"))
                .map(c -> c.secret().reveal())
                .toList();
    }

    private static byte[] encoded(String text, Charset encoding, boolean marked) {
        boolean unicode = encoding.name().startsWith("UTF");
        return ((marked && unicode ? "\uFEFF" : "") + text).getBytes(encoding);
    }

    @Provide
    Arbitrary<Charset> encodings() {
        return Arbitraries.of(
                StandardCharsets.UTF_8,
                StandardCharsets.UTF_16LE,
                StandardCharsets.UTF_16BE,
                Charset.forName("GBK"),
                Charset.forName("GB18030"));
    }

    @Provide
    Arbitrary<String> lineBreaks() {
        return Arbitraries.of("\n", "\r\n", "\n\n", " \n\t");
    }

    @Provide
    Arbitrary<String> joints() {
        return Arbitraries.of("\n", ", ", "; ", " && ");
    }

    /** Lines of code and prose that hold no credential but much that begins like one. */
    @Provide
    Arbitrary<List<String>> lines() {
        return Arbitraries.of(
                        "import java.util.Map;",
                        "// the key of the map is its name",
                        "String text = \"it's \\\"quoted\\\"\";",
                        "for (Key key : keys) { use(key); }",
                        "acme: { a: 1, b: [2, 3] }",
                        "'unbalanced",
                        "",
                        "order-id 12345678-1234",
                        "<key>name</key>",
                        "}}}})))",
                        "密钥 在 环境 变量 里",
                        "x".repeat(300))
                .list()
                .ofMaxSize(30);
    }

    @Provide
    Arbitrary<byte[]> noise() {
        return Arbitraries.bytes()
                .between((byte) 0, (byte) 31)
                .array(byte[].class)
                .ofMaxSize(200);
    }

    @Provide
    Arbitrary<String> hostile() {
        Planted planted = new Planted(7);
        return Arbitraries.of(
                "a",
                "\"",
                "'\\",
                "\n",
                "0",
                "deadbeef",
                "key=",
                "secret secret ",
                "acme ",
                "acme.key = \"",
                "{\"key\":",
                "((((",
                "leakstop:allow ",
                "leakstop:allow x -- y",
                planted.upperHex() + " ",
                planted.uuid() + ",",
                "acme_key='" + planted.uuid() + "',secret='" + planted.upperHex() + "' ",
                "acme_key='" + planted.uuid() + "'\nsecret='" + planted.upperHex() + "'\n",
                "f('" + planted.uuid() + "','" + planted.upperHex() + "','" + planted.passphrase() + "');",
                "playground acme_secret='" + planted.upperHex() + "' ");
    }
}
