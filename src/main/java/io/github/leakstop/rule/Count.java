package io.github.leakstop.rule;

/** How often: {@code 32} or {@code 8-10}. */
record Count(int min, int max) {
    /** @throws IllegalArgumentException for anything else, and for a count above {@code limit} */
    static Count parse(String text, int limit) {
        int dash = text.indexOf('-');
        int min = number(dash < 0 ? text : text.substring(0, dash), text, limit);
        int max = dash < 0 ? min : number(text.substring(dash + 1), text, limit);
        if (max < min || max == 0) {
            throw new IllegalArgumentException("the count '" + text + "' allows nothing");
        }
        return new Count(min, max);
    }

    private static int number(String digits, String text, int limit) {
        if (!digits.matches("\\d{1,6}") || Integer.parseInt(digits) > limit) {
            throw new IllegalArgumentException("'" + text + "' is no count; write 32 or 8-10, at most " + limit);
        }
        return Integer.parseInt(digits);
    }
}
