/**
 * Joins the rooms: opens sources, detects, locates, triages, exposes, counts, and names the outcome.
 *
 * <p>In: a request. Out: {@link io.github.leakstop.finding.ScanResult}. Must not know: Maven, report formats.
 */
package io.github.leakstop.scan;
