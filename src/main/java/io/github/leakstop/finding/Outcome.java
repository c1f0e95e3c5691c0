package io.github.leakstop.finding;

/** The three ways a scan ends. */
public enum Outcome {
    CLEAN,
    LEAKS,
    /** Something could not be looked at and was not accepted by name; it outranks leaks in no report, but fails the build. */
    COULD_NOT_LOOK
}
