/**
 * Reads git packs fast: delta trees depth first, every object inflated once.
 *
 * <p>In: pack folders. Out: object contents, and for deltas what was copied from where. Must not know: JGit, refs, rules.
 * JGit is its oracle in tests and its fallback for whatever it refuses.
 */
package io.github.leakstop.source.pack;
