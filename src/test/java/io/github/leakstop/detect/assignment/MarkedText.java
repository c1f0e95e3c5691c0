package io.github.leakstop.detect.assignment;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A text whose values are marked with what should be read of them: {@code «name FORM::value»}, where an argument's name
 * is {@code callee#index}, an unnamed one's {@code -}, and {@code value=>meant} tells what undone escapes make of it.
 */
record MarkedText(String text, List<Expected> expected) {
    private static final char OPEN = '«';
    private static final char CLOSE = '»';

    record Expected(String name, String form, int start, int end, String value) {}

    static MarkedText of(String marked) {
        StringBuilder text = new StringBuilder();
        List<Expected> expected = new ArrayList<>();
        int i = 0;
        while (i < marked.length()) {
            int open = marked.indexOf(OPEN, i);
            if (open < 0) {
                text.append(marked, i, marked.length());
                break;
            }
            text.append(marked, i, open);
            int close = marked.indexOf(CLOSE, open);
            int parts = marked.indexOf("::", open);
            String spec = marked.substring(open + 1, parts);
            String body = marked.substring(parts + 2, close);
            int meant = body.indexOf("=>");
            String raw = meant < 0 ? body : body.substring(0, meant);
            int start = bytes(text.toString());
            text.append(raw);
            int space = spec.lastIndexOf(' ');
            expected.add(new Expected(
                    spec.substring(0, space),
                    spec.substring(space + 1),
                    start,
                    bytes(text.toString()),
                    meant < 0 ? raw : body.substring(meant + 2)));
            i = close + 1;
        }
        return new MarkedText(text.toString(), expected);
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    List<Assignment> read() {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        List<Assignment> read = new ArrayList<>();
        new AssignmentReader().read(bytes, bytes.length, 0, bytes.length, read::add);
        return read;
    }
}
