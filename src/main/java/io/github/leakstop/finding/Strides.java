package io.github.leakstop.finding;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a value is read out of a content's bytes, without a letter of it: how many bytes are the value's, how many are passed
 * over, and so in turn. A value of two literals that a program joins has three.
 *
 * @param bytes none below 0
 */
public record Strides(List<Integer> bytes) {
    private static final int MOST = 32;
    private static final int LONGEST_GAP = 200;

    public Strides {
        bytes = List.copyOf(bytes);
    }

    /** Empty where the value, as UTF-8, does not stand there letter by letter, such as one with a character in escapes. */
    static Optional<Strides> of(String text, byte[] content, int length, int start) {
        byte[] value = text.getBytes(StandardCharsets.UTF_8);
        List<Integer> strides = new ArrayList<>();
        int at = start;
        int taken = 0;
        while (taken < value.length) {
            int from = at;
            while (at < length && taken < value.length && content[at] == value[taken]) {
                at++;
                taken++;
            }
            strides.add(at - from);
            from = at;
            while (taken < value.length && at < length && at - from < LONGEST_GAP && content[at] != value[taken]) {
                at++;
            }
            boolean lost = taken < value.length && (at == length || at - from == LONGEST_GAP);
            if (lost || strides.size() > MOST) {
                return Optional.empty();
            }
            strides.add(at - from);
        }
        return Optional.of(new Strides(strides));
    }

    /** The value that stands there in the same content. */
    public String read(byte[] content, int start) {
        ByteArrayOutputStream value = new ByteArrayOutputStream();
        int at = start;
        for (int i = 0; i < bytes.size(); i++) {
            if (i % 2 == 0) {
                value.write(content, at, bytes.get(i));
            }
            at += bytes.get(i);
        }
        return value.toString(StandardCharsets.UTF_8);
    }
}
