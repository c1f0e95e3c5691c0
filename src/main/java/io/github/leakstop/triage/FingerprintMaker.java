package io.github.leakstop.triage;

import io.github.leakstop.finding.Fingerprint;
import io.github.leakstop.finding.Origin;
import io.github.leakstop.finding.Secret;
import io.github.leakstop.rule.Role;
import io.github.leakstop.rule.Rule;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes the stable names of findings; {@code docs/decisions/fingerprints.md} says why they are so.
 *
 * <p>All are {@code 1:} and 64 hex digits. What is hashed, as UTF-8 with NUL between: of an unguessable value its family
 * and the value; of a guessable one in a set with an unguessable secret the same, keyed with that secret; of any other its
 * family, path and masked line, never the value.
 */
final class FingerprintMaker {
    private static final String VERSION = "1:";
    private static final String MASKED = "masked";
    private static final String HMAC = "HmacSHA256";

    private FingerprintMaker() {}

    /** Provider and role: what stays when a rule is renamed. */
    static String family(Rule rule) {
        return rule.provider() + "/" + rule.role().name().toLowerCase(Locale.ROOT);
    }

    /** The secret that the guessable members of a set are keyed with, if the set has one. */
    static Optional<Secret> keyOf(List<Credential> set) {
        return set.stream()
                .filter(c -> c.role() != Role.KEY && c.unguessable())
                .min(Comparator.comparing(Credential::role)
                        .thenComparing(c -> family(c.rule()))
                        .thenComparing(c -> c.secret().reveal()))
                .map(Credential::secret);
    }

    /**
     * Names a credential.
     *
     * @param key of its set, empty where it has none
     * @param twin 0, or how many findings before it would have the same name: other guessable values on lines that look
     *     alike once masked
     */
    static Fingerprint of(Credential credential, Optional<Secret> key, int twin) {
        String family = family(credential.rule());
        String value = credential.secret().reveal();
        if (credential.unguessable()) {
            return sha256(family, value);
        }
        if (key.isPresent()) {
            return hmac(key.get().reveal(), family, value);
        }
        return sha256(MASKED, family, maskedPlace(credential), twin == 0 ? "" : Integer.toString(twin));
    }

    /**
     * The least of all path and line pairs of its rule, so that neither the order of places nor a further copy behind it
     * changes it; ignored files count only where there is nothing else.
     */
    private static String maskedPlace(Credential credential) {
        TreeSet<String> places = new TreeSet<>();
        for (Claim claim : credential.claims()) {
            if (claim.rule().isSame(credential.rule())) {
                addMaskedPlaces(claim, places);
            }
        }
        return places.first();
    }

    private static void addMaskedPlaces(Claim claim, Set<String> places) {
        Origin origin = claim.where().origin();
        String line = squeezed(claim.candidate().excerpt().strip());
        if (origin == Origin.COMMIT || origin == Origin.TAG) {
            places.add("1\0\0" + line);
            return;
        }
        String rank = origin == Origin.IGNORED ? "2\0" : "0\0";
        for (String path : claim.where().paths()) {
            places.add(rank + path + '\0' + line);
        }
    }

    /** With one blank for each run of what {@code \\s} means. */
    static String squeezed(String line) {
        StringBuilder out = new StringBuilder(line.length());
        boolean blank = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            boolean here = c == ' ' || (c >= '\t' && c <= '\r');
            if (!here) {
                out.append(c);
            } else if (!blank) {
                out.append(' ');
            }
            blank = here;
        }
        return out.toString();
    }

    private static Fingerprint sha256(String... parts) {
        try {
            return named(MessageDigest.getInstance("SHA-256").digest(joined(parts)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no SHA-256, which every Java must have", e);
        }
    }

    private static Fingerprint hmac(String key, String... parts) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), HMAC));
            return named(mac.doFinal(joined(parts)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no " + HMAC + ", which every Java must have", e);
        }
    }

    private static Fingerprint named(byte[] hash) {
        return new Fingerprint(VERSION + HexFormat.of().formatHex(hash));
    }

    private static byte[] joined(String... parts) {
        return String.join("\0", parts).getBytes(StandardCharsets.UTF_8);
    }
}
