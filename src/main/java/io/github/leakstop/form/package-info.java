/**
 * How values are written down for leakstop itself: in the record, and from one process to the other. Values of
 * {@code finding} come in, bytes go out, and the other way round.
 *
 * <p>Big-endian, strings in UTF-8 behind their length, constants by their names. A reader trusts what it reads: whoever reads
 * makes sure before that the bytes are whole and of the same version. The room must not know who reads or writes; and no form
 * holds a value that was found, only what a report may show of it.
 */
package io.github.leakstop.form;
