/**
 * What is remembered from one scan to the next: which objects were read, which of them deserve a second look, and the last
 * result as a report shows it.
 *
 * <p>In: ids, places, exposures, a result. Out: the same, in a later scan with the same engine and rules. Must not know: values,
 * git, Maven. Its files are all that leakstop writes outside its report folder.
 */
package io.github.leakstop.record;
