package io.github.leakstop.detect.assignment;

/** The parents of a line by indentation ({@code spring:}, {@code datasource:}) or by section ({@code [profile x]}). */
final class Outline {
    private static final int DEEPEST = 24;

    private final int[] indents = new int[DEEPEST];
    private final int[] offsets = new int[DEEPEST];
    private final String[] names = new String[DEEPEST];
    private int depth;
    private String section = "";
    private int sectionStart = -1;

    /** A line that is no parent begins at this depth: deeper parents are over. */
    void at(int indent) {
        while (depth > 0 && indents[depth - 1] >= indent) {
            depth--;
        }
    }

    void parent(int indent, String name, int offset) {
        at(indent);
        if (depth < DEEPEST) {
            indents[depth] = indent;
            names[depth] = name;
            offsets[depth] = offset;
            depth++;
        }
    }

    void section(String name, int offset) {
        depth = 0;
        section = name;
        sectionStart = offset;
    }

    /** Path of the parents of what stands at this depth. */
    String path(int indent) {
        StringBuilder path = new StringBuilder(section);
        for (int d = 0; d < depth && indents[d] < indent; d++) {
            path.append(path.isEmpty() ? "" : ".").append(names[d]);
        }
        return path.toString();
    }

    /** Place of the nearest parent, or -1. */
    int block(int indent) {
        int block = sectionStart;
        for (int d = 0; d < depth && indents[d] < indent; d++) {
            block = offsets[d];
        }
        return block;
    }
}
