package io.github.leakstop.detect;

import java.util.OptionalInt;

/**
 * The rarest mark that every match of an expression holds, such as the {@code @} of a URL with a password: a window
 * without it need not be searched. Reads only what stands outside groups and sets, so it may find none.
 */
final class RequiredMark {
    private static final String RAREST_FIRST = "~@%#!&";

    private RequiredMark() {}

    static OptionalInt of(String expression) {
        int best = RAREST_FIRST.length();
        int depth = 0;
        for (int i = 0; i < expression.length(); i++) {
            char c = expression.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '[') {
                i = setEnd(expression, i);
            } else if (c == '(') {
                depth++;
            } else if (c == ')') {
                depth--;
            } else if (c == '|' && depth == 0) {
                return OptionalInt.empty();
            } else if (depth == 0 && RAREST_FIRST.indexOf(c) >= 0 && !isOptional(expression, i + 1)) {
                best = Math.min(best, RAREST_FIRST.indexOf(c));
            }
        }
        return best < RAREST_FIRST.length() ? OptionalInt.of(RAREST_FIRST.charAt(best)) : OptionalInt.empty();
    }

    private static boolean isOptional(String expression, int next) {
        return next < expression.length() && "?*{".indexOf(expression.charAt(next)) >= 0;
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
