/** Benchmarks of the innermost loops, over text made from a seed; each operation is one content or one pack. */
package io.github.leakstop.jmh;
