/**
 * What is remembered from one scan to the next: which objects were read, and which of them deserve a second look.
 *
 * <p>In: ids, places, exposures. Out: the same, in a later scan with the same engine and rules. Must not know: values, hashes
 * of values, git, Maven. Its file is the one thing that leakstop writes outside its report folder.
 */
package io.github.leakstop.record;
