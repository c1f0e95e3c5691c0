package io.github.leakstop.rule;

/** Characters written in brackets: {@code [a-z0-9_]}; a backslash before {@code ]}, {@code -} or itself makes them text. */
final class CharacterSet {
    private CharacterSet() {}

    /** Where the set that {@code text} begins with ends. */
    static int end(String text) {
        for (int i = 1; i < text.length(); i++) {
            if (text.charAt(i) == '\\') {
                i++;
            } else if (text.charAt(i) == ']') {
                return i + 1;
            }
        }
        throw new IllegalArgumentException("'[' without ']' in '" + text + "'");
    }

    /** The characters that {@code [...]} stands for. */
    static String parse(String set) {
        StringBuilder all = new StringBuilder();
        int at = 1;
        int end = set.length() - 1;
        while (at < end) {
            int next = behind(set, at);
            char from = set.charAt(next - 1);
            char to = from;
            if (next < end - 1 && set.charAt(next) == '-') {
                at = next + 1;
                next = behind(set, at);
                to = set.charAt(next - 1);
            }
            if (to < from || from < ' ' || to > '~') {
                throw new IllegalArgumentException("no range of printable ASCII: '" + from + "-" + to + "' in " + set);
            }
            for (char c = from; c <= to; c++) {
                all.append(c);
            }
            at = next;
        }
        if (all.isEmpty()) {
            throw new IllegalArgumentException("an empty set: " + set);
        }
        return all.toString();
    }

    private static int behind(String set, int at) {
        return set.charAt(at) == '\\' ? at + 2 : at + 1;
    }
}
