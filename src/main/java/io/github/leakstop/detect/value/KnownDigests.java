package io.github.leakstop.detect.value;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;

/** MD5, SHA-1 and SHA-256 of texts that everybody knows. Worked out when first asked of a text that may be one. Thread-safe. */
final class KnownDigests {
    private static final Set<Integer> LENGTHS = Set.of(32, 40, 64);

    private final Set<String> texts;
    private volatile Set<String> digests = Set.of();

    KnownDigests(Set<String> texts) {
        this.texts = texts;
    }

    /** @param lower in lower case */
    boolean isKnown(String lower) {
        if (!LENGTHS.contains(lower.length()) || !lower.chars().allMatch(c -> Uuids.isHex((char) c))) {
            return false;
        }
        if (digests.isEmpty()) {
            digests = all();
        }
        return digests.contains(lower);
    }

    private Set<String> all() {
        Set<String> all = new HashSet<>();
        for (String algorithm : Set.of("MD5", "SHA-1", "SHA-256")) {
            try {
                MessageDigest digest = MessageDigest.getInstance(algorithm);
                for (String text : texts) {
                    all.add(HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8))));
                }
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("a Java without " + algorithm, e);
            }
        }
        return Set.copyOf(all);
    }
}
