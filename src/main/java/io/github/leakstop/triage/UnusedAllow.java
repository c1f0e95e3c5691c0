package io.github.leakstop.triage;

/**
 * An inline allow of the current tree that excuses nothing.
 *
 * @param path file it stands in
 * @param line line it stands on
 * @param ruleId rule it names, as written, possibly empty
 * @param why what is wrong with it
 */
public record UnusedAllow(String path, int line, String ruleId, Why why) {

    /** What keeps an allow from counting. */
    public enum Why {
        NO_RULE("names no single rule; write leakstop:allow <rule-id> -- <reason>"),
        NO_REASON("gives no reason, so it does not count; write leakstop:allow <rule-id> -- <reason>"),
        UNKNOWN_RULE("names a rule that does not exist; the report shows the id in brackets"),
        NOTHING_THERE("excuses nothing any more; take it out");

        private final String meaning;

        Why(String meaning) {
            this.meaning = meaning;
        }
    }

    /** One line for the reader: where, what, and what to do. */
    public String message() {
        String named = ruleId.isBlank() ? "" : " " + ruleId;
        return path + ":" + line + ": leakstop:allow" + named + " " + why.meaning;
    }
}
