package io.github.leakstop.detect;

import java.nio.charset.StandardCharsets;

/**
 * A text that every match of an expression holds: the rarest mark, such as the {@code @} of a URL with a password, or else
 * the longest word. A window without it need not be searched. Reads only what stands outside groups and sets, so it may find
 * none, which is the empty text.
 */
final class RequiredText {
    private static final String RAREST_FIRST = "~@%#!&";
    private static final String SPECIAL = ".*+?^$(){}|[]";
    private static final int SHORTEST_WORD = 4;

    private final boolean anyCase;
    private final StringBuilder run = new StringBuilder();
    private String word = "";
    private int mark = RAREST_FIRST.length();

    private RequiredText(boolean anyCase) {
        this.anyCase = anyCase;
    }

    /** The text's bytes. */
    static byte[] of(String expression) {
        return new RequiredText(isOfAnyCase(expression)).read(expression).getBytes(StandardCharsets.UTF_8);
    }

    /** Whether it has a flag {@code i}, alone or among others. */
    private static boolean isOfAnyCase(String expression) {
        for (int at = expression.indexOf("(?"); at >= 0; at = expression.indexOf("(?", at + 1)) {
            int flag = at + 2;
            while (flag < expression.length() && Character.isLetter(expression.charAt(flag))) {
                if (expression.charAt(flag++) == 'i') {
                    return true;
                }
            }
        }
        return false;
    }

    private String read(String expression) {
        int depth = 0;
        for (int i = 0; i < expression.length(); i++) {
            char c = expression.charAt(i);
            if (c == '|' && depth == 0) {
                return "";
            }
            boolean literal = SPECIAL.indexOf(c) < 0 && c != '\\';
            if (literal && depth == 0 && !isOptional(expression, i + 1)) {
                run.append(c);
                int rank = RAREST_FIRST.indexOf(c);
                mark = rank >= 0 ? Math.min(mark, rank) : mark;
                continue;
            }
            end();
            if (c == '\\') {
                i = escapeEnd(expression, i + 1);
            } else if (c == '[') {
                i = setEnd(expression, i);
            } else if (c == '{') {
                i = Math.max(i, expression.indexOf('}', i));
            } else {
                depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            }
        }
        end();
        return mark < RAREST_FIRST.length() ? RAREST_FIRST.substring(mark, mark + 1) : word;
    }

    private void end() {
        if (!anyCase && run.length() >= SHORTEST_WORD && run.length() > word.length()) {
            word = run.toString();
        }
        run.setLength(0);
    }

    private static boolean isOptional(String expression, int next) {
        return next < expression.length() && "?*{".indexOf(expression.charAt(next)) >= 0;
    }

    /** The last character of an escape: {@code \x} and {@code \p} go on behind their letter. */
    private static int escapeEnd(String expression, int letter) {
        char c = letter < expression.length() ? expression.charAt(letter) : ' ';
        if ("xpP".indexOf(c) < 0) {
            return letter;
        }
        boolean braced = expression.startsWith("{", letter + 1);
        return braced ? expression.indexOf('}', letter) : letter + (c == 'x' ? 2 : 1);
    }

    private static int setEnd(String expression, int open) {
        int i = open + 1;
        if (i < expression.length() && expression.charAt(i) == '^') {
            i++;
        }
        for (i++; i < expression.length() && expression.charAt(i) != ']'; i++) {
            if (expression.charAt(i) == '\\') {
                i++;
            }
        }
        return i;
    }
}
