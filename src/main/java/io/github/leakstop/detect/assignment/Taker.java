package io.github.leakstop.detect.assignment;

/** What takes a literal, filled in while its surroundings are read, and used again for the next literal. */
final class Taker {
    String name = "";
    int nameStart;
    int nameEnd;
    String callee = "";
    int argument;
    Form form = Form.LITERAL;
    /** Where in the passage its block opens, or {@link Harvest#NEIGHBOURS}. */
    int block;

    void clear() {
        name = "";
        nameStart = -1;
        nameEnd = -1;
        callee = "";
        argument = -1;
        form = Form.LITERAL;
        block = Harvest.NEIGHBOURS;
    }

    void named(String newName, int start, int end) {
        name = newName;
        nameStart = start;
        nameEnd = end;
    }

    /** Puts what it is a part of before the name. */
    void under(String prefix) {
        if (!prefix.isEmpty()) {
            name = name.isEmpty() ? prefix : prefix + "." + name;
        }
    }

    /** Adds the key that is looked up before the value stands in. */
    void lookedUp(String key, int near) {
        if (name.isEmpty()) {
            named(key, near, near);
        } else if (!key.isEmpty()) {
            name = name + "." + key;
        }
    }

    boolean isNamed() {
        return !name.isEmpty();
    }
}
