package io.github.leakstop.scan;

/**
 * What {@code leakstop.since} says, taken apart as git does.
 *
 * @param base revision to begin after
 * @param end revision to end with; empty where none was named
 * @param parted whether base and end have to have a common ancestor, from which the span begins
 */
record Span(String base, String end, boolean parted) {
    private static final String HEAD = "HEAD";
    private static final String PARTED = "...";
    private static final String DOTS = "..";

    static Span of(String typed) {
        boolean parted = typed.contains(PARTED);
        String dots = parted ? PARTED : DOTS;
        int at = typed.indexOf(dots);
        if (at < 0) {
            return new Span(typed, "", false);
        }
        String base = typed.substring(0, at).trim();
        return new Span(
                base.isEmpty() ? HEAD : base,
                typed.substring(at + dots.length()).trim(),
                parted);
    }

    /** In words, what a scan of it looked at. */
    String limit() {
        if (end.isEmpty()) {
            return "only what came after " + base;
        }
        return "only what " + end + (parted ? " has since it parted from " + base : " has and " + base + " has not");
    }
}
