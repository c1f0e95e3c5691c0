package io.github.leakstop.detect.assignment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The quoted attributes of one tag. */
final class Attributes {
    private final Passage passage;
    private final List<Span> names = new ArrayList<>();
    private final List<Span> values = new ArrayList<>();

    private Attributes(Passage passage) {
        this.passage = passage;
    }

    /** Attributes between a tag's name and its end. */
    static Attributes of(Passage passage, int from, int to) {
        Attributes attributes = new Attributes(passage);
        byte[] bytes = passage.bytes();
        int i = from;
        while (i < to) {
            byte b = bytes[i];
            if (b != '"' && b != '\'') {
                i++;
                continue;
            }
            int close = passage.indexOf(b, i + 1, to);
            if (close < 0) {
                return attributes;
            }
            attributes.add(from, i, close);
            i = close + 1;
        }
        return attributes;
    }

    private void add(int lowest, int quote, int close) {
        byte[] bytes = passage.bytes();
        int end = quote;
        while (end > lowest && (bytes[end - 1] == '=' || Glyph.isBlank(bytes[end - 1]) || bytes[end - 1] == '\n')) {
            end--;
        }
        int start = end;
        while (start > lowest && (Glyph.isWord(bytes[start - 1]) || "-.".indexOf(bytes[start - 1]) >= 0)) {
            start--;
        }
        names.add(new Span(start, end));
        values.add(new Span(quote + 1, close));
    }

    int count() {
        return names.size();
    }

    Span name(int attribute) {
        return names.get(attribute);
    }

    Span value(int attribute) {
        return values.get(attribute);
    }

    /** Index of the first attribute of one of these names, none of which is longer than said, or -1. */
    int find(Set<String> wanted, int longest) {
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).length() > longest) {
                continue;
            }
            String name = passage.text(names.get(i).start(), names.get(i).end());
            if (wanted.contains(name.toLowerCase(Locale.ROOT))) {
                return i;
            }
        }
        return -1;
    }
}
