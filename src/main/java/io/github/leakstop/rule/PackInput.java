package io.github.leakstop.rule;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads what {@link PackOutput} wrote. Not thread-safe.
 *
 * <p>Reading is on the way of every build's start, in a JVM that is still cold: plain loops, and every list is made once,
 * since the first lambda, stream or regular expression costs more than all the rules.
 */
final class PackInput {
    private final byte[] bytes;
    private final String[] texts;
    private final List<List<String>> lists;
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
        int size = number();
        this.lists = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            lists.add(list());
        }
    }

    private List<String> list() {
        String[] list = new String[number()];
        for (int i = 0; i < list.length; i++) {
            list[i] = text();
        }
        return List.of(list);
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
        return lists.get(number());
    }

    Map<String, List<String>> named() {
        int size = number();
        Map<String, List<String>> named = new HashMap<>();
        for (int i = 0; i < size; i++) {
            named.put(text(), texts());
        }
        return named;
    }
}
