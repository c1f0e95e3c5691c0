/**
 * The Maven face: parameters in, verdict out.
 *
 * <p>In: the session and the user's parameters. Out: reports and, for a red build, one of two exceptions. Must not know:
 * regular expressions, JGit.
 */
package io.github.leakstop.maven;
