/**
 * Tells secrets from what only looks like one, by the value and the name it is given to.
 *
 * <p>In: values, names and the word lists of the rule pack. Out: excuses, validators, how plausible a password is. Must not
 * know: bytes, syntax, rules by id, any provider.
 */
package io.github.leakstop.detect.value;
