package io.github.leakstop.scan;

/** What a scan is for; it decides the universe and the line between told and failing. */
public enum Goal {
    /** The gate on every build: the tree, and the history behind HEAD. */
    CHECK,
    /** Before publishing: everything the object store holds, reachable or not, and the repository's configuration. */
    HISTORY;

    /** The goal's name as users type it. */
    public String id() {
        return this == CHECK ? "check" : "history";
    }
}
