package io.github.leakstop.rule;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;

/** Synthetic keys of wallets with the checksums that a validator asks for; each is drawn anew and holds nothing. */
record WalletKey(String kind) implements Synthetic {
    private static final String BASE58 = Alphabet.BASE58.characters();
    private static final String WORDS = "/META-INF/leakstop/bip39/english.txt";
    private static final int KEY = 32;

    private static final Map<String, Function<Random, String>> KINDS = Map.of(
            "phrase12", random -> phrase(bytes(16, random)),
            "phrase24", random -> phrase(bytes(32, random)),
            "wif", random -> checked(join(HexFormat.of().parseHex("80"), key(random), new byte[] {1})),
            "xprv", WalletKey::extended,
            "keypair", random -> base58(keypair(random)),
            "keypairbytes", random -> numbers(keypair(random)));

    static Optional<Synthetic> named(String kind) {
        return KINDS.containsKey(kind)
                ? Optional.of(new WalletKey(kind))
                : Bech32Key.named(kind).or(() -> VersionedPhrase.named(kind));
    }

    static List<String> names() {
        return KINDS.keySet().stream().sorted().toList();
    }

    @Override
    public String make(Random random) {
        return KINDS.getOrDefault(kind, r -> "").apply(random);
    }

    /** BIP-39, "Generating the mnemonic". */
    private static String phrase(byte[] entropy) {
        int checksum = entropy.length / 4;
        BigInteger bits = new BigInteger(1, entropy)
                .shiftLeft(checksum)
                .or(BigInteger.valueOf((sha256(entropy)[0] & 0xff) >> 8 - checksum));
        List<String> words = words();
        List<String> phrase = new ArrayList<>();
        for (int i = (entropy.length * 8 + checksum) / 11 - 1; i >= 0; i--) {
            phrase.add(words.get(bits.shiftRight(i * 11).intValue() & 2047));
        }
        return String.join(" ", phrase);
    }

    static List<String> words() {
        try (InputStream in = WalletKey.class.getResourceAsStream(WORDS)) {
            if (in == null) {
                throw new IllegalStateException("The word list " + WORDS + " is missing in this build");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new IllegalStateException("The word list " + WORDS + " cannot be read", e);
        }
    }

    /** BIP-32, "Serialization format": the master key of a tree. */
    private static String extended(Random random) {
        byte[] head = HexFormat.of().parseHex("0488ade4" + "00".repeat(9));
        return checked(join(head, join(bytes(KEY, random), new byte[1], key(random))));
    }

    /** In the range of every curve's scalars. */
    private static byte[] key(Random random) {
        byte[] key = bytes(KEY, random);
        key[0] = (byte) (1 + (key[0] & 0x3f));
        return key;
    }

    private static byte[] keypair(Random random) {
        byte[] seed = bytes(KEY, random);
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(255, new Drawn(seed));
            KeyPair pair = generator.generateKeyPair();
            byte[] open = pair.getPublic().getEncoded();
            return join(seed, Arrays.copyOfRange(open, open.length - KEY, open.length));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a Java without Ed25519", e);
        }
    }

    private static String numbers(byte[] bytes) {
        int[] numbers = new int[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            numbers[i] = bytes[i] & 0xff;
        }
        return Arrays.toString(numbers).replace(" ", "");
    }

    private static String checked(byte[] body) {
        return base58(join(body, Arrays.copyOf(sha256(sha256(body)), 4)));
    }

    private static String base58(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        BigInteger number = new BigInteger(1, bytes);
        BigInteger base = BigInteger.valueOf(BASE58.length());
        for (; number.signum() > 0; number = number.divide(base)) {
            text.append(BASE58.charAt(number.mod(base).intValue()));
        }
        for (int i = 0; i < bytes.length && bytes[i] == 0; i++) {
            text.append(BASE58.charAt(0));
        }
        return text.reverse().toString();
    }

    static byte[] bytes(int length, Random random) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] join(byte[] a, byte[] b, byte[] c) {
        byte[] all = Arrays.copyOf(a, a.length + b.length + c.length);
        System.arraycopy(b, 0, all, a.length, b.length);
        System.arraycopy(c, 0, all, a.length + b.length, c.length);
        return all;
    }

    private static byte[] join(byte[] a, byte[] b) {
        return join(a, b, new byte[0]);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a Java without SHA-256", e);
        }
    }

    /** Gives out a seed that is known, so that the same key comes out. */
    private static final class Drawn extends SecureRandom {
        private static final long serialVersionUID = 1;
        private final byte[] seed;

        Drawn(byte[] seed) {
            this.seed = seed.clone();
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(seed, 0, bytes, 0, bytes.length);
        }
    }
}
