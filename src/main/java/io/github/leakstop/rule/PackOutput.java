package io.github.leakstop.rule;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes numbers in seven-bit groups, and each text and each list of texts once. Not thread-safe. */
final class PackOutput {
    private final Map<String, Integer> texts = new LinkedHashMap<>();
    private final Map<List<String>, Integer> lists = new LinkedHashMap<>();
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    void number(int value) {
        number(body, value);
    }

    void text(String text) {
        number(id(text));
    }

    void texts(Collection<String> all) {
        all.forEach(this::id);
        number(lists.computeIfAbsent(List.copyOf(all), l -> lists.size()));
    }

    void named(Map<String, List<String>> named) {
        number(named.size());
        new TreeMap<>(named).forEach((name, list) -> {
            text(name);
            texts(list);
        });
    }

    /** The table of texts, that of lists, then what was written. */
    byte[] bytes() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        number(all, texts.size());
        for (String text : texts.keySet()) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            number(all, bytes.length);
            all.writeBytes(bytes);
        }
        number(all, lists.size());
        for (List<String> list : lists.keySet()) {
            number(all, list.size());
            list.forEach(text -> number(all, id(text)));
        }
        all.writeBytes(body.toByteArray());
        return all.toByteArray();
    }

    private int id(String text) {
        return texts.computeIfAbsent(text, t -> texts.size());
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
