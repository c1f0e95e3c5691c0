package io.github.leakstop.rule;

import io.github.leakstop.rule.Shape.Base64;
import io.github.leakstop.rule.Shape.Literal;
import io.github.leakstop.rule.Shape.Part;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;

/** A kind of synthetic value: what may stand between the braces of a {@link Template}. */
sealed interface Synthetic
        permits Synthetic.Shaped,
                Synthetic.Word,
                Synthetic.Passphrase,
                Synthetic.Basic,
                Synthetic.Jwt,
                Synthetic.Pkcs8,
                Synthetic.JwtInBase64,
                Synthetic.PemInBase64,
                Synthetic.ChecksumInHex,
                Synthetic.ChecksumInBase62,
                WalletKey,
                Bech32Key,
                SealedPassword,
                VersionedPhrase {
    String make(Random random);

    /** A value of a shape. */
    record Shaped(List<Part> parts) implements Synthetic {
        @Override
        public String make(Random random) {
            StringBuilder all = new StringBuilder();
            for (Part part : parts) {
                if (part instanceof Literal literal) {
                    all.append(literal.text());
                } else {
                    int length = part.min() + random.nextInt(part.max() - part.min() + 1);
                    String alphabet = part instanceof Shape.Run run ? run.alphabet() : Base64.ALPHABET;
                    all.append(Draw.characters(alphabet, length, random));
                }
            }
            return all.toString();
        }
    }

    /** A pronounceable word in lower case that no dictionary holds. */
    record Word(Count length) implements Synthetic {
        @Override
        public String make(Random random) {
            return Draw.word(length.min() + random.nextInt(length.max() - length.min() + 1), random);
        }
    }

    /** What a person makes of a word to please a password policy: an upper-case letter, digits, a sign. */
    record Passphrase(Count length) implements Synthetic {
        @Override
        public String make(Random random) {
            int all = length.min() + random.nextInt(length.max() - length.min() + 1);
            String word = Draw.word(all - 3, random);
            return Character.toUpperCase(word.charAt(0))
                    + word.substring(1)
                    + Draw.characters("23456789", 2, random)
                    + Draw.characters("!._-", 1, random);
        }
    }

    /** Base64 of {@code user:password}, as HTTP's Basic scheme has it. */
    record Basic() implements Synthetic {
        @Override
        public String make(Random random) {
            String pair = Draw.word(7, random) + ":" + new Passphrase(new Count(11, 11)).make(random);
            return java.util.Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** A signed JSON web token (RFC 7519) that does not expire. */
    record Jwt() implements Synthetic {
        @Override
        public String make(Random random) {
            String header = "{\"alg\":\"HS256\",\"typ\":\"JWT\"}";
            String payload = "{\"sub\":\"" + Draw.word(8, random) + "\",\"iat\":"
                    + (1_700_000_000 + random.nextInt(9_999)) + "}";
            return url(header) + "." + url(payload) + "."
                    + Draw.characters(Alphabet.BASE64URL.characters(), 43, random);
        }

        private static String url(String text) {
            return java.util.Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** A private key in PEM, and all of that in base64 once more. */
    record PemInBase64() implements Synthetic {
        @Override
        public String make(Random random) {
            String pem = "-----BEGIN PRIVATE KEY-----\n" + new Pkcs8().make(random) + "\n-----END PRIVATE KEY-----\n";
            return java.util.Base64.getEncoder().encodeToString(pem.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Base64 of a signed JSON web token. */
    record JwtInBase64() implements Synthetic {
        @Override
        public String make(Random random) {
            return java.util.Base64.getEncoder()
                    .encodeToString(new Jwt().make(random).getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Base64 of an unencrypted Ed25519 key in PKCS#8 (RFC 8410), 64 characters. */
    record Pkcs8() implements Synthetic {
        private static final String HEAD = "302e020100300506032b657004220420";

        @Override
        public String make(Random random) {
            byte[] seed = new byte[32];
            random.nextBytes(seed);
            byte[] head = java.util.HexFormat.of().parseHex(HEAD);
            byte[] der = ByteBuffer.allocate(head.length + seed.length)
                    .put(head)
                    .put(seed)
                    .array();
            return java.util.Base64.getEncoder().encodeToString(der);
        }
    }

    /** Text, 30 letters and digits, and their CRC-32 as six digits of base62, as several issuers end their tokens. */
    record ChecksumInBase62(String head) implements Synthetic {
        private static final int DIGITS = 6;

        @Override
        public String make(Random random) {
            String body = Draw.characters(Alphabet.BASE62.characters(), 30, random);
            long rest = crc(body);
            StringBuilder tail = new StringBuilder();
            for (int i = 0; i < DIGITS; i++) {
                int digit = (int) (rest % 62);
                tail.insert(0, (char) (digit < 10 ? '0' + digit : digit < 36 ? 'A' + digit - 10 : 'a' + digit - 36));
                rest /= 62;
            }
            return head + body + tail;
        }
    }

    /** Text, 32 letters and digits, an underscore, and the CRC-32 of all before that, least significant byte first. */
    record ChecksumInHex(String head) implements Synthetic {
        @Override
        public String make(Random random) {
            String body = head + Draw.characters(Alphabet.BASE62.characters(), 32, random);
            return body + "_" + String.format("%08x", Integer.reverseBytes((int) crc(body)));
        }
    }

    private static long crc(String text) {
        CRC32 crc = new CRC32();
        crc.update(text.getBytes(StandardCharsets.UTF_8));
        return crc.getValue();
    }

    /** @throws IllegalArgumentException for what is neither a class of the shape language nor one of these words */
    static Synthetic parse(String body) {
        String word = body.strip();
        int colon = word.indexOf(':');
        String name = colon < 0 ? word : word.substring(0, colon);
        return switch (name) {
            case "word" -> new Word(count(word, colon, "6-9"));
            case "passphrase" -> new Passphrase(count(word, colon, "9-13"));
            case "basic" -> new Basic();
            case "jwt" -> new Jwt();
            case "jwtbase64" -> new JwtInBase64();
            case "pkcs8" -> new Pkcs8();
            case "pem64" -> new PemInBase64();
            case "sealed" -> new SealedPassword(colon < 0 ? "" : word.substring(colon + 1));
            case "crc32-base62" -> new ChecksumInBase62(colon < 0 ? "" : word.substring(colon + 1));
            case "crc32-hex" -> new ChecksumInHex(colon < 0 ? "" : word.substring(colon + 1));
            default -> WalletKey.named(word).orElseGet(() -> shaped(word, name));
        };
    }

    private static Synthetic shaped(String body, String name) {
        if (name.matches("[a-z0-9]+") && !ShapeLanguage.names().contains(name.replaceAll(" .*", ""))) {
            throw new IllegalArgumentException("unknown class '" + name + "'" + NearestName.hint(name, names()));
        }
        return new Shaped(List.copyOf(ShapeLanguage.placeholder(body)));
    }

    private static Count count(String word, int colon, String usual) {
        Count count = Count.parse(colon < 0 ? usual : word.substring(colon + 1), 64);
        if (count.min() < 5) {
            throw new IllegalArgumentException("'" + word + "' is too short, ask for 5 characters or more");
        }
        return count;
    }

    /** Every name that can stand between the braces. */
    static List<String> names() {
        List<String> names = new ArrayList<>(ShapeLanguage.names());
        names.addAll(List.of(
                "word",
                "passphrase",
                "basic",
                "jwt",
                "jwtbase64",
                "pkcs8",
                "pem64",
                "sealed",
                "crc32-base62",
                "crc32-hex"));
        names.addAll(WalletKey.names());
        return names;
    }

    /** The same numbers for the same seed on every machine. */
    static Random random(String seed) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(seed.getBytes(StandardCharsets.UTF_8));
            return new Random(ByteBuffer.wrap(hash).getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("a Java without SHA-256", e);
        }
    }
}
