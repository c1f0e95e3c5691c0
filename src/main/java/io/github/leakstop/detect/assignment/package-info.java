/**
 * Reads who takes which literal: {@code (name, value, form)} of any language or configuration format, with no hint of
 * which it is.
 *
 * <p>In: bytes. Out: {@link io.github.leakstop.detect.assignment.Assignment}s, and from
 * {@link io.github.leakstop.detect.assignment.Names} the role that a name speaks of. Must not know: rules, what a
 * secret looks like, paths.
 */
package io.github.leakstop.detect.assignment;
