package io.github.leakstop.jmh;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;

/** Text that is the same for the same seed. Its values are dice, and nobody's. */
final class SeededText {
    private static final List<String> WORDS = List.of(
            "account",
            "amount",
            "balance",
            "builder",
            "candle",
            "client",
            "config",
            "count",
            "depth",
            "exchange",
            "final",
            "handler",
            "index",
            "instrument",
            "interval",
            "limit",
            "list",
            "market",
            "message",
            "order",
            "orderId",
            "page",
            "path",
            "position",
            "price",
            "public",
            "request",
            "response",
            "return",
            "side",
            "size",
            "static",
            "status",
            "stream",
            "symbol",
            "ticker",
            "time",
            "token",
            "trade",
            "value",
            "volume");

    private final Random random;
    private final StringBuilder text = new StringBuilder();

    private SeededText(long seed) {
        this.random = new Random(seed);
    }

    /** Words in lines, with nothing to look at twice. */
    static byte[] prose(long seed, int length) {
        SeededText made = new SeededText(seed);
        while (made.text.length() < length) {
            made.line();
        }
        return made.bytes();
    }

    /** Code as exchanges' clients have it: names of keys, identifiers and digests, few of them worth a rule. */
    static byte[] code(long seed, int length) {
        SeededText made = new SeededText(seed);
        while (made.text.length() < length) {
            switch (made.random.nextInt(24)) {
                case 0 ->
                    made.assignment("orderId", new UUID(made.random.nextLong(), made.random.nextLong()).toString());
                case 1 -> made.assignment("apiKey", "System.getenv(" + made.word() + ")");
                case 2 -> made.assignment("digest", made.hex(16));
                case 3 -> made.assignment("password", made.word());
                default -> made.line();
            }
        }
        return made.bytes();
    }

    /** Settings with a credential of three parts in every twentieth line. */
    static byte[] leaks(long seed, int length) {
        SeededText made = new SeededText(seed);
        while (made.text.length() < length) {
            for (int i = 0; i < 17; i++) {
                made.line();
            }
            made.assignment("okx.apiKey", new UUID(made.random.nextLong(), made.random.nextLong()).toString());
            made.assignment("okx.secretKey", made.hex(16).toUpperCase(Locale.ROOT));
            made.assignment("okx.passphrase", made.word() + made.random.nextInt(100_000) + "!" + made.hex(2));
        }
        return made.bytes();
    }

    /** The next version of a text: a few lines are other ones. */
    static byte[] changed(byte[] text, long seed) {
        SeededText made = new SeededText(seed);
        List<String> lines =
                new String(text, StandardCharsets.ISO_8859_1).lines().collect(Collectors.toList());
        for (int i = 0; i < 3; i++) {
            made.text.setLength(0);
            made.line();
            lines.set(made.random.nextInt(lines.size()), made.text.toString().strip());
        }
        return String.join("\n", lines).getBytes(StandardCharsets.ISO_8859_1);
    }

    private void line() {
        text.append(" ".repeat(4 * random.nextInt(4)));
        int words = 3 + random.nextInt(8);
        for (int i = 0; i < words; i++) {
            text.append(word()).append(" .(".charAt(random.nextInt(3)));
        }
        text.append(";\n");
    }

    private void assignment(String name, String value) {
        text.append("    ").append(name).append(" = \"").append(value).append("\"\n");
    }

    private String word() {
        return WORDS.get(random.nextInt(WORDS.size()));
    }

    private String hex(int bytes) {
        byte[] dice = new byte[bytes];
        random.nextBytes(dice);
        return HexFormat.of().formatHex(dice);
    }

    private byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.ISO_8859_1);
    }
}
