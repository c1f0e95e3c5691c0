package io.github.leakstop.rule;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes numbers in seven-bit groups, and each text once. Not thread-safe. */
final class PackOutput {
    private final Map<String, Integer> texts = new LinkedHashMap<>();
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    void number(int value) {
        number(body, value);
    }

    void text(String text) {
        texts.putIfAbsent(text, texts.size());
        number(texts.get(text));
    }

    void texts(Collection<String> all) {
        number(all.size());
        all.forEach(this::text);
    }

    void lists(Map<String, List<String>> lists) {
        number(lists.size());
        new TreeMap<>(lists).forEach((name, list) -> {
            text(name);
            texts(list);
        });
    }

    /** The table of texts, then what was written. */
    byte[] bytes() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        number(all, texts.size());
        for (String text : texts.keySet()) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            number(all, bytes.length);
            all.writeBytes(bytes);
        }
        all.writeBytes(body.toByteArray());
        return all.toByteArray();
    }

    private static void number(ByteArrayOutputStream to, int value) {
        int rest = value;
        while (rest >= 0x80) {
            to.write(rest | 0x80);
            rest >>>= 7;
        }
        to.write(rest);
    }
}
