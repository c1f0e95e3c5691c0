/**
 * Decides which candidates are findings, and groups them.
 *
 * <p>In: candidates with their places. Out: findings with fingerprints, sets, remedies and excuses. Must not know: Maven,
 * git, report formats, where bytes come from.
 */
package io.github.leakstop.triage;
