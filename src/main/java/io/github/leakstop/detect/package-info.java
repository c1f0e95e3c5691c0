/**
 * Turns bytes into candidates: prefilters, the assignment reader, shapes, value tests.
 *
 * <p>In: bytes and a rule pack. Out: {@link io.github.leakstop.finding.Detection}, a pure function of both. Must not know:
 * paths, files, git, Maven.
 */
package io.github.leakstop.detect;
