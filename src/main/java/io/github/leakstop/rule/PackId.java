package io.github.leakstop.rule;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Names a pack by what decides detection: titles, remedies and former ids may change without a blob being scanned again.
 *
 * <p>Every text goes into the hash behind its length, and every list behind its size, so no two packs write the same.
 */
final class PackId {
    private final MessageDigest digest;

    private PackId(MessageDigest digest) {
        this.digest = digest;
    }

    /** SHA-256 in hex; the order of rules does not matter. */
    static String of(List<Rule> rules, Map<String, List<String>> mentions, Map<String, List<String>> words) {
        PackId id = new PackId(sha256());
        id.size(rules.size());
        rules.stream().sorted(Rules.BY_ID).forEach(id::add);
        id.add(mentions);
        id.add(words);
        return HexFormat.of().formatHex(id.digest.digest());
    }

    private void add(Rule rule) {
        add(rule.id());
        add(rule.provider());
        add(Words.of(rule.severity()));
        add(Words.of(rule.role()));
        add(rule.keywords());
        add(rule.names());
        add(rule.shape().map(Shape::text).orElse(""));
        add(rule.pattern().orElse(""));
        add(Boolean.toString(rule.chosen()));
        add(rule.validators());
        size(rule.when().size());
        for (When when : rule.when()) {
            add(Words.of(when.severity()));
            add(when.all().stream().map(Words::of).sorted().toList());
        }
        add(rule.companions());
        add(rule.over());
        add(rule.samples().stream().sorted().toList());
    }

    private void add(Map<String, List<String>> lists) {
        size(lists.size());
        new TreeMap<>(lists).forEach((name, words) -> {
            add(name);
            add(words);
        });
    }

    private void add(Collection<String> texts) {
        size(texts.size());
        texts.forEach(this::add);
    }

    private void add(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        size(bytes.length);
        digest.update(bytes);
    }

    private void size(int size) {
        for (int shift = 24; shift >= 0; shift -= 8) {
            digest.update((byte) (size >>> shift));
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("a Java without SHA-256", e);
        }
    }
}
