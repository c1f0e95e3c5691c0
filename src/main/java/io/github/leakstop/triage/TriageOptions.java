package io.github.leakstop.triage;

/**
 * What the goal makes of excuses.
 *
 * @param allowsCoverHistory an inline allow in the current tree excuses the same value in history too
 */
public record TriageOptions(boolean allowsCoverHistory) {
    /** For the gate on every build: what the tree allows is allowed. */
    public static final TriageOptions GATE = new TriageOptions(true);

    /** Before publishing: what history holds is shown whatever the tree says of it. */
    public static final TriageOptions BEFORE_PUBLISHING = new TriageOptions(false);
}
