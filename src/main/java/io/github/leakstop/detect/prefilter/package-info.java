/**
 * Says cheaply where a content is worth a closer look.
 *
 * <p>In: bytes, words, telling lengths of runs. Out: offsets. Must not know: rules, what a hit means, text as {@code
 * String}.
 */
package io.github.leakstop.detect.prefilter;
