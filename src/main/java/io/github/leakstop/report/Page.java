package io.github.leakstop.report;

import java.util.ArrayList;
import java.util.List;

/** Lines for a terminal of some width. Not thread-safe. */
final class Page {
    private final int width;
    private final List<String> lines = new ArrayList<>();

    Page(int width) {
        this.width = width;
    }

    void line(String text) {
        lines.add(text.stripTrailing());
    }

    /** A blank line, unless nothing or a blank line stands above. */
    void gap() {
        if (!lines.isEmpty() && !lines.get(lines.size() - 1).isEmpty()) {
            lines.add("");
        }
    }

    /**
     * A text behind its label, broken between words; what follows hangs under the text.
     *
     * @param label painted or not
     * @param indent columns that the label takes, its blanks included
     */
    void labelled(String label, int indent, String text) {
        String before = label;
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            if (line.length() > 0 && indent + line.length() + 1 + word.length() > width) {
                line(before + line);
                before = " ".repeat(indent);
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
        }
        line(before + line);
    }

    List<String> lines() {
        return List.copyOf(lines);
    }

    static String padded(String text, int columns) {
        int missing = columns - text.codePointCount(0, text.length());
        return missing > 0 ? text + " ".repeat(missing) : text;
    }
}
