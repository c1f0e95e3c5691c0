/**
 * Joins the reports of many repositories or jobs into one result.
 *
 * <p>In: folders and files that hold {@code leakstop.json}, and the names that are expected. Out: {@link
 * io.github.leakstop.finding.ScanResult}, as if one scan had seen it all. Must not know: Maven, git, how anything was
 * found.
 */
package io.github.leakstop.merge;
