/**
 * The nouns that every room speaks: what was found, where, how sure, how bad, and what a scan could not see.
 *
 * <p>In: nothing. Out: immutable values. Must not know: rules, sources, git, Maven, report formats.
 */
package io.github.leakstop.finding;
