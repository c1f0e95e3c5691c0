package io.github.leakstop.detect.assignment;

/** What takes a literal, filled in while its surroundings are read, and used again for the next literal. */
final class Taker {
    String name = "";
    int nameStart;
    int nameEnd;
    String callee = "";
    int argument;
    Form form = Form.LITERAL;
    /** Token that opens the block the literal belongs to, or -1 when neighbouring lines are its block. */
    int block;

    void clear() {
        name = "";
        nameStart = -1;
        nameEnd = -1;
        callee = "";
        argument = -1;
        form = Form.LITERAL;
        block = -1;
    }

    void named(String newName, int start, int end) {
        name = newName;
        nameStart = start;
        nameEnd = end;
    }

    boolean isNamed() {
        return !name.isEmpty();
    }
}
