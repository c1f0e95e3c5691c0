/**
 * Shows a scan's result, one class a format.
 *
 * <p>In: {@link io.github.leakstop.finding.ScanResult}. Out: text in a stream. Must not know: how findings were found.
 */
package io.github.leakstop.report;
