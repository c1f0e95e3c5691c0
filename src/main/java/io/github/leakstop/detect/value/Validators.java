package io.github.leakstop.detect.value;

import io.github.leakstop.rule.NearestName;
import io.github.leakstop.rule.RulePack;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * All validators by the names that rules give them, such as {@code distinct:11}: a name, and after a colon the argument
 * where the test takes one.
 */
public final class Validators {
    private static final Map<String, Family> KNOWN = new TreeMap<>(Map.ofEntries(
            Map.entry("base32-account", Family.plain(new Base32Account())),
            Map.entry("base58check", Family.with("hex versions, such as 80,ef", Base58Check::versions)),
            Map.entry("base64-bytes", Family.with("a number of bytes", Base64Bytes::count)),
            Map.entry("base64-digits", Family.plain(new Base64Digits())),
            Map.entry("basic-auth", new Family("grades of the password, any if left out", BasicAuth::of, "any")),
            Map.entry("bech32", Family.with("the human-readable part", Bech32::prefix)),
            Map.entry("bip39", Family.with("a language or any; english if left out", Mnemonic::in, "english")),
            Map.entry("crc32-base62", Family.plain(Crc32Tail.BASE62)),
            Map.entry("crc32-hex", Family.plain(Crc32Tail.HEX)),
            Map.entry("der-private-key", Family.plain(new DerPrivateKey())),
            Map.entry("digit", Family.plain(value -> Composition.of(value).digits() > 0)),
            Map.entry("distinct", Family.with("fewest distinct characters", Validators::distinct)),
            Map.entry("ed25519-keypair", Family.plain(new Ed25519Keypair())),
            Map.entry("entropy", Family.with("fewest bits a character", Validators::entropy)),
            Map.entry("grade", Family.of("grades of passwords, such as word,strong", Graded::of)),
            Map.entry("jwt", Family.plain(new JsonWebToken())),
            Map.entry("jwt-base64", Family.plain(new EncodedWebToken())),
            Map.entry("keystore-v3", Family.plain(new KeystoreV3())),
            Map.entry("letter", Family.plain(value -> Composition.of(value).letters() > 0)),
            Map.entry("macaroon", Family.with("the location inside", Macaroon::at)),
            Map.entry("middle", Family.with("text that stands in the middle", MiddleMark::of)),
            Map.entry("mixed", Family.plain(value -> Composition.of(value).isMixed())),
            Map.entry("objectid", Family.plain(new ObjectId())),
            Map.entry("pem-private-key", Family.with("plain, encrypted or any", PemPrivateKey::of, "any")),
            Map.entry("random", Family.plain(Randomness::isLikely)),
            Map.entry("scalar-range", Family.with("a curve: secp256k1", CurveScalar::on)),
            Map.entry("uuid", Family.plain(Uuids::isUuid)),
            Map.entry("uuid-tail", Family.with("bytes before the UUID", UuidTail::after)),
            Map.entry("uuid4", Family.plain(Uuids::isVersion4)),
            Map.entry("uuid4-nodash", Family.plain(Uuids::isVersion4WithoutDashes))));

    private static final ValueJudge WITHOUT_WORDS = ValueJudge.of(new RulePack("", List.of(), Map.of(), Map.of()));

    private Validators() {}

    /** The validator of this name; one that goes by a pack's words has none here and judges by shape alone. */
    public static Validator named(String spec) {
        return named(spec, WITHOUT_WORDS);
    }

    /**
     * The validator of this name.
     *
     * @param judge knows the words of the pack that the name stands in
     * @throws IllegalArgumentException if the name is unknown, or its argument missing or wrong; the message says what would
     *     be right
     */
    public static Validator named(String spec, ValueJudge judge) {
        int colon = spec.indexOf(':');
        String name = colon < 0 ? spec : spec.substring(0, colon);
        String argument = colon < 0 ? "" : spec.substring(colon + 1);
        Family family = KNOWN.get(name);
        if (family == null) {
            throw new IllegalArgumentException(
                    "No validator is called '" + name + "'" + NearestName.hint(name, KNOWN.keySet()));
        }
        return family.make(name, argument, judge);
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

    /**
     * Validators that differ in their argument.
     *
     * @param takes what the argument is, empty if there is none
     * @param make makes one; throws IllegalArgumentException for a wrong argument
     * @param otherwise argument to use where none is given; empty if one must be given
     */
    private record Family(String takes, BiFunction<String, ValueJudge, Validator> make, String otherwise) {
        static Family plain(Validator validator) {
            return new Family("", (argument, judge) -> validator, "");
        }

        static Family with(String takes, Function<String, Validator> make) {
            return with(takes, make, "");
        }

        static Family with(String takes, Function<String, Validator> make, String otherwise) {
            return new Family(takes, (argument, judge) -> make.apply(argument), otherwise);
        }

        static Family of(String takes, BiFunction<String, ValueJudge, Validator> make) {
            return new Family(takes, make, "");
        }

        Validator make(String name, String argument, ValueJudge judge) {
            if (takes.isEmpty() != argument.isEmpty() && otherwise.isEmpty()) {
                throw new IllegalArgumentException("The validator '" + name + "' takes "
                        + (takes.isEmpty() ? "no argument." : "an argument: " + takes + "."));
            }
            try {
                return make.apply(argument.isEmpty() ? otherwise : argument, judge);
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(
                        "The validator '" + name + "' takes " + takes + ", not '" + argument + "'.", e);
            }
        }
    }
}
