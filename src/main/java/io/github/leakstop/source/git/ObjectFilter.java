package io.github.leakstop.source.git;

/** Leaves out objects whose content is known already; called from several threads. */
@FunctionalInterface
public interface ObjectFilter {
    ObjectFilter NOTHING_KNOWN = id -> false;

    /** Says whether the object with this hex id (40 lower-case digits) need not be read. */
    boolean skip(String id);
}
