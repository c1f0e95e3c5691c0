package io.github.leakstop.detect.value;

import io.github.leakstop.rule.NearestName;
import io.github.leakstop.rule.RulePack;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * All validators by the names that rules give them, such as {@code distinct:11}: a name, and after a colon the argument
 * where the test takes one.
 */
public final class Validators {
    private static final Argument NONE = new Argument("", "");

    private static final Map<String, Argument> KNOWN = new TreeMap<>(Map.ofEntries(
            Map.entry("base32-account", NONE),
            Map.entry("base58check", new Argument("hex versions, such as 80,ef", "")),
            Map.entry("base64-bytes", new Argument("a number of bytes", "")),
            Map.entry("base64-digits", NONE),
            Map.entry("basic-auth", new Argument("grades of the password, any if left out", "any")),
            Map.entry("bech32", new Argument("the human-readable part", "")),
            Map.entry("bip39", new Argument("a language or any; english if left out", "english")),
            Map.entry("crc32-base62", NONE),
            Map.entry("crc32-hex", NONE),
            Map.entry("der-private-key", NONE),
            Map.entry("digit", NONE),
            Map.entry("distinct", new Argument("fewest distinct characters", "")),
            Map.entry("ed25519-keypair", NONE),
            Map.entry("entropy", new Argument("fewest bits a character", "")),
            Map.entry("grade", new Argument("grades of passwords, such as word,strong", "")),
            Map.entry("jwt", NONE),
            Map.entry("jwt-base64", NONE),
            Map.entry("keystore-v3", NONE),
            Map.entry("letter", NONE),
            Map.entry("macaroon", new Argument("the location inside", "")),
            Map.entry("middle", new Argument("text that stands in the middle", "")),
            Map.entry("mixed", NONE),
            Map.entry("objectid", NONE),
            Map.entry("pem-private-key", new Argument("plain, encrypted or any", "any")),
            Map.entry("phrase-hmac", new Argument("counts, key and heads, such as 12,24/key/01", "")),
            Map.entry("phrase-pbkdf2", new Argument("counts, salt and rounds, such as 24/salt/390", "")),
            Map.entry("random", NONE),
            Map.entry("scalar-range", new Argument("a curve: secp256k1", "")),
            Map.entry("sealed", new Argument("a word and grades, such as settings.security/word,strong", "")),
            Map.entry("uuid", NONE),
            Map.entry("uuid-tail", new Argument("bytes before the UUID", "")),
            Map.entry("uuid4", NONE),
            Map.entry("uuid4-nodash", NONE)));

    private static final Set<String> ROW_SEARCHES = Set.of("bip39", "ed25519-keypair", "phrase-hmac", "phrase-pbkdf2");

    private Validators() {}

    /**
     * What stands behind the colon.
     *
     * @param is in words; empty where there is none
     * @param otherwise argument to use where none is given; empty if one must be given
     */
    private record Argument(String is, String otherwise) {}

    /** The validator of this name, which knows no words and judges by shape alone. */
    public static Validator named(String spec) {
        return named(spec, ValueJudge.of(new RulePack("", List.of(), Map.of(), Map.of())));
    }

    /**
     * The validator of this name.
     *
     * @param judge knows the words of the pack that the name stands in
     * @throws IllegalArgumentException if the name is unknown, or its argument missing or wrong; the message says what would
     *     be right
     */
    public static Validator named(String spec, ValueJudge judge) {
        String name = nameIn(spec);
        String given = name.equals(spec) ? "" : spec.substring(name.length() + 1);
        Argument argument = KNOWN.get(name);
        if (argument == null) {
            throw new IllegalArgumentException(
                    "No validator is called '" + name + "'" + NearestName.hint(name, KNOWN.keySet()));
        }
        if (argument.is().isEmpty() != given.isEmpty() && argument.otherwise().isEmpty()) {
            throw new IllegalArgumentException("The validator '" + name + "' takes "
                    + (argument.is().isEmpty() ? "no argument." : "an argument: " + argument.is() + "."));
        }
        try {
            return make(name, given.isEmpty() ? argument.otherwise() : given, judge);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "The validator '" + name + "' takes " + argument.is() + ", not '" + given + "'.", e);
        }
    }

    /** A switch and no table of makers, for at start-up each of those would cost as much as ten validators. */
    private static Validator make(String name, String argument, ValueJudge judge) {
        return switch (name) {
            case "base32-account" -> new Base32Account();
            case "base58check" -> Base58Check.versions(argument);
            case "base64-bytes" -> Base64Bytes.count(argument);
            case "base64-digits" -> new Base64Digits();
            case "basic-auth" -> BasicAuth.of(argument, judge);
            case "bech32" -> Bech32.prefix(argument);
            case "bip39" -> Mnemonic.in(argument);
            case "crc32-base62" -> Crc32Tail.BASE62;
            case "crc32-hex" -> Crc32Tail.HEX;
            case "der-private-key" -> new DerPrivateKey();
            case "digit" -> value -> Composition.of(value).digits() > 0;
            case "distinct" -> distinct(argument);
            case "ed25519-keypair" -> new Ed25519Keypair();
            case "entropy" -> entropy(argument);
            case "grade" -> Graded.of(argument, judge);
            case "jwt" -> new JsonWebToken();
            case "jwt-base64" -> new EncodedWebToken();
            case "keystore-v3" -> new KeystoreV3();
            case "letter" -> value -> Composition.of(value).letters() > 0;
            case "macaroon" -> Macaroon.at(argument);
            case "middle" -> MiddleMark.of(argument);
            case "mixed" -> value -> Composition.of(value).isMixed();
            case "objectid" -> new ObjectId();
            case "pem-private-key" -> PemPrivateKey.of(argument);
            case "phrase-hmac" -> KeyedPhrase.of(argument);
            case "phrase-pbkdf2" -> StretchedPhrase.of(argument);
            case "random" -> Randomness::isLikely;
            case "scalar-range" -> CurveScalar.on(argument);
            case "sealed" -> Sealed.of(argument, judge);
            case "uuid" -> Uuids::isUuid;
            case "uuid-tail" -> UuidTail.after(argument);
            case "uuid4" -> Uuids::isVersion4;
            case "uuid4-nodash" -> Uuids::isVersion4WithoutDashes;
            default -> throw new IllegalStateException("no maker for the validator " + name);
        };
    }

    private static String nameIn(String spec) {
        int colon = spec.indexOf(':');
        return colon < 0 ? spec : spec.substring(0, colon);
    }

    /** Whether this one is a {@link RowSearch}; told without making it. */
    public static boolean searchesRows(String spec) {
        return ROW_SEARCHES.contains(nameIn(spec));
    }

    /** Names of all validators, sorted. */
    public static List<String> names() {
        return List.copyOf(KNOWN.keySet());
    }

    private static Validator distinct(String argument) {
        int least = Integer.parseInt(argument);
        return value -> Composition.of(value).distinct() >= least;
    }

    private static Validator entropy(String argument) {
        double least = Double.parseDouble(argument);
        return value -> Entropy.bitsPerCharacter(value) >= least;
    }
}
