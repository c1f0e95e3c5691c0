package io.github.leakstop.rule;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads what {@link PackOutput} wrote. Not thread-safe. */
final class PackInput {
    private final byte[] bytes;
    private final String[] texts;
    private int at;

    PackInput(byte[] bytes, int from) {
        this.bytes = bytes;
        this.at = from;
        this.texts = new String[number()];
        for (int i = 0; i < texts.length; i++) {
            int length = number();
            texts[i] = new String(bytes, at, length, StandardCharsets.UTF_8);
            at += length;
        }
    }

    int number() {
        int value = 0;
        int shift = 0;
        byte b;
        do {
            b = bytes[at++];
            value |= (b & 0x7f) << shift;
            shift += 7;
        } while (b < 0);
        return value;
    }

    String text() {
        return texts[number()];
    }

    List<String> texts() {
        int size = number();
        List<String> all = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            all.add(text());
        }
        return all;
    }

    Map<String, List<String>> lists() {
        int size = number();
        Map<String, List<String>> lists = new HashMap<>();
        for (int i = 0; i < size; i++) {
            lists.put(text(), List.copyOf(texts()));
        }
        return lists;
    }
}
